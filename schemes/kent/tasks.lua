-- What the lead officer, governing bodies, mentors and new headteachers have to do, and when.

return tasks {
  soon = parameter "days_ahead",

  roles        = { lead_officer = "the lead officer" },
  school_roles = { governing_body = "the governing body" },

  -- A new headteacher without a mentor --------------------------------------------------------------------------------

  task { id = "choose_before_the_post",
    clause = "KENT-A2",
    who    = "governing_body",
    each   = "waiting appointment",
    says   = "choose a mentor from the shortlist before the post is taken up",
    due    = { days = 1, before = "starts_on" },
    closes = "starts_on",  -- from then on it is KENT-A6
  },

  task { id = "inform_governing_body",
    clause = "KENT-A3",
    who    = "lead_officer",
    each   = "waiting appointment",
    says   = "advise the governing body of the support that the authority provides",
    due    = { days = parameter "days_to_inform", after = "appointed_on" },
  },

  task { id = "choose_as_soon_as_possible",
    clause = "KENT-A6",
    who    = "governing_body",
    each   = "waiting appointment",
    says   = "choose a mentor from the shortlist as soon as possible",
    opens  = "starts_on",
    due    = "starts_on",
  },

  task { id = "decide_on_the_proposal",
    clause = "KENT-A1",
    who    = "governing_body",
    each   = "proposed partnership",
    says   = "decide on the allocation, so that it can be confirmed or rejected",
    due    = { days = parameter "days_to_inform", after = "from" },
  },

  task { id = "settle_support",
    clause = "KENT-S1",
    who    = "lead_officer",
    each   = "unsettled appointment",
    says   = "find out, and record it",
    due    = { days = parameter "days_to_inform", after = "appointed_on" },
  },

  -- Training ----------------------------------------------------------------------------------------------------------

  task { id = "arrange_training",
    clause = { "KENT-T1", "KENT-T2" },
    who    = "lead_officer",
    each   = "offered training",
    says   = "arrange the day",
  },

  -- Meetings ----------------------------------------------------------------------------------------------------------

  task { id = "meet_this_term",
    clause = "KENT-E1",
    who    = "mentor",
    each   = "open item",
    of     = "termly_meeting",
    opens  = { days = parameter "days_before_a_term_is_over", before = "to" },
  },

  task { id = "meeting_missed",
    clause = "KENT-E1",
    who    = "mentor",
    each   = "late item",
    of     = "termly_meeting",
    says   = "meet as soon as you can, and tell the lead officer what stands in the way",
  },

  task { id = "record_meeting",
    clause = "KENT-E1",
    who    = "mentor",
    each   = "unrecorded meeting",
    says   = "say whether it took place",
  },

  task { id = "next_meeting",
    clause = "KENT-E3",
    who    = "mentor",
    each   = "partnership without a next meeting",
    says   = "arrange it",
    due    = { days = parameter "days_to_arrange", after = "last_meeting" },
  },

  task { id = "ask_for_a_meeting",
    clause = "KENT-E5",
    who    = "mentee",
    each   = "partnership without a next meeting",
    says   = "contact your mentor, to arrange one",
    opens  = { days = parameter "days_before_asking", after = "last_meeting" },
    soon   = 0,  -- until then it is the mentor's to arrange
  },

  task { id = "annual_meeting",
    clause = "KENT-V1",
    who    = "lead_officer",
    each   = "open item",
    of     = "annual_meeting",
    says   = "invite them to it, and record its day",
  },

  task { id = "annual_meeting_missed",
    clause = "KENT-V1",
    who    = "lead_officer",
    each   = "late item",
    of     = "annual_meeting",
    says   = "hold it, or record the day on which it was held",
  },
}
