-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local neighbour = 100002

local head = {
  school        = { local_authority = "Kent" },
  schools       = { { urn = neighbour } },
  posts         = { { role = "headteacher", from = "2010-09-01" } },
  inspections   = { { date = "2014-03-12", overall_effectiveness = "good" } },
  performance   = {
    { academic_year = "2013/14", band = "high", score = 71.5, above_minimum_standard = true },
    { academic_year = "2014/15", band = "high", score = 70.2, above_minimum_standard = true },
    { academic_year = "2015/16", band = "high", score = 72.0, above_minimum_standard = true },
  },
  support_given = { { urn = neighbour, from = "2015-01-05", to = "2015-07-17", effective = true } },
  declares      = {
    expects_to_remain_until      = "2019-08-31",
    senior_leaders_have_capacity = true,
    governing_body_support       = true,
  },
}

local function candidate(changes) return example.mentor("kle", head, changes) end

-- Three years of scores, in bands that are not high.
local function scores(first, second, third, urn)
  return {
    { academic_year = "2013/14", band = "middle", score = first,  above_minimum_standard = true, urn = urn },
    { academic_year = "2014/15", band = "middle", score = second, above_minimum_standard = true, urn = urn },
    { academic_year = "2015/16", band = "middle", score = third,  above_minimum_standard = true, urn = urn },
  }
end

local since_2013  = { { role = "headteacher", from = "2013-10-01" } }
local two_schools = {
  { role = "headteacher",           from = "2010-09-01" },
  { role = "executive_headteacher", from = "2014-09-01", urn = neighbour },
}

local requires_improvement = { { date = "2014-03-12", overall_effectiveness = "requires_improvement" } }

return tests {

  test { "an experienced head of a good school whom everybody supports is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = {
      verdict = "eligible",
      ["KLE-E1"] = "met", ["KLE-E2"] = "met", ["KLE-E3"] = "met", ["KLE-E4"] = "met", ["KLE-E5"] = "met",
      ["KLE-E6"] = "met", ["KLE-E7"] = "met", ["KLE-E8"] = "met",
    },
  },

  -- KLE-E1: three years as a serving headteacher ----------------------------------------------------------------------

  test { "three years are reached on the anniversary",
    as_of  = "2016-10-01",
    mentor = candidate { posts = since_2013 },
    expect = { verdict = "eligible", ["KLE-E1"] = "met" },
  },

  test { "the day before it they are not",
    as_of  = "2016-09-30",
    mentor = candidate { posts = since_2013 },
    expect = { verdict = "ineligible", ["KLE-E1"] = { "not_met", met_from = "2016-10-01" } },
  },

  test { "from 29 February three years are reached on 1 March",
    as_of  = "2015-03-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2012-02-29" } } },
    expect = { ["KLE-E1"] = "met" },
  },

  test { "and not on 28 February",
    as_of  = "2015-02-28",
    mentor = candidate { posts = { { role = "headteacher", from = "2012-02-29" } } },
    expect = { ["KLE-E1"] = { "not_met", met_from = "2015-03-01" } },
  },

  test { "headship of another authority's school counts",
    as_of  = "2016-10-01",
    mentor = candidate { school = { local_authority = "Medway" } },
    expect = { verdict = "eligible", ["KLE-E1"] = "met" },
  },

  test { "time as acting headteacher does not",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts = {
        { role = "acting_headteacher", from = "2012-09-01", to = "2015-08-31" },
        { role = "headteacher",        from = "2015-09-01" },
      },
    },
    expect = { verdict = "ineligible", ["KLE-E1"] = { "not_met", met_from = "2018-09-01" } },
  },

  test { "a head who has retired serves no longer",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2001-09-01", to = "2016-09-30" } } },
    expect = { verdict = "ineligible", ["KLE-E1"] = "not_met" },
  },

  -- KLE-E2: two more years at the current school ----------------------------------------------------------------------

  test { "exactly two years ahead is enough",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { expects_to_remain_until = "2018-10-01" } },
    expect = { verdict = "eligible", ["KLE-E2"] = "met" },
  },

  test { "a day less is not",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { expects_to_remain_until = "2018-09-30" } },
    expect = { verdict = "ineligible", ["KLE-E2"] = "not_met" },
  },

  test { "from 29 February two years go to 1 March",
    as_of  = "2016-02-29",
    mentor = candidate { declares = { expects_to_remain_until = "2018-03-01" } },
    expect = { ["KLE-E2"] = "met" },
  },

  test { "and not to 28 February",
    as_of  = "2016-02-29",
    mentor = candidate { declares = { expects_to_remain_until = "2018-02-28" } },
    expect = { ["KLE-E2"] = "not_met" },
  },

  test { "a candidate who has not said leaves the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { expects_to_remain_until = example.unrecorded } },
    expect = { verdict = "undetermined", ["KLE-E2"] = "unknown" },
  },

  -- KLE-E3 and E9: a good school, or one that soon will be ------------------------------------------------------------

  test { "a school that requires improvement is refused where the authority thinks so too",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2016-05-12", judgement = "requires_improvement", inspection_expected = true } },
    },
    expect = { verdict = "ineligible", ["KLE-E3"] = "not_met" },
  },

  test { "exceptionally the authority assesses it as good and an inspection is expected",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2016-05-12", judgement = "good", inspection_expected = true } },
    },
    expect = { verdict = "by_exception", ["KLE-E3"] = "by_exception", ["KLE-E9"] = "by_exception" },
  },

  test { "an assessment of the day of the inspection counts",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2014-03-12", judgement = "good", inspection_expected = true } },
    },
    expect = { verdict = "by_exception", ["KLE-E3"] = "by_exception" },
  },

  test { "one of the day before is of another time, and leaves the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2014-03-11", judgement = "good", inspection_expected = true } },
    },
    expect = { verdict = "undetermined", ["KLE-E3"] = "unknown" },
  },

  test { "where no inspection is expected, there is no exception",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2016-05-12", judgement = "good", inspection_expected = false } },
    },
    expect = { verdict = "ineligible", ["KLE-E3"] = "not_met" },
  },

  test { "where nobody recorded whether one is, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = requires_improvement,
      assessments = { { date = "2016-05-12", judgement = "good" } },
    },
    expect = { verdict = "undetermined", ["KLE-E3"] = "unknown" },
  },

  test { "a school in special measures has no exceptional route",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = {
        { date = "2014-03-12", overall_effectiveness = "inadequate", category_of_concern = "special_measures" },
      },
      assessments = { { date = "2016-05-12", judgement = "good", inspection_expected = true } },
    },
    expect = { verdict = "ineligible", ["KLE-E3"] = "not_met" },
  },

  test { "a school that was never inspected leaves the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate { inspections = {} },
    expect = { verdict = "undetermined", ["KLE-E3"] = "unknown" },
  },

  test { "of two schools one that is good is enough",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = two_schools,
      inspections = {
        { date = "2014-03-12", overall_effectiveness = "requires_improvement" },
        { date = "2015-06-04", overall_effectiveness = "good", urn = neighbour },
      },
    },
    expect = { ["KLE-E3"] = "met" },
  },

  test { "the exceptional route must hold, as a whole, at one school",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = two_schools,
      inspections = {
        { date = "2014-03-12", overall_effectiveness = "requires_improvement" },
        { date = "2015-06-04", overall_effectiveness = "inadequate", urn = neighbour },
      },
      assessments = {
        { date = "2016-05-12", judgement = "requires_improvement", inspection_expected = true },
        { date = "2016-05-12", judgement = "good", inspection_expected = true, urn = neighbour },
      },
    },
    expect = { verdict = "ineligible", ["KLE-E3"] = "not_met" },
  },

  test { "a report card at the expected standard of leadership counts as good",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "expected_standard" },
      },
    },
    expect = { ["KLE-E3"] = "met" },
  },

  test { "a report card that needs attention does not",
    as_of  = "2026-10-01",
    mentor = candidate {
      inspections = {
        { date = "2026-01-20", framework = "report_card_2025", leadership_and_management = "needs_attention" },
      },
    },
    expect = { ["KLE-E3"] = "not_met" },
  },

  -- KLE-E4 and E7: what is declared -----------------------------------------------------------------------------------

  test { "a school without capacity is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { senior_leaders_have_capacity = false } },
    expect = { verdict = "ineligible", ["KLE-E4"] = "not_met" },
  },

  test { "where nobody has said whether it has any, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { senior_leaders_have_capacity = example.unrecorded } },
    expect = { verdict = "undetermined", ["KLE-E4"] = "unknown" },
  },

  test { "a candidate whom the governors do not support is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { governing_body_support = false } },
    expect = { verdict = "ineligible", ["KLE-E7"] = "not_met" },
  },

  test { "governors who have not been asked leave the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { governing_body_support = example.unrecorded } },
    expect = { verdict = "undetermined", ["KLE-E7"] = "unknown" },
  },

  test { "governors can change their mind",
    as_of  = "2016-10-01",
    mentor = candidate { declarations = { { key = "governing_body_support", value = false, made_on = "2016-09-01" } } },
    expect = { verdict = "ineligible", ["KLE-E7"] = "not_met" },
  },

  -- KLE-E5: performance high, or improving, for three years -----------------------------------------------------------

  test { "a score that rises twice shows improvement",
    as_of  = "2016-10-01",
    mentor = candidate { performance = scores(55.0, 58.5, 63.1) },
    expect = { verdict = "eligible", ["KLE-E5"] = "met" },
  },

  test { "a score that stays the same in one year does not",
    as_of  = "2016-10-01",
    mentor = candidate { performance = scores(55.0, 58.5, 58.5) },
    expect = { verdict = "ineligible", ["KLE-E5"] = "not_met" },
  },

  test { "one year that is not high is one too many, where the score does not rise",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2013/14", band = "high",   score = 71.5, above_minimum_standard = true },
        { academic_year = "2014/15", band = "middle", score = 64.2, above_minimum_standard = true },
        { academic_year = "2015/16", band = "high",   score = 72.0, above_minimum_standard = true },
      },
    },
    expect = { verdict = "ineligible", ["KLE-E5"] = "not_met" },
  },

  test { "two years on record leave the verdict open",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2014/15", band = "high", score = 70.2, above_minimum_standard = true },
        { academic_year = "2015/16", band = "high", score = 72.0, above_minimum_standard = true },
      },
    },
    expect = { verdict = "undetermined", ["KLE-E5"] = "unknown" },
  },

  test { "a year counts from the 1 September that ends it",
    as_of  = "2016-09-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["KLE-E5"] = "met" },
  },

  test { "and not on the day before",
    as_of  = "2016-08-31",
    mentor = candidate(),
    expect = { verdict = "undetermined", ["KLE-E5"] = "unknown" },
  },

  test { "of two schools one may be high and the other improving",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = two_schools,
      performance = example.both(head.performance, scores(55.0, 58.5, 63.1, neighbour)),
    },
    expect = { ["KLE-E5"] = "met", ["KLE-E6"] = "met" },
  },

  test { "but neither may fall",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts       = two_schools,
      performance = example.both(head.performance, scores(66.0, 61.4, 60.9, neighbour)),
    },
    expect = { verdict = "ineligible", ["KLE-E5"] = "not_met" },
  },

  -- KLE-E6: above the minimum standards -------------------------------------------------------------------------------

  test { "a school below the minimum standards is refused",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2013/14", band = "high", above_minimum_standard = true },
        { academic_year = "2014/15", band = "high", above_minimum_standard = true },
        { academic_year = "2015/16", band = "high", above_minimum_standard = false },
      },
    },
    expect = { verdict = "ineligible", ["KLE-E6"] = "not_met" },
  },

  test { "the latest year counts, not the earlier ones",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2013/14", band = "high", above_minimum_standard = false },
        { academic_year = "2014/15", band = "high", above_minimum_standard = false },
        { academic_year = "2015/16", band = "high", above_minimum_standard = true },
      },
    },
    expect = { verdict = "eligible", ["KLE-E6"] = "met" },
  },

  test { "where the latest year does not say, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2013/14", band = "high", above_minimum_standard = true },
        { academic_year = "2014/15", band = "high", above_minimum_standard = true },
        { academic_year = "2015/16", band = "high" },
      },
    },
    expect = { verdict = "undetermined", ["KLE-E6"] = "unknown" },
  },

  -- KLE-E8: effective support to other schools ------------------------------------------------------------------------

  test { "a candidate who has supported nobody is refused",
    as_of  = "2016-10-01",
    mentor = candidate { support_given = {} },
    expect = { verdict = "ineligible", ["KLE-E8"] = "not_met" },
  },

  test { "support that was not effective does not count",
    as_of  = "2016-10-01",
    mentor = candidate { support_given = { { urn = neighbour, from = "2015-01-05", effective = false } } },
    expect = { verdict = "ineligible", ["KLE-E8"] = "not_met" },
  },

  test { "nor does support of the candidate's own school",
    as_of  = "2016-10-01",
    mentor = candidate { support_given = { { urn = example.own_school, from = "2015-01-05", effective = true } } },
    expect = { verdict = "ineligible", ["KLE-E8"] = "not_met" },
  },

  test { "where nobody has said whether it was effective, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate { support_given = { { urn = neighbour, from = "2015-01-05" } } },
    expect = { verdict = "undetermined", ["KLE-E8"] = "unknown" },
  },

  -- KLE-K1 to K3, Q1 to Q4: what people assess ------------------------------------------------------------------------

  test { "skills and attributes are advice: an assessment against them does not decide",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = {
        thinks_strategically = false, communicates_well           = true,
        builds_trust         = true,  strong_interpersonal_skills = false,
      },
    },
    expect = {
      verdict = "eligible",
      ["KLE-K1"] = "not_met", ["KLE-K2"] = "unknown", ["KLE-K3"] = "met",
      ["KLE-Q1"] = "unknown", ["KLE-Q2"] = "unknown", ["KLE-Q3"] = "met", ["KLE-Q4"] = "not_met",
    },
  },
}
