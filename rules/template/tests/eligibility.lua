-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  school       = { local_authority = "@AUTHORITY@" },
  posts        = { { role = "headteacher", from = "2020-09-01" } },
  inspections  = { { date = "2022-03-09", leadership_and_management = "good" } },
  declarations = { { key = "governing_body_support", value = true, made_on = "2023-05-02" } },
}

local function candidate(changes) return example.mentor("@ID@", head, changes) end

local appointed = {
  school      = { local_authority = "@AUTHORITY@" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2024-05-20", starts_on = "2024-09-01" },
}

local function new_head(changes) return example.mentee("@ID@", appointed, changes) end

return tests {

  test { "a head of three years at a good school, whom the governors support, is eligible",
    as_of  = "2023-09-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["C1"] = "met", ["C2"] = "met", ["C3"] = "met" },
  },

  test { "the day before, the third year is not complete",
    as_of  = "2023-08-31",
    mentor = candidate(),
    expect = { verdict = "ineligible", ["C1"] = { "not_met", met_from = "2023-09-01" } },
  },

  test { "leadership that requires improvement is refused",
    as_of  = "2023-09-01",
    mentor = candidate { inspections = { { date = "2022-03-09", leadership_and_management = "requires_improvement" } } },
    expect = { verdict = "ineligible", ["C2"] = "not_met" },
  },

  test { "a school that was never inspected leaves the verdict open",
    as_of  = "2023-09-01",
    mentor = candidate { inspections = {} },
    expect = { verdict = "undetermined", ["C2"] = "unknown" },
  },

  test { "governors who were not asked leave it open",
    as_of  = "2023-09-01",
    mentor = candidate { declarations = {} },
    expect = { verdict = "undetermined", ["C3"] = "unknown", ["Q1"] = "unknown" },
  },

  test { "governors who refuse decide",
    as_of  = "2023-09-01",
    mentor = candidate { declarations = { { key = "governing_body_support", value = false, made_on = "2023-05-02" } } },
    expect = { verdict = "ineligible", ["C3"] = "not_met" },
  },

  test { "a first headship is mentored",
    as_of  = "2024-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["S1"] = "met" },
  },

  test { "on the anniversary of the first day in post it is over",
    as_of  = "2025-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["S1"] = "not_met" },
  },

  test { "whether it is the first headship may be unrecorded",
    as_of  = "2024-10-01",
    mentee = new_head {
      appointment = { role = "headteacher", appointed_on = "2024-05-20", starts_on = "2024-09-01" },
    },
    expect = { verdict = "undetermined", ["S1"] = "unknown" },
  },
}
