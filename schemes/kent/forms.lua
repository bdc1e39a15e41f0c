-- What mentor and new headteacher keep of their meetings: sealed for the two of them, whoever runs the scheme.

local common = require "common_forms"

return forms {
  common.notes {
    title  = "Notes of a meeting",
    clause = "KENT-Q5",
    says   = "Notes of one meeting, for the two of you alone.",
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "KENT-Q5" },
  sharing { with = "a new mentor",  agreed_by = "mentee",               clause = "KENT-Q5" },

  common.retention { clause = { "KENT-O1", "KENT-Q5" } },
}
