-- In which roles a leader of education is offered as mentor/coach (KLE-M1 and M2), and who comes first (KLE-P3): heads,
-- of one school or of several, and first headships before all others.

local example = require "example"

local appointed = {
  school      = { local_authority = "Kent", phase = "primary", area = "East" },
  appointment = { appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local leader = {
  school = { local_authority = "Kent", phase = "primary", area = "East" },
  posts  = { { role = "headteacher", from = "2010-09-01" } },
}

local function nobody(who, role)
  return test { "a mentor/coach is for heads, and not for " .. who,
    as_of  = "2016-10-01",
    mentee = example.mentee("kle", appointed, { role = role, headship = "first" }),
    expect = { verdict = "ineligible", ["KLE-M1"] = "not_met", ["KLE-M2"] = "not_met" },
  }
end

local function no_first_headship(who, role)
  local mentee = example.with(appointed, {
    appointment = example.with(appointed.appointment, { role = role, headship = "first" }),
  })
  return test { who .. " is no first-time headteacher, whatever the form says",
    as_of  = "2016-10-01",
    pair   = example.pair("kle", leader, mentee),
    expect = { ["KLE-P3"] = "not_met" },
  }
end

return tests {

  -- KLE-M1 and M2 -----------------------------------------------------------------------------------------------------

  nobody("a deputy headteacher",          "deputy_headteacher"),
  nobody("an assistant headteacher",      "assistant_headteacher"),
  nobody("a senior leader",               "senior_leader"),
  nobody("a middle leader",               "middle_leader"),
  nobody("a business manager",            "business_manager"),
  nobody("a member of the support staff", "support_staff"),
  nobody("a governor",                    "governor"),
  nobody("a teacher",                     "teacher"),

  -- KLE-P3 ------------------------------------------------------------------------------------------------------------

  no_first_headship("an acting headteacher",         "acting_headteacher"),
  no_first_headship("a deputy headteacher",          "deputy_headteacher"),
  no_first_headship("an assistant headteacher",      "assistant_headteacher"),
  no_first_headship("a senior leader",               "senior_leader"),
  no_first_headship("a middle leader",               "middle_leader"),
  no_first_headship("a business manager",            "business_manager"),
  no_first_headship("a member of the support staff", "support_staff"),
  no_first_headship("a governor",                    "governor"),
  no_first_headship("a teacher",                     "teacher"),
}
