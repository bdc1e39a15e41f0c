-- The initial call, the meetings of each term and the review that closes the mentoring.

return cadence {
  clause = "MSA-V1",
  lasts  = parameter "years_of_support",

  call {
    id         = "initial_call",
    clause     = "MSA-P2",
    says       = "call the new headteacher, to start and to agree the date and time of the first meeting",
    first_days = parameter "days_for_initial_call",
    who        = "mentor",
  },

  meeting {
    id        = "termly_meeting",
    clause    = "MSA-V1",
    says      = "meet, on an agenda that both agreed",
    every     = "term",
    first     = {
      clause = "MSA-P3",
      kind   = "initial",
      says   = "meet for the first time: strengths and areas for development as the new head sees them",
    },
    -- Another number holds where both have declared it; until then nobody has less than the entitlement.
    variation = { clause = "MSA-V2", declared = "agreed_meetings" },
  },

  review {
    id        = "exit_review",
    clause    = { "MSA-X1", "MSA-X2" },
    says      = "close the mentoring with a structured review",
    kind      = "exit_review",
    every     = "term",
    in_term   = "summer",
    last_days = parameter "days_for_exit_review",
    closes    = true,
  },
}
