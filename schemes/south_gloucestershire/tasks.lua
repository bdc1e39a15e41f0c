-- What the two advisers, mentors and new headteachers have to do, and when.

return tasks {
  soon = parameter "days_ahead",

  roles = {
    senior_leadership_adviser = "the Senior Leadership Adviser",
    leadership_adviser        = "the Leadership Adviser",
  },

  -- From the interview to the first meeting ---------------------------------------------------------------------------

  task { id = "identify_mentor",
    clause = "SGLOS-P6",
    who    = "senior_leadership_adviser",
    each   = "waiting appointment",
    says   = "identify one with the new headteacher and the governors",
    due    = { days = 1, before = "starts_on" },
  },

  task { id = "settle_support",
    clause = "SGLOS-S1",
    who    = "senior_leadership_adviser",
    each   = "unsettled appointment",
    says   = "find out, and record it",
    due    = { days = 1, before = "starts_on" },
  },

  task { id = "tell_leadership_adviser",
    clause = "SGLOS-P3",
    who    = "senior_leadership_adviser",
    each   = "proposed partnership",
    says   = "tell the Leadership Adviser who the mentor is",
    due    = { days = parameter "days_to_tell", after = "from" },
  },

  task { id = "contact_mentor",
    clause = "SGLOS-P4",
    who    = "leadership_adviser",
    each   = "proposed partnership",
    says   = "contact the mentor, to seek approval and to outline the process",
    due    = { days = parameter "days_to_contact", after = "from" },
  },

  task { id = "announce_mentor",
    clause = "SGLOS-P5",
    who    = "leadership_adviser",
    each   = "proposed partnership",
    says   = "once the mentor approves, contact the new headteacher to confirm the mentor's name and details",
    due    = { days = parameter "days_to_contact", after = "from" },
  },

  task { id = "outline_meetings",
    clause = "SGLOS-P5",
    who    = "leadership_adviser",
    each   = "new partnership",
    says   = "contact the new headteacher to confirm the mentor's details and to discuss an outline of the meetings",
    due    = { days = parameter "days_to_contact", after = "from" },
    closes = { days = parameter "days_a_partnership_is_new", after = "from" },
  },

  -- Meetings ----------------------------------------------------------------------------------------------------------

  task { id = "meet_this_termlet",
    clause = "SGLOS-M1",
    who    = "mentor",
    each   = "open item",
    of     = "termlet_meeting",
    says   = "put the meeting into the diary",
  },

  task { id = "meeting_missed",
    clause = "SGLOS-M1",
    who    = "mentor",
    each   = "late item",
    of     = "termlet_meeting",
    says   = "meet as soon as you can, because there are at least six meetings in the year",
  },

  task { id = "record_meeting",
    clause = "SGLOS-M1",
    who    = "mentor",
    each   = "unrecorded meeting",
    says   = "say whether it took place",
  },

  task { id = "agree_framework",
    clause = "SGLOS-M4",
    who    = "mentor",
    each   = "planned meeting without an agenda",
    needs  = { "purpose", "outcomes", "success" },
    says   = "agree it together before you meet",
    opens  = { days = parameter "days_before_a_meeting", before = "planned_on" },
    due    = { days = 1, before = "planned_on" },
  },

  task { id = "health_check",
    clause = "SGLOS-M7",
    each   = "open item",
    of     = "health_check",
  },

  task { id = "health_check_missed",
    clause = "SGLOS-M7",
    each   = "late item",
    of     = "health_check",
  },

  -- Evaluation --------------------------------------------------------------------------------------------------------

  task { id = "return_form",
    clause = { "SGLOS-E1", "SGLOS-E2" },
    each   = "open item",
    of     = "evaluation_form",
  },

  task { id = "form_missing",
    clause = { "SGLOS-E1", "SGLOS-E2" },
    each   = "late item",
    of     = "evaluation_form",
  },

  -- If it does not work, and the training day -------------------------------------------------------------------------

  task { id = "find_another_mentor",
    clause = { "SGLOS-X1", "SGLOS-X2" },
    who    = "leadership_adviser",
    each   = "partnership that does not work",
    says   = "identify a new mentor with the Senior Leadership Adviser at once; nobody is blamed",
  },

  task { id = "offer_training_day",
    clause = "SGLOS-T2",
    who    = "leadership_adviser",
    each   = "offered training",
    says   = "offer a place on the next one",
  },
}
