-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local head = {
  school          = { local_authority = "Kent" },
  posts           = { { role = "headteacher", from = "2010-09-01" } },
  training        = { { course = "mentor_training", provider = "local_authority", completed_on = "2015-06-12" } },
  inspections     = { { date = "2014-03-12", leadership_and_management = "good" } },
  recommendations = { { by_role = "local_authority_officer", given_on = "2016-01-20" } },
}

local function candidate(changes) return example.mentor("kent", head, changes) end

local appointed = {
  school      = { local_authority = "Kent" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local function new_head(changes) return example.mentee("kent", appointed, changes) end

local retired     = { { role = "headteacher", from = "2004-09-01", to = "2015-08-31" } }
local two_schools = {
  { role = "headteacher",           from = "2010-09-01" },
  { role = "executive_headteacher", from = "2014-09-01", urn = 100002 },
}

return tests {

  test { "a trained, recommended head of a good school is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = {
      verdict = "eligible", ["KENT-C1"] = "met", ["KENT-C2"] = "met", ["KENT-C3"] = "met", ["KENT-C4"] = "met",
    },
  },

  -- KENT-C1: formal training by the local authority -------------------------------------------------------------------

  test { "an untrained head is refused",
    as_of  = "2016-10-01",
    mentor = candidate { training = {} },
    expect = { verdict = "ineligible", ["KENT-C1"] = "not_met" },
  },

  test { "training by somebody else is not enough",
    as_of  = "2016-10-01",
    mentor = candidate {
      training = { { course = "mentor_training", provider = "teaching_school", completed_on = "2015-06-12" } },
    },
    expect = { verdict = "ineligible", ["KENT-C1"] = "not_met" },
  },

  test { "nor is a course of the local authority's about something else",
    as_of  = "2016-10-01",
    mentor = candidate {
      training = { { course = "safer_recruitment", provider = "local_authority", completed_on = "2015-06-12" } },
    },
    expect = { verdict = "ineligible", ["KENT-C1"] = "not_met" },
  },

  test { "training counts on the day on which it is completed",
    as_of  = "2015-06-12",
    mentor = candidate(),
    expect = { ["KENT-C1"] = "met" },
  },

  test { "but not on the day before",
    as_of  = "2015-06-11",
    mentor = candidate(),
    expect = { ["KENT-C1"] = "not_met" },
  },

  test { "the course for mentors of new headteachers counts too",
    as_of  = "2016-10-01",
    mentor = candidate {
      training = {
        { course = "mentoring_new_headteachers", provider = "local_authority", completed_on = "2015-06-19" },
      },
    },
    expect = { verdict = "eligible", ["KENT-C1"] = "met" },
  },

  -- KENT-C2: serving or recently retired ------------------------------------------------------------------------------

  test { "a head who retired two years ago to the day still counts",
    as_of  = "2017-08-31",
    mentor = candidate { posts = retired },
    expect = { verdict = "eligible", ["KENT-C2"] = "met" },
  },

  test { "and on the next day no longer",
    as_of  = "2017-09-01",
    mentor = candidate { posts = retired },
    expect = { verdict = "ineligible", ["KENT-C2"] = "not_met" },
  },

  test { "who retired on 29 February counts until 1 March",
    as_of  = "2018-03-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2004-09-01", to = "2016-02-29" } } },
    expect = { verdict = "eligible", ["KENT-C2"] = "met" },
  },

  test { "and on 2 March no longer",
    as_of  = "2018-03-02",
    mentor = candidate { posts = { { role = "headteacher", from = "2004-09-01", to = "2016-02-29" } } },
    expect = { verdict = "ineligible", ["KENT-C2"] = "not_met" },
  },

  test { "headship of another authority's school counts",
    as_of  = "2016-10-01",
    mentor = candidate { school = { local_authority = "Medway" } },
    expect = { verdict = "eligible", ["KENT-C2"] = "met" },
  },

  test { "acting headship is not headship, and brings no school to look at",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "acting_headteacher", from = "2016-01-04" } } },
    expect = { verdict = "ineligible", ["KENT-C2"] = "not_met", ["KENT-C3"] = "not_met" },
  },

  -- KENT-C3: leadership and management good or outstanding ------------------------------------------------------------

  test { "a school whose leadership requires improvement is refused",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = { { date = "2015-05-20", leadership_and_management = "requires_improvement" } },
    },
    expect = { verdict = "ineligible", ["KENT-C3"] = "not_met" },
  },

  test { "the latest inspection counts, not the best",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = {
        { date = "2011-02-08", leadership_and_management = "outstanding" },
        { date = "2015-05-20", leadership_and_management = "requires_improvement" },
      },
    },
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
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "expected_standard" },
      },
    },
    expect = { verdict = "eligible", ["KENT-C3"] = "met" },
  },

  test { "a report card that needs attention does not",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "needs_attention" },
      },
    },
    expect = { verdict = "ineligible", ["KENT-C3"] = "not_met" },
  },

  test { "a head of two schools needs both to be good",
    as_of  = "2016-10-01",
    mentor = candidate {
      schools     = { { urn = 100002 } },
      posts       = two_schools,
      inspections = {
        { date = "2014-03-12", leadership_and_management = "good" },
        { date = "2015-05-20", leadership_and_management = "requires_improvement", urn = 100002 },
      },
    },
    expect = { verdict = "ineligible", ["KENT-C3"] = "not_met" },
  },

  test { "and where one of them was never inspected, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { schools = { { urn = 100002 } }, posts = two_schools },
    expect = { verdict = "undetermined", ["KENT-C3"] = "unknown" },
  },

  test { "what Ofsted found after a head had retired says nothing about that head",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = retired,
      inspections = {
        { date = "2014-03-12", leadership_and_management = "good" },
        { date = "2015-09-01", leadership_and_management = "inadequate" },
      },
    },
    expect = { verdict = "eligible", ["KENT-C3"] = "met" },
  },

  test { "but what it found on the last day in post does",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = retired,
      inspections = { { date = "2015-08-31", leadership_and_management = "inadequate" } },
    },
    expect = { verdict = "ineligible", ["KENT-C3"] = "not_met" },
  },

  -- KENT-C4: recommended by an officer --------------------------------------------------------------------------------

  test { "a head whom nobody recommended is refused",
    as_of  = "2016-10-01",
    mentor = candidate { recommendations = {} },
    expect = { verdict = "ineligible", ["KENT-C4"] = "not_met" },
  },

  test { "a recommendation by somebody else is not enough",
    as_of  = "2016-10-01",
    mentor = candidate { recommendations = { { by_role = "teaching_school_leader", given_on = "2016-01-20" } } },
    expect = { verdict = "ineligible", ["KENT-C4"] = "not_met" },
  },

  test { "nor one that does not support the mentor",
    as_of  = "2016-10-01",
    mentor = candidate {
      recommendations = { { by_role = "local_authority_officer", given_on = "2016-01-20", supportive = false } },
    },
    expect = { verdict = "ineligible", ["KENT-C4"] = "not_met" },
  },

  -- KENT-Q1 to Q5: personal qualities ---------------------------------------------------------------------------------

  test { "qualities are advice: an assessment against them does not decide",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = { enables_rather_than_tells = true, open_to_new_ideas = false, keeps_confidences = false },
    },
    expect = {
      verdict = "eligible",
      ["KENT-Q1"] = "unknown", ["KENT-Q2"] = "met", ["KENT-Q3"] = "not_met", ["KENT-Q4"] = "unknown",
      ["KENT-Q5"] = "not_met",
    },
  },

  test { "each quality is told by itself",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = {
        experienced_and_reliable = true, enables_rather_than_tells = false, open_to_new_ideas = true,
        knows_current_strategies = false, keeps_confidences = true,
      },
    },
    expect = {
      verdict = "eligible",
      ["KENT-Q1"] = "met", ["KENT-Q2"] = "not_met", ["KENT-Q3"] = "met", ["KENT-Q4"] = "not_met",
      ["KENT-Q5"] = "met",
    },
  },

  test { "as is the other way about",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { experienced_and_reliable = false, knows_current_strategies = true } },
    expect = { verdict = "eligible", ["KENT-Q1"] = "not_met", ["KENT-Q4"] = "met" },
  },

  -- KENT-S1: new headteachers -----------------------------------------------------------------------------------------

  test { "a first headship in Kent is supported",
    as_of  = "2016-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KENT-S1"] = "met" },
  },

  test { "a second headship is not",
    as_of  = "2016-10-01",
    mentee = new_head { headship = "second_or_later" },
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "whether it is the first may be unrecorded",
    as_of  = "2016-10-01",
    mentee = new_head { headship = example.unrecorded },
    expect = { verdict = "undetermined", ["KENT-S1"] = "unknown" },
  },

  test { "an acting headteacher is not",
    as_of  = "2016-10-01",
    mentee = new_head { role = "acting_headteacher" },
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "nor is the head of another authority's school",
    as_of  = "2016-10-01",
    mentee = new_head { school = { local_authority = "Medway" } },
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KENT-S1"] = "met" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "who began on 29 February is supported to the next 28 February",
    as_of  = "2017-02-28",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "eligible", ["KENT-S1"] = "met" },
  },

  test { "and on 1 March no longer",
    as_of  = "2017-03-01",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "ineligible", ["KENT-S1"] = "not_met" },
  },

  test { "support begins on the day of the appointment",
    as_of  = "2016-05-20",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KENT-S1"] = "met" },
  },

  test { "before it there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KENT-S1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
