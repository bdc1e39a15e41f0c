-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "SGLOS-P2",
    "The authority's headteachers are its serving ones. Of a mentor who leads several schools, each must be a South "
      .. "Gloucestershire school.",
  },
  interpretation { clause = "SGLOS-P2", parameter = "acting_headship_counts",
    "An executive headteacher is a headteacher; an acting headteacher is none, and so does not mentor.",
  },
  interpretation { clause = "SGLOS-T1",
    "A mentor can use what the mentor training day taught only after it, so the mentor has completed mentor training, "
      .. "whoever provided it.",
  },
  interpretation { clause = "SGLOS-T2",
    "The training day is an entitlement after two years in post. That somebody is entitled to it is no criterion.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = "SGLOS-S1",
    "The guide is written for acting headteachers and for those appointed a second time or later; its evaluation form "
      .. "speaks of first headships too. So whoever is appointed headteacher or acting headteacher of a South "
      .. "Gloucestershire school is supported.",
  },
  interpretation { clause = "SGLOS-S1", parameter = "years_of_support",
    "Support runs from the day of the appointment to the day before the anniversary of the first day in post; 29 "
      .. "February plus a year is 1 March.",
  },

  -- Which mentor for whom --------------------------------------------------------------------------------------------

  interpretation { clause = "SGLOS-P1", parameter = "weight_of_key_needs",
    "The people whom the policy names decide. The shortlist helps them: it ranks first who has expertise in a "
      .. "circumstance that holds at the mentee's school, and leaves out who has no free place.",
  },
  interpretation { clause = "SGLOS-P2",
    "From the register is a mentor whose entry is approved; that stands for the mentor's eligibility, which is not "
      .. "judged again.",
  },
  interpretation { clause = "SGLOS-X2",
    "A mentor with whom a partnership did not work is not given to the same mentee again.",
  },
  interpretation { clause = "SGLOS-T2", parameter = "years_before_training",
    "Two years in post are two years in the current headship.",
  },

  -- When they meet ---------------------------------------------------------------------------------------------------

  interpretation { clause = "SGLOS-M1",
    "Each termlet that the partnership has school days in, in the year from the first day in post, has its meeting. "
      .. "Who starts in the middle of a termlet has seven, of which the first and the last have less time.",
  },
  interpretation { clause = "SGLOS-M2", parameter = "minutes_of_a_meeting",
    "About three hours are 180 minutes.",
  },
  interpretation { clause = "SGLOS-M3",
    "The places take turns: the mentee's school, the mentor's school, a neutral one. Where a meeting was held "
      .. "elsewhere than proposed, the place that was left out is proposed next.",
  },
  interpretation { clause = "SGLOS-E1", parameter = "days_for_forms",
    "The form is due on the last school day of the term, and may be returned in the fourteen days to it.",
  },
  interpretation { clause = "SGLOS-M7",
    "Regular is once a term. The evaluation forms of the term, which ask both for comments on the process, answer it.",
  },

  -- Who pays what -----------------------------------------------------------------------------------------------------

  interpretation { clause = { "SGLOS-F2", "SGLOS-F3" }, parameter = "funded_sessions",
    "A session is a meeting: the first six of the year are paid, at the rate of the day on which each falls.",
  },
  interpretation { clause = { "SGLOS-F1", "SGLOS-F2", "SGLOS-F3" },
    "The single stream is what the Head of Service allocates for the academic year, for acting headteachers and later "
      .. "headships together. An acting headteacher is paid for as such, whatever headship it is.",
  },
  interpretation { clause = "SGLOS-F2",
    "For a first headship the document names no fund, so nobody is charged and the answer says so.",
  },

  -- Who has what to do, and when --------------------------------------------------------------------------------------

  interpretation { clause = "SGLOS-P6",
    "The Senior Leadership Adviser sees to it that a mentor is found by the day before the post is taken up; "
      .. "after that day it is late.",
  },
  interpretation { clause = { "SGLOS-P3", "SGLOS-P4", "SGLOS-P5" },
    parameter = { "days_to_tell", "days_to_contact", "days_a_partnership_is_new" },
    "An identified mentor is one who is proposed. No record shows whom the advisers have told, so these tasks "
      .. "stand until the proposal is confirmed; then the new headteacher is still to be contacted for four weeks.",
  },
  interpretation { clause = "SGLOS-M1",
    "A meeting of a termlet is told while the termlet runs and nothing is in the diary, and is late when the "
      .. "termlet is over. Of a meeting that was planned and has passed the mentor is asked first whether it took "
      .. "place.",
  },
  interpretation { clause = "SGLOS-M4", parameter = "days_before_a_meeting",
    "The framework counts as agreed when purpose, desired outcomes and signs of success are recorded as the "
      .. "agenda of the meeting. The mentor is reminded two weeks before.",
  },
  interpretation { clause = { "SGLOS-X1", "SGLOS-X2" },
    "The sign that goes to the Leadership Adviser is the status of the partnership. The task stands until "
      .. "somebody else is proposed for the same appointment.",
  },
  interpretation { clause = "SGLOS-T2",
    "The Leadership Adviser offers the training day to those who are on the register of mentors or have applied.",
  },

  -- What is kept in confidence, and for how long ----------------------------------------------------------------------

  interpretation { clause = { "SGLOS-M4", "SGLOS-M5", "SGLOS-C1" },
    "What the two write as the framework with headway is sealed for them. Words that are entered as the agenda of a "
      .. "meeting instead are open to whoever runs the scheme. The advisers see that a meeting took place, when, where "
      .. "and for how long.",
  },
  interpretation { clause = { "SGLOS-X2", "SGLOS-C1" },
    "A new mentor begins afresh, and nobody is blamed: nothing of the earlier partnership is shown unless the mentee "
      .. "shares it. Anybody else needs the agreement of both.",
  },
  interpretation { clause = "SGLOS-C1", parameter = { "years_people_are_kept", "years_records_are_kept" },
    "The policy does not say how long anything is kept. By UK GDPR Article 5(1)(e) nothing personal is kept for longer "
      .. "than it is needed. We chose six years for people, the time in which a claim can be brought, and one year for "
      .. "records, so that the two can look back on the year. An authority puts its own retention schedule here.",
  },
}
