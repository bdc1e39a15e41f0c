-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "HAV-S5",
    "A mentor leads: holds a post at a Havering school in any role but teacher. Whether the mentor has been successful "
      .. "is declared for this scheme, and the newest declaration counts. Whether the role is similar, and the mentor "
      .. "the more experienced of the two, shows only beside a mentee.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = { "HAV-S1", "HAV-S2" },
    "A leader is one who is appointed at a Havering school in any role but teacher. Acting in a leadership role means "
      .. "acting headteacher.",
  },
  interpretation { clause = { "HAV-S1", "HAV-S2", "HAV-S6" }, parameter = "years_of_support",
    "Support runs from the day of the appointment to the day before the anniversary of the first day in post; 29 "
      .. "February plus a year is 1 March.",
  },

  -- Which mentor for whom --------------------------------------------------------------------------------------------

  interpretation { clause = "HAV-S1",
    "Who supports a leader is a mentor whose entry in the register is approved, who has a free place, is not the "
      .. "mentee, and was not found not to work with the same mentee before. Eligibility is not judged again.",
  },
  interpretation { clause = "HAV-S3",
    "The mentor holds no post of any kind, minor ones included, at a school where the mentee holds one or is "
      .. "appointed.",
  },
  interpretation { clause = "HAV-S5",
    "A similar role is the mentee's own: the mentor has held it for longer than the mentee. An executive headteacher "
      .. "has been a headteacher, an acting headteacher is mentored by a headteacher, and an executive headteacher by "
      .. "one who has been an executive headteacher.",
  },

  -- When they are in touch -------------------------------------------------------------------------------------------

  interpretation { clause = { "HAV-R1", "HAV-S6" },
    "Months are counted from the first day of the partnership, or in post if that is later, and run on through the "
      .. "holidays, for a year. Any contact counts, and so does a meeting.",
  },

  -- Who pays what -----------------------------------------------------------------------------------------------------

  interpretation { clause = "HAV-F1",
    "Free means that neither the mentee nor the mentee's school is ever charged. The document does not name who is, so "
      .. "nobody is.",
  },

  -- Who has what to do, and when --------------------------------------------------------------------------------------

  interpretation { clause = "HAV-S1",
    "A leader who is supported has a mentor by the first day in post; the academy finds one.",
  },
  interpretation { clause = { "HAV-R1", "HAV-M1" },
    parameter = { "months_between_contacts", "days_before_a_contact" },
    "At least monthly is within a calendar month of the last contact or meeting, or of the day on which the "
      .. "support began. Months that were missed are not told one by one: it is one task, late until the two are in "
      .. "touch. The mentee is told when the month is over.",
  },
  interpretation { clause = "HAV-N2", parameter = "days_before_a_meeting",
    "A meeting has its agenda when a purpose is recorded for it. The mentor is reminded two weeks before.",
  },

  -- What is kept in confidence, and for how long ----------------------------------------------------------------------

  interpretation { clause = "HAV-C1",
    "The document gives no form, so notes are in the two's own words. All parties agree before anything is shared: "
      .. "both of them, with a new mentor of the mentee's too. The academy sees that the two met, when, where and for "
      .. "how long.",
  },
  interpretation { clause = "HAV-R5",
    "Not breaking confidentiality means that what the academy is given to advise on names no one.",
  },
  interpretation { clause = "HAV-C1", parameter = { "years_people_are_kept", "years_records_are_kept" },
    "The policy does not say how long anything is kept. By UK GDPR Article 5(1)(e) nothing personal is kept for longer "
      .. "than it is needed. We chose six years for people, the time in which a claim can be brought, and one year for "
      .. "records, so that the two can look back on the year. An authority puts its own retention schedule here.",
  },
}
