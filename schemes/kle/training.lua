-- What training a leader of education is offered. It is an entitlement, and decides nothing.

return training {
  offers = {

    offer {
      id     = "induction",
      clause = "KLE-D1",
      says   = "induction by the Kent Association of Headteachers",
      to     = none { person.has_training { course = "induction" } },
    },

    offer {
      id     = "mentor_coach_training",
      clause = "KLE-D2",
      says   = "mentor/coach training on an approved model",
      to     = none { person.has_training { course = "mentor_coach_training" } },
    },
  },
}
