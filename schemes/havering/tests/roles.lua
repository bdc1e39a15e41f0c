-- Whom the programme is for (HAV-S1 and S2): leaders at every level, where they are new to Havering, new to leadership,
-- or act as headteacher.

local example = require "example"

local appointed = {
  school      = { local_authority = "Havering" },
  appointment = {
    appointed_on = "2016-05-20", starts_on = "2016-09-01", new_to_authority = false, new_to_leadership = false,
  },
}

local function new_to_leadership(who, role)
  return test { who .. " who is new to leadership is supported",
    as_of  = "2016-10-01",
    mentee = example.mentee("havering", appointed, { role = role, new_to_leadership = true }),
    expect = { verdict = "eligible", ["HAV-S2"] = "met" },
  }
end

local function new_to_nothing(who, role)
  return test { who .. " who is new to neither is not",
    as_of  = "2016-10-01",
    mentee = example.mentee("havering", appointed, { role = role }),
    expect = { verdict = "ineligible", ["HAV-S1"] = "not_met" },
  }
end

return tests {

  -- HAV-S2: leaders at every level ------------------------------------------------------------------------------------

  new_to_leadership("a headteacher",            "headteacher"),
  new_to_leadership("an executive headteacher", "executive_headteacher"),
  new_to_leadership("an assistant headteacher", "assistant_headteacher"),
  new_to_leadership("a senior leader",          "senior_leader"),
  new_to_leadership("a middle leader",          "middle_leader"),
  new_to_leadership("a business manager",       "business_manager"),
  new_to_leadership("a governor",               "governor"),

  -- HAV-S1: who are new to something; only a headteacher can be acting ------------------------------------------------

  new_to_nothing("a headteacher",            "headteacher"),
  new_to_nothing("an executive headteacher", "executive_headteacher"),
  new_to_nothing("an assistant headteacher", "assistant_headteacher"),
  new_to_nothing("a senior leader",          "senior_leader"),
  new_to_nothing("a middle leader",          "middle_leader"),
  new_to_nothing("a business manager",       "business_manager"),
  new_to_nothing("one of the support staff", "support_staff"),
  new_to_nothing("a governor",               "governor"),
}
