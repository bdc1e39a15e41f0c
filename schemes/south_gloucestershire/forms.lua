-- What mentor and mentee keep of their meetings: the framework of appendix 1, the evidence base of the two of them.

local common = require "common_forms"

return forms {
  record {
    id     = "framework",
    title  = "Framework of a meeting",
    clause = { "SGLOS-M4", "SGLOS-M5", "SGLOS-C1" },
    says   = "Agreed by the two of you before the meeting. It remains your evidence base.",
    open   = common.open,

    private { "purpose", "Purpose of meeting", required = true },
    private { "desired_outcomes", "Desired outcomes", required = true },
    private { "how_we_will_know", "How will you know when you are there?", required = true },
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = { "SGLOS-M5", "SGLOS-C1" } },
  sharing { with = "a new mentor",  agreed_by = "mentee",               clause = { "SGLOS-X2", "SGLOS-C1" } },

  common.retention { clause = "SGLOS-C1" },
}
