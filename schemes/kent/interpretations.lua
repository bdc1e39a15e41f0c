-- What the policy leaves open, and how this pack reads it.

return interpretations {
  interpretation { clause = "KENT-C1",
    "Training provided by the local authority is any course in mentoring, or in mentoring new headteachers, that the authority gave.",
  },
  interpretation { clause = "KENT-C2", parameter = "recently_retired_years",
    "Headship of any authority's school counts. A head who has left is recently retired for two years after the last day in post.",
  },
  interpretation { clause = "KENT-C3", parameter = "required_report_card_standard",
    "The latest judgement of leadership and management counts; on a report card of 2025, the expected standard or better.",
  },
  interpretation { clause = "KENT-C4",
    "The recommendation is one to this scheme, made by an officer of the local authority, and supportive.",
  },
  interpretation { clause = "KENT-S1", parameter = "years_of_support",
    "A new headteacher is appointed to a first headship at a Kent school, and is supported from the day of appointment to one year after the first day in post.",
  },
  interpretation { clause = { "KENT-Q1", "KENT-Q2", "KENT-Q3", "KENT-Q4", "KENT-Q5" },
    "Personal qualities are assessed by people: headway reports their assessment as advice, and it never decides.",
  },
}
