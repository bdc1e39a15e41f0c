-- What a leader and the supported head keep of their work together: the support record of the protocol.

local common = require "common_forms"

return forms {
  record {
    id     = "support_record",
    title  = "Support record",
    clause = "KLE-W1",
    says   = "One for each support visit: visit 1, visit 2, visit 3.",
    open   = common.open,

    private { "key_area_of_focus", "Key area of focus", required = true },
    private { "actions", "Agreed actions", each = {
      { "what", "Agreed action" },
      { "person_responsible", "Person responsible" },
      { "by_when", "By when", answer = "date" },
      { "impact", "Impact: specific, measurable" },
    } },
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "KLE-W1" },
  sharing { with = "a new mentor",  agreed_by = "mentee",               clause = "KLE-W1" },

  common.retention { clause = "KLE-W1" },
}
