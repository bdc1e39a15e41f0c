-- Who may mentor, and who is mentored: each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  posts           = { { role = "headteacher", from = "2010-09-01" } },
  training        = { { course = "mentor_training", provider = "local_authority", completed_on = "2015-06-12" } },
  inspections     = { { date = "2014-03-12", leadership_and_management = "good" } },
  recommendations = { { by_role = "local_authority_officer", given_on = "2016-01-20" } },
}

local function candidate(changes) return example.mentor("kent", head, changes) end

local appointed = {
  appointment = {
    role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01",
  },
}

local function new_head(changes) return example.mentee("kent", appointed, changes) end

return tests {

  test { "a trained, recommended head of a good school is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["KENT-C1"] = "met", ["KENT-C2"] = "met", ["KENT-C3"] = "met", ["KENT-C4"] = "met" },
  },

  test { "untrained head is refused",
    as_of  = "2016-10-01",
    mentor = candidate { training = {} },
    expect = { verdict = "ineligible", ["KENT-C1"] = "not_met" },
  },

  test { "a head who retired two years ago to the day still counts",
    as_of  = "2017-08-31",
    mentor = candidate { posts = { { role = "headteacher", from = "2004-09-01", to = "2015-08-31" } } },
    expect = { verdict = "eligible", ["KENT-C2"] = "met" },
  },

  test { "and on the next day no longer",
    as_of  = "2017-09-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2004-09-01", to = "2015-08-31" } } },
    expect = { verdict = "ineligible", ["KENT-C2"] = "not_met" },
  },

  test { "a school whose leadership requires improvement is refused",
    as_of  = "2016-10-01",
    mentor = candidate { inspections = { { date = "2015-05-20", leadership_and_management = "requires_improvement" } } },
    expect = { verdict = "ineligible", ["KENT-C3"] = "not_met" },
  },

  test { "a school that was never inspected leaves the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate { inspections = {} },
    expect = { verdict = "undetermined", ["KENT-C3"] = "unknown" },
  },

  test { "a report card at the expected standard counts as good",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = { { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "expected_standard" } },
    },
    expect = { verdict = "eligible", ["KENT-C3"] = "met" },
  },

  test { "a recommendation by somebody else is not enough",
    as_of  = "2016-10-01",
    mentor = candidate { recommendations = { { by_role = "teaching_school_leader", given_on = "2016-01-20" } } },
    expect = { verdict = "ineligible", ["KENT-C4"] = "not_met" },
  },

  test { "qualities are advice: an assessment against them does not decide",
    as_of  = "2016-10-01",
    mentor = candidate { declarations = { { key = "open_to_new_ideas", value = false, made_on = "2016-02-01" } } },
    expect = { verdict = "eligible", ["KENT-Q1"] = "unknown", ["KENT-Q3"] = "not_met" },
  },

  test { "a first headship in Kent is supported",
    as_of  = "2016-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KENT-S1"] = "met" },
  },

  test { "a second headship is not",
    as_of  = "2016-10-01",
    mentee = new_head {
      appointment = { role = "headteacher", headship = "second_or_later", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
    },
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "whether it is the first may be unrecorded",
    as_of  = "2016-10-01",
    mentee = new_head { appointment = { role = "headteacher", appointed_on = "2016-05-20", starts_on = "2016-09-01" } },
    expect = { verdict = "undetermined", ["KENT-S1"] = "unknown" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_head(),
    expect = { verdict = "eligible" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "before the appointment there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KENT-S1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
