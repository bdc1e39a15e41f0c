-- What mentor and mentee keep of their discussions: in the strictest confidence, whoever else is concerned.

local common = require "common_forms"

return forms {
  common.notes {
    title  = "Notes of a discussion",
    clause = "HAV-C1",
    says   = "Notes of one discussion, for the two of you alone.",
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "HAV-C1" },
  sharing { with = "a new mentor",  agreed_by = { "mentor", "mentee" }, clause = "HAV-C1" },

  asking_advice { by = "mentor", clause = "HAV-R5" },

  common.retention { clause = "HAV-C1" },
}
