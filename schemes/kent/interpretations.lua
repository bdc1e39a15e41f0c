-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "KENT-C1",
    "Training provided by the local authority is any course in mentoring, or in mentoring new headteachers, that a "
      .. "local authority gave.",
  },
  interpretation { clause = { "KENT-T1", "KENT-T2" },
    "The training that a mentor is offered is an entitlement. Only what KENT-C1 asks for is required.",
  },
  interpretation { clause = "KENT-C2", parameter = "recently_retired_years",
    "Headship of any authority's school counts. Recently retired is a head whose last headship ended at most two years "
      .. "ago: the anniversary of the last day in post still counts, the day after it does not.",
  },
  interpretation { clause = "KENT-C2", parameter = "acting_headship_counts",
    "An executive headteacher is a headteacher; an acting headteacher is none.",
  },
  interpretation { clause = "KENT-C3", parameter = { "required_judgement", "required_report_card_standard" },
    "The latest judgement of leadership and management counts; on Ofsted's report cards of 2025 the expected standard "
      .. "counts as good.",
  },
  interpretation { clause = "KENT-C3",
    "The mentor's school is that of the current headship; of several schools, each must be good. Of a retired head it "
      .. "is the last school, as judged by the last day in post: what Ofsted found later says nothing about that head.",
  },
  interpretation { clause = "KENT-C4",
    "The recommendation is one to this scheme, made by an officer of the local authority, and supportive.",
  },
  interpretation { clause = { "KENT-Q1", "KENT-Q2", "KENT-Q3", "KENT-Q4", "KENT-Q5" },
    "Personal qualities are assessed by people. Their assessment is reported as advice, and never decides.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = "KENT-S1", parameter = "years_of_support",
    "A new headteacher is one who is appointed to a first headship, at a Kent school. Support runs from the day of the "
      .. "appointment to the day before the anniversary of the first day in post; 29 February plus a year is 1 March.",
  },
}
