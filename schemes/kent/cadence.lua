-- How often mentor and new headteacher meet, and the annual meeting of all mentors.

return cadence {
  clause = "KENT-S1",
  lasts  = parameter "years_of_support",

  meeting {
    id     = "termly_meeting",
    clause = "KENT-E1",
    says   = "meet the new headteacher at least once a term",
    every  = "term",
    first  = {
      clause = "KENT-E2",
      kind   = "initial",
      place  = "mentee_school",
      says   = "meet the new headteacher for the first time, in the new headteacher's school",
    },
  },

  annual_meeting {
    id      = "annual_meeting",
    clause  = "KENT-V1",
    says    = "take part in the annual meeting that evaluates the scheme",
    every   = "term",
    in_term = "summer",
    who     = "mentor",
  },
}
