-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "MSA-C1", parameter = "minimum_years_as_head",
    "A Manchester head is one now, and has been head of Manchester schools for three years in all: several headships "
      .. "add up, days of two at once count once, and a gap does not count. Of a mentor who leads several schools, "
      .. "each must be a Manchester school.",
  },
  interpretation { clause = "MSA-C1", parameter = "acting_headship_counts",
    "An executive headteacher is a headteacher; time as acting headteacher does not count.",
  },
  interpretation { clause = "MSA-C2", parameter = { "required_judgement", "required_report_card_standard" },
    "The most recent inspection is the latest one with a judgement of leadership and management; on Ofsted's report "
      .. "cards of 2025 the expected standard counts as good. Of a mentor's several schools, each must be good.",
  },
  interpretation { clause = { "MSA-C3", "MSA-R6", "MSA-R7" },
    "Somebody declares these for this scheme, and the newest declaration counts. Where nobody has, the verdict is "
      .. "open.",
  },
  interpretation { clause = "MSA-I1",
    "Whoever has missed the induction session may still mentor: it is an offer, and no criterion.",
  },
  interpretation { clause = { "MSA-Q1", "MSA-Q2", "MSA-Q3", "MSA-Q4", "MSA-Q5" },
    "Personal qualities are assessed by people. Their assessment is reported as advice, and never decides.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = "MSA-V1", parameter = "years_of_support",
    "No clause says who is a new head, so the rule is tied to the one that says what a new head is entitled to: one "
      .. "who is appointed to a first headship, at a Manchester school. Support runs from the day of the appointment "
      .. "to the day before the anniversary of the first day in post; 29 February plus a year is 1 March.",
  },

  -- Which mentor for whom --------------------------------------------------------------------------------------------

  interpretation { clause = "MSA-A4",
    "Suitable is a colleague whose entry in the register is approved, who has a free place, is not the mentee, and "
      .. "was not found not to work with the same mentee before. Eligibility is not judged again.",
  },
  interpretation { clause = { "MSA-A1", "MSA-A2", "MSA-A3" },
    parameter = { "weight_of_faith", "weight_of_phase", "weight_of_challenges" },
    "Faith schools are matched where both have a religious character, phases where each of the mentor's schools is of "
      .. "that of the mentee's, and challenges where the mentor has expertise in a circumstance that holds there. The "
      .. "policy puts no match before another: each weighs the same.",
  },

  -- When they meet ---------------------------------------------------------------------------------------------------

  interpretation { clause = { "MSA-V1", "MSA-V2" },
    "The entitlement is a meeting in each term of the year from the first day in post. Another number of meetings "
      .. "holds where mentor and new head have each declared the same one, as agreed_meetings_ followed by the "
      .. "partnership's id; when they meet is then theirs to say. One alone changes nothing.",
  },
  interpretation { clause = "MSA-P2", parameter = "days_for_initial_call",
    "The call is made in the first two weeks of school. It is known by a contact by telephone or video, and has served "
      .. "its end where a first meeting has a date.",
  },
  interpretation { clause = { "MSA-X1", "MSA-X2" }, parameter = "days_for_exit_review",
    "Near the end of the summer term is in its last four weeks: 28 days with the last day of term. Of two summer terms "
      .. "it is the later; a partnership that has none closes with a review in its own last four weeks.",
  },

  -- Who pays what -----------------------------------------------------------------------------------------------------

  interpretation { clause = "MSA-V1",
    "No clause speaks of money. That the document is silent is tied to the clause that says what a new head is "
      .. "entitled to, and nobody is charged.",
  },

  -- Who has what to do, and when --------------------------------------------------------------------------------------

  interpretation { clause = { "MSA-I1", "MSA-I2" },
    "The MSA invites to the induction those who are on the register of mentors, or have applied, and have not "
      .. "had it; further training is asked about there.",
  },
  interpretation { clause = "MSA-P1", parameter = "days_in_advance",
    "Well in advance is four weeks: the meeting of a term is asked for that long before the term begins, and is "
      .. "late in the diary that long before its end.",
  },
  interpretation { clause = "MSA-P4", parameter = "days_before_a_meeting",
    "A later meeting has its agenda when a purpose is recorded for it. The mentor is reminded two weeks before; "
      .. "the first meeting has its own subject.",
  },
  interpretation { clause = "MSA-V1",
    "A meeting that a term has passed without is late until the support ends. Of a meeting that was planned and "
      .. "has passed the mentor is asked first whether it took place.",
  },

  -- What is kept in confidence, and for how long ----------------------------------------------------------------------

  interpretation { clause = { "MSA-P5", "MSA-P6", "MSA-Q3" },
    "The proforma is optional, and sealed for the two of them where they write it with headway. The MSA sees that a "
      .. "meeting took place, when, where and for how long. Both agree before anybody else reads a record; for a later "
      .. "mentor the new head alone agrees, whose development it is about. Where law or ethics oblige one of the two to "
      .. "speak, that person speaks: headway opens nothing.",
  },
  interpretation { clause = { "MSA-P6", "MSA-Q3" }, parameter = { "years_people_are_kept", "years_records_are_kept" },
    "The policy does not say how long anything is kept. By UK GDPR Article 5(1)(e) nothing personal is kept for longer "
      .. "than it is needed. We chose six years for people, the time in which a claim can be brought, and one year for "
      .. "records, so that the two can look back on the year. An authority puts its own retention schedule here.",
  },
}
