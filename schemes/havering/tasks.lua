-- What the academy, mentors and mentees have to do, and when.

return tasks {
  soon = parameter "days_ahead",

  roles = {
    academy = "the Havering Academy of Leadership",
  },

  task { id = "find_mentor",
    clause = "HAV-S1",
    who    = "academy",
    each   = "waiting appointment",
    says   = "find a mentor",
    due    = "starts_on",
  },

  task { id = "settle_support",
    clause = "HAV-S1",
    who    = "academy",
    each   = "unsettled appointment",
    says   = "find out, and record it",
    due    = "starts_on",
  },

  task { id = "prepare_agenda",
    clause = "HAV-N2",
    who    = "mentor",
    each   = "planned meeting without an agenda",
    says   = "set an agenda with the mentee",
    opens  = { days = parameter "days_before_a_meeting", before = "planned_on" },
    due    = { days = 1, before = "planned_on" },
  },

  task { id = "monthly_contact",
    clause = "HAV-R1",
    who    = "mentor",
    each   = "silent partnership",
    says   = "be in touch, in whatever way suits you both",
    opens  = { days = parameter "days_before_a_contact", after = "last_contact" },
    due    = { months = parameter "months_between_contacts", after = "last_contact" },
  },

  task { id = "seek_contact",
    clause = "HAV-M1",
    who    = "mentee",
    each   = "silent partnership",
    says   = "ask your mentor for an opportunity to talk",
    opens  = { months = parameter "months_between_contacts", after = "last_contact" },
    soon   = 0,  -- until then there is nothing to seek
  },
}
