-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  school   = { local_authority = "South Gloucestershire" },
  posts    = { { role = "headteacher", from = "2008-09-01" } },
  training = { { course = "mentor_training", provider = "local_authority", completed_on = "2014-06-12" } },
}

local function candidate(changes) return example.mentor("south_gloucestershire", head, changes) end

local appointed = {
  school      = { local_authority = "South Gloucestershire" },
  appointment = {
    role = "headteacher", headship = "second_or_later", appointed_on = "2016-05-20", starts_on = "2016-09-01",
  },
}

local function new_head(changes) return example.mentee("south_gloucestershire", appointed, changes) end

local two_schools = {
  { role = "headteacher",           from = "2008-09-01" },
  { role = "executive_headteacher", from = "2014-09-01", urn = 100002 },
}

return tests {

  test { "a serving head with the training day is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met", ["SGLOS-T1"] = "met" },
  },

  -- SGLOS-P2: one of the authority's headteachers ---------------------------------------------------------------------

  test { "the last day in post still counts",
    as_of  = "2016-08-31",
    mentor = candidate { posts = { { role = "headteacher", from = "2008-09-01", to = "2016-08-31" } } },
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met" },
  },

  test { "a head who has retired is refused from the next day on",
    as_of  = "2016-09-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2008-09-01", to = "2016-08-31" } } },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met" },
  },

  test { "the first day in post counts",
    as_of  = "2014-09-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2014-09-01" } } },
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met" },
  },

  test { "the day before it does not",
    as_of  = "2014-08-31",
    mentor = candidate { posts = { { role = "headteacher", from = "2014-09-01" } } },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met" },
  },

  test { "a deputy is refused",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "deputy_headteacher", from = "2008-09-01" } } },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met" },
  },

  test { "an acting headteacher is no headteacher",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "acting_headteacher", from = "2016-01-04" } } },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met" },
  },

  test { "an executive headteacher is one",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "executive_headteacher", from = "2012-09-01" } } },
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met" },
  },

  test { "the head of another authority's school is refused",
    as_of  = "2016-10-01",
    mentor = candidate { school = { local_authority = "Bristol, City of" } },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met", ["SGLOS-T1"] = "met" },
  },

  test { "a head of two South Gloucestershire schools is eligible",
    as_of  = "2016-10-01",
    mentor = candidate { schools = { { urn = 100002 } }, posts = two_schools },
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met" },
  },

  test { "where one of the two is another authority's, the head is refused",
    as_of  = "2016-10-01",
    mentor = candidate { schools = { { urn = 100002, local_authority = "Bristol, City of" } }, posts = two_schools },
    expect = { verdict = "ineligible", ["SGLOS-P2"] = "not_met" },
  },

  -- SGLOS-T1: the mentor training day ---------------------------------------------------------------------------------

  test { "a head without mentor training is refused",
    as_of  = "2016-10-01",
    mentor = candidate { training = {} },
    expect = { verdict = "ineligible", ["SGLOS-T1"] = "not_met", ["SGLOS-P2"] = "met" },
  },

  test { "another course is not mentor training",
    as_of  = "2016-10-01",
    mentor = candidate {
      training = { { course = "induction", provider = "local_authority", completed_on = "2014-06-12" } },
    },
    expect = { verdict = "ineligible", ["SGLOS-T1"] = "not_met" },
  },

  test { "mentor training counts whoever provided it",
    as_of  = "2016-10-01",
    mentor = candidate {
      training = { { course = "mentor_training", provider = "recognised_provider", completed_on = "2014-06-12" } },
    },
    expect = { verdict = "eligible", ["SGLOS-T1"] = "met" },
  },

  test { "it counts on the day on which it is completed",
    as_of  = "2014-06-12",
    mentor = candidate(),
    expect = { verdict = "eligible", ["SGLOS-T1"] = "met" },
  },

  test { "but not on the day before",
    as_of  = "2014-06-11",
    mentor = candidate(),
    expect = { verdict = "ineligible", ["SGLOS-T1"] = "not_met" },
  },

  test { "two years in post are an entitlement to the day, not a criterion",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2016-09-01" } } },
    expect = { verdict = "eligible", ["SGLOS-P2"] = "met", ["SGLOS-T1"] = "met" },
  },

  -- SGLOS-S1: new headteachers ----------------------------------------------------------------------------------------

  test { "a second headship is supported",
    as_of  = "2016-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "so is a first one",
    as_of  = "2016-10-01",
    mentee = new_head { headship = "first" },
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "so is one of which it is not recorded whether it is the first",
    as_of  = "2016-10-01",
    mentee = new_head { headship = example.unrecorded },
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "so is an acting headteacher",
    as_of  = "2016-10-01",
    mentee = new_head { role = "acting_headteacher", headship = example.unrecorded },
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "a deputy is not",
    as_of  = "2016-10-01",
    mentee = new_head { role = "deputy_headteacher", headship = example.unrecorded },
    expect = { verdict = "ineligible", ["SGLOS-S1"] = "not_met" },
  },

  test { "nor is the head of another authority's school",
    as_of  = "2016-10-01",
    mentee = new_head { school = { local_authority = "Bristol, City of" } },
    expect = { verdict = "ineligible", ["SGLOS-S1"] = "not_met" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_head(),
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["SGLOS-S1"] = "not_met" },
  },

  test { "who began on 29 February is supported to the next 28 February",
    as_of  = "2017-02-28",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "and on 1 March no longer",
    as_of  = "2017-03-01",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "ineligible", ["SGLOS-S1"] = "not_met" },
  },

  test { "support begins on the day of the appointment",
    as_of  = "2016-05-20",
    mentee = new_head(),
    expect = { verdict = "eligible", ["SGLOS-S1"] = "met" },
  },

  test { "before it there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["SGLOS-S1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
