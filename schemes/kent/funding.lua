-- Who pays what to whom. The scheme is funded: no mentor, and no mentor's school, gives money to it.

return funding {
  parties = { "advisory_service_kent" },
  free_to = { clause = "KENT-F1", "mentor", "mentor_school", "mentee" },

  line {
    id          = "travel",
    clause      = "KENT-F2",
    item        = "travel",
    grant_first = "early_headship_programme",
    payer       = "mentee_school",
    payee       = "mentor",
    per         = "meeting",
  },

  line {
    id          = "cover",
    clause      = "KENT-F2",
    item        = "cover",
    grant_first = "early_headship_programme",
    payer       = "mentee_school",
    payee       = "mentor_school",
    per         = "meeting",
  },

  line {
    id          = "training_of_mentors",
    clause      = "KENT-F3",
    item        = "mentor_training",
    grant_first = "tda_funding",
    payer       = "advisory_service_kent",
    payee       = "local_authority",
    per         = "training",
    course      = { "mentor_training", "mentoring_new_headteachers" },
    provider    = "local_authority",
  },

  line {
    id          = "annual_evaluation",
    clause      = "KENT-F3",
    item        = "annual_evaluation",
    grant_first = "tda_funding",
    payer       = "advisory_service_kent",
    payee       = "local_authority",
    per         = "year",
  },
}
