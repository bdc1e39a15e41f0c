-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  school      = { local_authority = "Manchester" },
  posts       = { { role = "headteacher", from = "2010-09-01" } },
  inspections = { { date = "2013-03-07", leadership_and_management = "good" } },
  declares    = { understands_local_context = true, willing_termly_meetings = true, available_for_contact = true },
}

local function candidate(changes) return example.mentor("manchester", head, changes) end

local appointed = {
  school      = { local_authority = "Manchester" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local function new_head(changes) return example.mentee("manchester", appointed, changes) end

local since_2013  = { { role = "headteacher", from = "2013-09-01" } }
local two_schools = {
  { role = "headteacher",           from = "2010-09-01" },
  { role = "executive_headteacher", from = "2014-09-01", urn = 100002 },
}

return tests {

  test { "a Manchester head of six years who is able and willing is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = {
      verdict = "eligible", ["MSA-C1"] = "met", ["MSA-C2"] = "met", ["MSA-C3"] = "met", ["MSA-R6"] = "met",
      ["MSA-R7"] = "met",
    },
  },

  -- MSA-C1: a Manchester head for three years -------------------------------------------------------------------------

  test { "three years are reached on the anniversary",
    as_of  = "2016-09-01",
    mentor = candidate { posts = since_2013 },
    expect = { verdict = "eligible", ["MSA-C1"] = "met" },
  },

  test { "the day before it they are not",
    as_of  = "2016-08-31",
    mentor = candidate { posts = since_2013 },
    expect = { verdict = "ineligible", ["MSA-C1"] = { "not_met", met_from = "2016-09-01" } },
  },

  test { "from 29 February three years are reached on 1 March",
    as_of  = "2015-03-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2012-02-29" } } },
    expect = { ["MSA-C1"] = "met" },
  },

  test { "and not on 28 February",
    as_of  = "2015-02-28",
    mentor = candidate { posts = { { role = "headteacher", from = "2012-02-29" } } },
    expect = { ["MSA-C1"] = { "not_met", met_from = "2015-03-01" } },
  },

  test { "headships of several Manchester schools add up, without the gap between them",
    as_of  = "2016-09-01",
    mentor = candidate {
      schools = { { urn = 100002 } },
      posts   = {
        { role = "headteacher", from = "2012-09-01", to = "2014-08-31", urn = 100002 },
        { role = "headteacher", from = "2015-09-01" },
      },
    },
    expect = { verdict = "eligible", ["MSA-C1"] = "met" },
  },

  test { "so a day earlier they do not come to three years",
    as_of  = "2016-08-31",
    mentor = candidate {
      schools = { { urn = 100002 } },
      posts   = {
        { role = "headteacher", from = "2012-09-01", to = "2014-08-31", urn = 100002 },
        { role = "headteacher", from = "2015-09-01" },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C1"] = "not_met" },
  },

  test { "years as head of another authority's school do not count",
    as_of  = "2016-10-01",
    mentor = candidate {
      schools = { { urn = 100002, local_authority = "Salford" } },
      posts   = {
        { role = "headteacher", from = "2006-09-01", to = "2015-08-31", urn = 100002 },
        { role = "headteacher", from = "2015-09-01" },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C1"] = { "not_met", met_from = "2018-09-01" } },
  },

  test { "nor do years as acting headteacher",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts = {
        { role = "acting_headteacher", from = "2012-09-01", to = "2015-08-31" },
        { role = "headteacher",        from = "2015-09-01" },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C1"] = { "not_met", met_from = "2018-09-01" } },
  },

  test { "a head who has retired is refused",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2005-09-01", to = "2016-08-31" } } },
    expect = { verdict = "ineligible", ["MSA-C1"] = "not_met" },
  },

  test { "a head of two Manchester schools is eligible",
    as_of  = "2016-10-01",
    mentor = candidate {
      schools     = { { urn = 100002 } },
      posts       = two_schools,
      inspections = {
        { date = "2013-03-07", leadership_and_management = "good" },
        { date = "2014-05-07", leadership_and_management = "outstanding", urn = 100002 },
      },
    },
    expect = { verdict = "eligible", ["MSA-C1"] = "met", ["MSA-C2"] = "met" },
  },

  test { "where one of the two is another authority's, the head is refused",
    as_of  = "2016-10-01",
    mentor = candidate { schools = { { urn = 100002, local_authority = "Salford" } }, posts = two_schools },
    expect = { verdict = "ineligible", ["MSA-C1"] = "not_met" },
  },

  -- MSA-C2: leadership and management at least good -------------------------------------------------------------------

  test { "a school whose leadership requires improvement is refused",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = {
        { date = "2010-03-03", leadership_and_management = "good" },
        { date = "2013-05-07", leadership_and_management = "requires_improvement" },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C2"] = "not_met" },
  },

  test { "of two schools both must be good",
    as_of  = "2016-10-01",
    mentor = candidate {
      schools     = { { urn = 100002 } },
      posts       = two_schools,
      inspections = {
        { date = "2013-03-07", leadership_and_management = "good" },
        { date = "2014-05-07", leadership_and_management = "requires_improvement", urn = 100002 },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C1"] = "met", ["MSA-C2"] = "not_met" },
  },

  test { "a school that was never inspected leaves the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate { inspections = {} },
    expect = { verdict = "undetermined", ["MSA-C2"] = "unknown" },
  },

  test { "an inspection without a judgement of leadership is passed over",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = {
        { date = "2013-03-07", leadership_and_management = "good" },
        { date = "2016-03-08", overall_effectiveness = "good" },
      },
    },
    expect = { verdict = "eligible", ["MSA-C2"] = "met" },
  },

  test { "a report card at the expected standard counts as good",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "expected_standard" },
      },
    },
    expect = { verdict = "eligible", ["MSA-C2"] = "met" },
  },

  test { "a report card that needs attention does not",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "needs_attention" },
      },
    },
    expect = { verdict = "ineligible", ["MSA-C2"] = "not_met" },
  },

  -- MSA-C3, R6 and R7: what is declared -------------------------------------------------------------------------------

  test { "a mentor who does not know the local context is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { understands_local_context = false } },
    expect = { verdict = "ineligible", ["MSA-C3"] = "not_met" },
  },

  test { "where nobody has said, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { understands_local_context = example.unrecorded } },
    expect = { verdict = "undetermined", ["MSA-C3"] = "unknown" },
  },

  test { "a mentor who cannot hold termly meetings is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { willing_termly_meetings = false } },
    expect = { verdict = "ineligible", ["MSA-R6"] = "not_met", ["MSA-R7"] = "met" },
  },

  test { "where the mentor has not said, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { willing_termly_meetings = example.unrecorded } },
    expect = { verdict = "undetermined", ["MSA-R6"] = "unknown" },
  },

  test { "a mentor who cannot be reached is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { available_for_contact = false } },
    expect = { verdict = "ineligible", ["MSA-R7"] = "not_met" },
  },

  test { "where that is not declared, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { available_for_contact = example.unrecorded } },
    expect = { verdict = "undetermined", ["MSA-R7"] = "unknown" },
  },

  test { "the newest declaration counts",
    as_of  = "2016-10-01",
    mentor = candidate {
      declarations = { { key = "willing_termly_meetings", value = false, made_on = "2016-09-30" } },
    },
    expect = { verdict = "ineligible", ["MSA-R6"] = "not_met" },
  },

  test { "but not before it was made",
    as_of  = "2016-09-29",
    mentor = candidate {
      declarations = { { key = "willing_termly_meetings", value = false, made_on = "2016-09-30" } },
    },
    expect = { verdict = "eligible", ["MSA-R6"] = "met" },
  },

  -- MSA-Q1 to Q5: personal qualities ----------------------------------------------------------------------------------

  test { "qualities are advice: an assessment against them does not decide",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { open_to_new_ideas = true, keeps_confidences = false, good_listener = false } },
    expect = {
      verdict = "eligible",
      ["MSA-Q1"] = "unknown", ["MSA-Q2"] = "met", ["MSA-Q3"] = "not_met", ["MSA-Q4"] = "unknown",
      ["MSA-Q5"] = "not_met",
    },
  },

  test { "each quality is told by itself",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = {
        enables_rather_than_tells = true, open_to_new_ideas = false, keeps_confidences = true, accessible = false,
        good_listener = true,
      },
    },
    expect = {
      verdict = "eligible",
      ["MSA-Q1"] = "met", ["MSA-Q2"] = "not_met", ["MSA-Q3"] = "met", ["MSA-Q4"] = "not_met", ["MSA-Q5"] = "met",
    },
  },

  test { "as is the other way about",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { enables_rather_than_tells = false, accessible = true } },
    expect = { verdict = "eligible", ["MSA-Q1"] = "not_met", ["MSA-Q4"] = "met" },
  },

  -- MSA-V1: new headteachers ------------------------------------------------------------------------------------------

  test { "a first headship in Manchester is supported",
    as_of  = "2016-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["MSA-V1"] = "met" },
  },

  test { "a second headship is not",
    as_of  = "2016-10-01",
    mentee = new_head { headship = "second_or_later" },
    expect = { verdict = "ineligible", ["MSA-V1"] = "not_met" },
  },

  test { "whether it is the first may be unrecorded",
    as_of  = "2016-10-01",
    mentee = new_head { headship = example.unrecorded },
    expect = { verdict = "undetermined", ["MSA-V1"] = "unknown" },
  },

  test { "an acting headteacher is not supported",
    as_of  = "2016-10-01",
    mentee = new_head { role = "acting_headteacher" },
    expect = { verdict = "ineligible", ["MSA-V1"] = "not_met" },
  },

  test { "nor is the head of another authority's school",
    as_of  = "2016-10-01",
    mentee = new_head { school = { local_authority = "Salford" } },
    expect = { verdict = "ineligible", ["MSA-V1"] = "not_met" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_head(),
    expect = { verdict = "eligible", ["MSA-V1"] = "met" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["MSA-V1"] = "not_met" },
  },

  test { "who began on 29 February is supported to the next 28 February",
    as_of  = "2017-02-28",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "eligible", ["MSA-V1"] = "met" },
  },

  test { "and on 1 March no longer",
    as_of  = "2017-03-01",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "ineligible", ["MSA-V1"] = "not_met" },
  },

  test { "support begins on the day of the appointment",
    as_of  = "2016-05-20",
    mentee = new_head(),
    expect = { verdict = "eligible", ["MSA-V1"] = "met" },
  },

  test { "before it there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["MSA-V1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
