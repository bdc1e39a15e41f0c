-- What training a mentor is offered. It is an entitlement, and decides nothing.

return training {
  offers = {

    offer {
      id     = "mentoring",
      clause = "KENT-T1",
      says   = "one day: mentoring in general",
      to     = none { person.has_training { course = "mentor_training" } },
    },

    offer {
      id     = "mentoring_new_headteachers",
      clause = { "KENT-T1", "KENT-T2" },
      says   = "one day: mentoring new headteachers",
      to     = none { person.has_training { course = "mentoring_new_headteachers" } },
    },
  },
}
