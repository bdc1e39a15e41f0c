-- What the MSA, mentors and new heads have to do, and when.

return tasks {
  soon = parameter "days_ahead",

  roles = {
    msa = "the MSA",
  },

  task { id = "invite_to_induction",
    clause = { "MSA-I1", "MSA-I2" },
    who    = "msa",
    each   = "offered training",
    says   = "invite to the next session, and ask there who wants more formal training",
  },

  task { id = "settle_support",
    clause = "MSA-V1",
    who    = "msa",
    each   = "unsettled appointment",
    says   = "find out, and record it",
    due    = "starts_on",
  },

  task { id = "put_into_diary",
    clause = "MSA-P1",
    who    = "mentor",
    each   = "open item",
    of     = "termly_meeting",
    says   = "put the meeting into the diary well in advance",
    opens  = { days = parameter "days_in_advance", before = "from" },
    due    = { days = parameter "days_in_advance", before = "to" },
  },

  task { id = "initial_call",
    clause = "MSA-P2",
    who    = "mentor",
    each   = "open item",
    of     = "initial_call",
  },

  task { id = "initial_call_missed",
    clause = "MSA-P2",
    who    = "mentor",
    each   = "late item",
    of     = "initial_call",
  },

  task { id = "agree_agenda",
    clause        = "MSA-P4",
    who           = "mentor",
    each          = "planned meeting without an agenda",
    not_the_first = true,  -- that one has its own subject: MSA-P3
    says          = "agree it together; the issues come from the new head",
    opens         = { days = parameter "days_before_a_meeting", before = "planned_on" },
    due           = { days = 1, before = "planned_on" },
  },

  task { id = "exit_review",
    clause = "MSA-X1",
    who    = "mentor",
    each   = "open item",
    of     = "exit_review",
  },

  task { id = "exit_review_missed",
    clause = "MSA-X1",
    who    = "mentor",
    each   = "late item",
    of     = "exit_review",
  },

  task { id = "meeting_missed",
    clause = "MSA-V1",
    who    = "mentor",
    each   = "late item",
    of     = "termly_meeting",
    says   = "meet as soon as you can, because a new head is entitled to three termly meetings at least",
  },

  task { id = "record_meeting",
    clause = "MSA-V1",
    who    = "mentor",
    each   = "unrecorded meeting",
    says   = "say whether it took place",
  },
}
