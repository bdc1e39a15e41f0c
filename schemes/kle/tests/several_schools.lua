-- Leaders of several schools, and what people assess of a candidate. The rest of eligibility is in eligibility.lua.

local example = require "example"

local neighbour = 100002

local head = {
  school        = { local_authority = "Kent" },
  schools       = { { urn = neighbour } },
  posts         = {
    { role = "headteacher",           from = "2010-09-01" },
    { role = "executive_headteacher", from = "2014-09-01", urn = neighbour },
  },
  inspections   = { { date = "2014-03-12", overall_effectiveness = "good" } },
  performance   = {
    { academic_year = "2015/16", above_minimum_standard = true },
    { academic_year = "2015/16", above_minimum_standard = true, urn = neighbour },
  },
}

local function candidate(changes) return example.mentor("kle", head, changes) end

return tests {

  -- KLE-E9: the exceptional route at one of several schools -----------------------------------------------------------

  test { "of two schools one that the authority finds good, and that awaits inspection, is enough for the exception",
    as_of  = "2016-10-01",
    mentor = candidate {
      inspections = {
        { date = "2014-03-12", overall_effectiveness = "requires_improvement" },
        { date = "2015-06-04", overall_effectiveness = "inadequate", urn = neighbour },
      },
      assessments = { { date = "2016-05-12", judgement = "good", inspection_expected = true } },
    },
    expect = { ["KLE-E9"] = "by_exception" },
  },

  -- KLE-E6: above the minimum standards -------------------------------------------------------------------------------

  test { "both schools above the minimum standards are enough",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = { ["KLE-E6"] = "met" },
  },

  test { "one of two schools below them is one too many",
    as_of  = "2016-10-01",
    mentor = candidate {
      performance = {
        { academic_year = "2015/16", above_minimum_standard = true },
        { academic_year = "2015/16", above_minimum_standard = false, urn = neighbour },
      },
    },
    expect = { verdict = "ineligible", ["KLE-E6"] = "not_met" },
  },

  -- KLE-K1 to K3, Q1 to Q4: what people assess ------------------------------------------------------------------------

  test { "skills and attributes are told each by itself",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = {
        thinks_strategically      = true, sees_what_brings_improvement = false, communicates_well = false,
        inspires_and_influences   = true, resilient_and_persevering    = false, builds_trust      = false,
        strong_interpersonal_skills = true,
      },
    },
    expect = {
      ["KLE-K1"] = "met", ["KLE-K2"] = "not_met", ["KLE-K3"] = "not_met",
      ["KLE-Q1"] = "met", ["KLE-Q2"] = "not_met", ["KLE-Q3"] = "not_met", ["KLE-Q4"] = "met",
    },
  },

  test { "as they are the other way about",
    as_of  = "2016-10-01",
    mentor = candidate {
      declares = {
        sees_what_brings_improvement = true, inspires_and_influences = false, resilient_and_persevering = true,
      },
    },
    expect = { ["KLE-K2"] = "met", ["KLE-Q1"] = "not_met", ["KLE-Q2"] = "met" },
  },
}
