-- How often mentor and mentee meet, how long and where, and what forms return.

return cadence {
  clause = "SGLOS-S1",
  lasts  = parameter "years_of_support",

  meeting {
    id      = "termlet_meeting",
    clause  = { "SGLOS-M1", "SGLOS-M2", "SGLOS-M3" },
    says    = "meet for about half a day",
    every   = "termlet",
    minutes = parameter "minutes_of_a_meeting",
    places  = { "mentee_school", "mentor_school", "neutral" },
    before  = {
      clause = "SGLOS-M4",
      says   = "agree the framework: the purpose, the desired outcomes, and how you will know that you are there",
    },
  },

  form {
    id        = "evaluation_form",
    clause    = { "SGLOS-E1", "SGLOS-E2" },
    says      = "return the evaluation form of the term",
    every     = "term",
    last_days = parameter "days_for_forms",
    by        = { "mentor", "mentee" },
  },

  review {
    id          = "health_check",
    clause      = "SGLOS-M7",
    says        = "ask each other whether the partnership works",
    every       = "term",
    answered_by = "evaluation_form",
  },
}
