-- The numbers and choices of the scheme. To change one, change its value here; to change it from a day on, so that
-- older decisions keep the older value, write:  changes = { ["2027-09-01"] = 3 }

return parameters {
  parameter { "acting_headship_counts", false,
    unit    = "yes or no",
    meaning = "whether an acting headteacher is a headteacher, and so may be a mentor",
    clause  = "SGLOS-P2",
  },
  parameter { "years_of_support", 1,
    unit    = "years",
    meaning = "how long a new headteacher is supported, from the first day in post",
    clause  = "SGLOS-S1",
  },
  parameter { "years_before_training", 2,
    unit    = "years",
    meaning = "how long a headteacher is in the current headship before the training day is an entitlement",
    clause  = "SGLOS-T2",
  },
  parameter { "weight_of_key_needs", 1,
    unit    = "points",
    meaning = "how far a mentor who knows a need of the mentee's school is preferred",
    clause  = "SGLOS-P1",
  },
}
