-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  school       = { local_authority = "@AUTHORITY@" },
  posts        = { { role = "headteacher", from = "@HEAD_SINCE@" } },
  inspections  = { { date = "2022-03-09", leadership_and_management = "@JUDGEMENT@" } },
  declarations = { { key = "governing_body_support", value = true, made_on = "2023-05-02" } },
}

local function candidate(changes) return example.mentor("@ID@", head, changes) end

local appointed = {
  school      = { local_authority = "@AUTHORITY@" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2024-05-20", starts_on = "2024-09-01" },
}

local function new_head(changes) return example.mentee("@ID@", appointed, changes) end

local two_schools = {
  { role = "headteacher",           from = "2020-09-01" },
  { role = "executive_headteacher", from = "2021-09-01", urn = 100002 },
}

-- A report card of 2025 for the head's school.
local function report_card(standard)
  return candidate {
    inspections = { { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = standard } },
  }
end

-- Whom the scheme does not support, though the school and the dates fit.
local function nobody(who, role)
  return test { "the scheme supports headteachers, and not " .. who,
    as_of  = "2024-10-01",
    mentee = new_head { role = role },
    expect = { verdict = "ineligible", ["S1"] = "not_met" },
  }
end

return tests {

  test { "a head of just enough years at a good enough school, whom the governors support, is eligible",
    as_of  = "2023-09-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["C1"] = "met", ["C2"] = "met", ["C3"] = "met" },
  },

  test { "the day before, the years are not complete",
    as_of  = "2023-08-31",
    mentor = candidate(),
    expect = { verdict = "ineligible", ["C1"] = { "not_met", met_from = "2023-09-01" } },
  },

  test { "a head who has retired serves no longer",
    as_of  = "2025-09-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2015-09-01", to = "2025-08-31" } } },
    expect = { ["C1"] = "not_met" },
  },

  test { "a head of two schools must lead none of another authority's",
    as_of  = "2025-09-01",
    mentor = candidate { posts = two_schools, schools = { { urn = 100002, local_authority = "Elsewhere" } } },
    expect = { ["C1"] = "not_met" },
  },

  test { "leadership that is judged lower is refused",
    as_of  = "2023-09-01",
    mentor = candidate { inspections = { { date = "2022-03-09", leadership_and_management = "@WORSE@" } } },
    expect = { verdict = "ineligible", ["C2"] = "not_met" },
  },

  test { "of two schools each must be good enough",
    as_of  = "2025-09-01",
    mentor = candidate {
      posts       = two_schools,
      schools     = { { urn = 100002 } },
      inspections = {
        { date = "2022-03-09", leadership_and_management = "@JUDGEMENT@" },
        { date = "2022-05-18", leadership_and_management = "@WORSE@", urn = 100002 },
      },
    },
    expect = { ["C2"] = "not_met" },
  },

  test { "a report card at the standard that is needed is enough",
    as_of  = "2026-09-01",
    mentor = report_card "@REPORT_CARD@",
    expect = { ["C2"] = "met" },
  },

  test { "one below it is not",
    as_of  = "2026-09-01",
    mentor = report_card "@WORSE_REPORT_CARD@",
    expect = { ["C2"] = "not_met" },
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

  test { "advice is told, and does not decide",
    as_of  = "2025-09-01",
    mentor = candidate { declares = { good_listener = true } },
    expect = { ["Q1"] = "met" },
  },

  test { "whichever way it goes",
    as_of  = "2025-09-01",
    mentor = candidate { declares = { good_listener = false } },
    expect = { ["C2"] = "met", ["Q1"] = "not_met" },
  },

  test { "a first headship is mentored",
    as_of  = "2024-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["S1"] = "met" },
  },

  test { "a second headship is not",
    as_of  = "2024-10-01",
    mentee = new_head { headship = "second_or_later" },
    expect = { verdict = "ineligible", ["S1"] = "not_met" },
  },

  test { "nor is that of another authority's school",
    as_of  = "2024-10-01",
    mentee = new_head { school = { local_authority = "Elsewhere" } },
    expect = { verdict = "ineligible", ["S1"] = "not_met" },
  },

  nobody("an executive headteacher",      "executive_headteacher"),
  nobody("an acting headteacher",         "acting_headteacher"),
  nobody("a deputy headteacher",          "deputy_headteacher"),
  nobody("an assistant headteacher",      "assistant_headteacher"),
  nobody("a senior leader",               "senior_leader"),
  nobody("a middle leader",               "middle_leader"),
  nobody("a business manager",            "business_manager"),
  nobody("a member of the support staff", "support_staff"),
  nobody("a governor",                    "governor"),
  nobody("a teacher",                     "teacher"),

  test { "support begins on the day of the appointment",
    as_of  = "2024-05-20",
    mentee = new_head(),
    expect = { verdict = "eligible", ["S1"] = "met" },
  },

  test { "and not on the day before",
    as_of  = "2024-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["S1"] = "not_met" },
  },

  test { "the day before the anniversary of the first day in post is the last",
    as_of  = "@LAST_DAY@",
    mentee = new_head(),
    expect = { verdict = "eligible", ["S1"] = "met" },
  },

  test { "on the anniversary of the first day in post it is over",
    as_of  = "@OVER_ON@",
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
