-- What mentor and new head keep of their meetings: the proforma of the policy, sealed for the two of them.

local common = require "common_forms"

return forms {
  record {
    id     = "proforma",
    title  = "Record of a formal meeting",
    clause = { "MSA-P5", "MSA-P6" },
    says   = "A simple record of one meeting, confidential between new head and mentor.",
    open   = common.open,

    private { "review", "Review of what was agreed at the last meeting" },
    private { "key_areas", "Key areas discussed", required = true },
    common.agreed_actions(),
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = { "MSA-Q3", "MSA-P6" } },
  sharing { with = "a new mentor",  agreed_by = "mentee",               clause = { "MSA-Q3", "MSA-P6" } },

  common.retention { clause = "MSA-P6" },
}
