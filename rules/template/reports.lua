-- What officers and boards are told. rules/README.md, "What is reported", has the parts and the columns.

local common = require "common_reports"

local active = rows { "partnerships", state = "active" }

return reports {

  report {
    id     = "meetings",
    title  = "Meetings of mentors and new headteachers, {as_of}",
    clause = "M1",
    says   = "who is mentored by whom, and whether they meet",

    figures {
      { "Partnerships",     count = active },
      { "Meetings expected by now", total = "meetings_expected", of = active },
      { "Meetings held",    total = "meetings_held", of = active },
    },
    listing { "Who meets", of = active, order = "most late_items",
      columns   = { "mentee", "school", "mentor", "meetings_expected", "meetings_held", "last_contact" },
      otherwise = "Nobody is mentored at present.",
    },
  },

  common.at_a_glance { clause = "S1" },
  common.eligibility_decisions { clause = { "C1", "C2", "C3" } },
}
