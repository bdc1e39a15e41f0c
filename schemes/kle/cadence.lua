-- The visits of a support record. When they take place is for the two to agree: the protocol gives no dates.

return cadence {
  clause = { "KLE-M1", "KLE-M2" },
  lasts  = parameter "years_of_support",

  meeting {
    id     = "support_visit",
    clause = "KLE-W1",
    says   = "visit the supported school, as agreed",
    times  = parameter "support_visits",
  },
}
