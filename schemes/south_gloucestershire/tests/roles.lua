-- Whom the scheme is for (SGLOS-S1): headteachers, acting ones too, and nobody who leads in another role.

local example = require "example"

local appointed = {
  school      = { local_authority = "South Gloucestershire" },
  appointment = { headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

-- Whom the scheme does not support, though the school and the dates fit.
local function nobody(who, role)
  return test { "the programme supports headteachers, and not " .. who,
    as_of  = "2016-10-01",
    mentee = example.mentee("south_gloucestershire", appointed, { role = role }),
    expect = { verdict = "ineligible", ["SGLOS-S1"] = "not_met" },
  }
end

return tests(example.of_other_leaders(nobody))
