-- What training a mentor is offered. It is an entitlement, and decides nothing.

return training {
  offers = {

    offer {
      id     = "induction",
      clause = "MSA-I1",
      says   = "the induction and networking session",
      to     = none { person.has_training { course = "induction" } },
    },
  },
}
