-- The numbers and choices of the scheme. To change one, change its value here; to change it from a day on, so that
-- older decisions keep the older value, write:  changes = { ["2027-09-01"] = 3 }

return parameters {
  parameter { "years_of_support", 1,
    unit    = "years",
    meaning = "how long a leader is supported, from the first day in post",
    clause  = { "HAV-S1", "HAV-S2", "HAV-S6" },
  },
}
