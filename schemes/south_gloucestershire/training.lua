-- What training a headteacher is offered. It is an entitlement, and decides nothing.

return training {
  offers = {

    offer {
      id     = "mentor_training_day",
      clause = "SGLOS-T2",
      says   = "the mentor training day",
      to     = all {
        person.years_in_current_headship:at_least(parameter "years_before_training"),
        none { person.has_training { course = "mentor_training" } },
      },
    },
  },
}
