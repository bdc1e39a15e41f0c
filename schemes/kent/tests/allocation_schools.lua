-- Which mentor for which new headteacher: guidelines and matching, on either side of each edge, and with the evidence
-- missing. What has to do with the register is in allocation.lua.

local example = require "example"

local neighbour = 100002

local head = {
  school      = { local_authority = "Kent", networks = { "Canterbury LCSP" } },
  posts       = { { role = "headteacher", from = "2010-09-01" } },
  inspections = { { date = "2014-03-12", leadership_and_management = "good" } },
  declares    = { leadership_capacity = true },
}

local appointed = {
  school      = { local_authority = "Kent", networks = { "Ashford LCSP", "Ashford cluster" } },
  posts       = { { role = "headteacher", from = "2016-09-01" } },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local changed = example.with

-- The two of the first test, with other facts about the mentor, about the mentee, and rows that are about both.
local function together(of_mentor, of_mentee, rows)
  return example.pair("kent", changed(head, of_mentor), changed(appointed, of_mentee), rows)
end

local retired     = { { role = "headteacher", from = "2004-09-01", to = "2015-08-31" } }

local two_schools = {
  { role = "headteacher",           from = "2010-09-01" },
  { role = "executive_headteacher", from = "2014-09-01", urn = neighbour },
}

local two_inspections = {
  { date = "2014-03-12", leadership_and_management = "good" },
  { date = "2015-06-04", leadership_and_management = "good", urn = neighbour },
}

-- A head of two schools, of which the second is in these networks.
local function of_two_schools(networks, changes)
  local whole = {
    schools = { { urn = neighbour, networks = networks } }, posts = two_schools, inspections = two_inspections,
  }
  return changed(whole, changes)
end

-- A mentor whose school its latest inspection placed in this category.
local function found_in(name, category)
  return test { name,
    as_of  = "2016-10-01",
    pair   = together {
      inspections = { { date = "2016-02-08", leadership_and_management = "inadequate", category_of_concern = category } },
    },
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met" },
  }
end

return tests {

  -- KENT-G2: from outside the networks --------------------------------------------------------------------------------

  test { "a mentor of one of the networks is for exceptional circumstances only",
    as_of  = "2016-10-01",
    pair   = together { school = changed(head.school, { networks = { "Canterbury LCSP", "Ashford cluster" } }) },
    expect = { verdict = "exceptional_only", ["KENT-G2"] = "not_met", ["KENT-G3"] = "met" },
  },

  test { "where the mentor's school has no networks on record, the guideline is open and the pair suitable",
    as_of  = "2016-10-01",
    pair   = together { school = changed(head.school, { networks = example.unrecorded }) },
    expect = { verdict = "suitable", ["KENT-G2"] = "unknown" },
  },

  test { "so it is where the mentee's school has none on record",
    as_of  = "2016-10-01",
    pair   = together({}, { school = changed(appointed.school, { networks = {} }) }),
    expect = { verdict = "suitable", ["KENT-G2"] = "unknown" },
  },

  test { "an open guideline does not hide another that is not met",
    as_of  = "2016-10-01",
    pair   = together { mentors = {}, school = changed(head.school, { networks = {} }) },
    expect = { verdict = "exceptional_only", ["KENT-G1"] = "not_met", ["KENT-G2"] = "unknown" },
  },

  test { "a head of two schools is from outside only with both",
    as_of  = "2016-10-01",
    pair   = together(of_two_schools { "Ashford LCSP" }),
    expect = { verdict = "exceptional_only", ["KENT-G2"] = "not_met" },
  },

  test { "and where one of them has no networks on record, it is open",
    as_of  = "2016-10-01",
    pair   = together(of_two_schools {}),
    expect = { verdict = "suitable", ["KENT-G2"] = "unknown" },
  },

  -- KENT-G3: no previous working relationship -------------------------------------------------------------------------

  test { "who has been at one school on one day has worked together",
    as_of  = "2016-10-01",
    pair   = together({}, {
      posts = { { role = "deputy_headteacher", urn = example.own_school, from = "2006-09-01", to = "2010-09-01" } },
    }),
    expect = { verdict = "exceptional_only", ["KENT-G3"] = "not_met", ["KENT-G2"] = "met" },
  },

  test { "who left on the day before the other came has not",
    as_of  = "2016-10-01",
    pair   = together({}, {
      posts = { { role = "deputy_headteacher", urn = example.own_school, from = "2006-09-01", to = "2010-08-31" } },
    }),
    expect = { verdict = "suitable", ["KENT-G3"] = "met" },
  },

  test { "teachers of long ago at a third school have",
    as_of  = "2016-10-01",
    pair   = together({
      schools = { { urn = neighbour } },
      posts   = {
        { role = "teacher",     from = "1994-09-01", to = "1997-08-31", urn = neighbour },
        { role = "headteacher", from = "2010-09-01" },
      },
    }, {
      posts = { { role = "teacher", from = "1997-08-31", to = "2001-08-31", urn = neighbour } },
    }),
    expect = { verdict = "exceptional_only", ["KENT-G3"] = "not_met" },
  },

  test { "a working relationship on record counts after it has ended",
    as_of  = "2016-10-01",
    pair   = together({}, {}, {
      relationships = { { a = "p1", b = "n1", kind = "worked_together", from = "2009-09-01", to = "2012-08-31" } },
    }),
    expect = { verdict = "exceptional_only", ["KENT-G3"] = "not_met" },
  },

  test { "whoever of the two it names first, and without a date",
    as_of  = "2016-10-01",
    pair   = together({}, {}, { relationships = { { a = "n1", b = "p1", kind = "worked_together" } } }),
    expect = { verdict = "exceptional_only", ["KENT-G3"] = "not_met" },
  },

  test { "but not before its first day",
    as_of  = "2016-10-01",
    pair   = together({}, {}, {
      relationships = { { a = "p1", b = "n1", kind = "worked_together", from = "2016-10-02" } },
    }),
    expect = { verdict = "suitable", ["KENT-G3"] = "met" },
  },

  -- KENT-G8: capacity in the leadership team --------------------------------------------------------------------------

  test { "a mentor whose leadership team lacks capacity is not recommended",
    as_of  = "2016-10-01",
    pair   = together { declares = { leadership_capacity = false } },
    expect = { verdict = "excluded", ["KENT-G8"] = "not_met", ["KENT-G9"] = "met" },
  },

  test { "where nobody has said whether it has any, the verdict is open, whatever the guidelines say",
    as_of  = "2016-10-01",
    pair   = together { mentors = {}, declares = {} },
    expect = { verdict = "undetermined", ["KENT-G8"] = "unknown", ["KENT-G1"] = "not_met" },
  },

  test { "the newest declaration counts, from its own day",
    as_of  = "2016-10-01",
    pair   = together {
      declarations = {
        { key = "leadership_capacity", value = false, made_on = "2016-10-01" },
        { key = "leadership_capacity", value = true,  made_on = "2016-10-02" },
      },
    },
    expect = { verdict = "excluded", ["KENT-G8"] = "not_met" },
  },

  test { "one for another scheme says nothing here",
    as_of  = "2016-10-01",
    pair   = together {
      declares     = {},
      declarations = { { scheme = "kle", key = "leadership_capacity", value = true, made_on = "2016-03-01" } },
    },
    expect = { verdict = "undetermined", ["KENT-G8"] = "unknown" },
  },

  -- KENT-G9: no major issues at the mentor's school -------------------------------------------------------------------

  test { "a mentor whose school has trouble with money is not recommended on its last day",
    as_of  = "2016-10-01",
    pair   = together { circumstances = { { kind = "finance", from = "2016-04-01", to = "2016-10-01" } } },
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met", ["KENT-G8"] = "met" },
  },

  test { "and may be on the day after it",
    as_of  = "2016-10-02",
    pair   = together { circumstances = { { kind = "finance", from = "2016-04-01", to = "2016-10-01" } } },
    expect = { verdict = "suitable", ["KENT-G9"] = "met" },
  },

  test { "a reorganisation is a major issue from its first day",
    as_of  = "2016-10-01",
    pair   = together { circumstances = { { kind = "reorganisation", from = "2016-10-01" } } },
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met" },
  },

  test { "one that begins tomorrow, and a new building, are none",
    as_of  = "2016-10-01",
    pair   = together {
      circumstances = { { kind = "reorganisation", from = "2016-10-02" }, { kind = "building", from = "2016-01-04" } },
    },
    expect = { verdict = "suitable", ["KENT-G9"] = "met" },
  },

  test { "an Ofsted category is one, as a circumstance of a school that was never inspected",
    as_of  = "2016-10-01",
    pair   = together { inspections = {}, circumstances = { { kind = "ofsted_category", from = "2016-02-08" } } },
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met" },
  },

  test { "and as found by the latest inspection",
    as_of  = "2016-10-01",
    pair   = together {
      inspections = {
        { date = "2014-03-12", leadership_and_management = "good" },
        { date = "2016-02-08", leadership_and_management = "inadequate", category_of_concern = "serious_weaknesses" },
      },
    },
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met" },
  },

  found_in("special measures are one", "special_measures"),

  found_in("so is the notice to improve of earlier years", "notice_to_improve"),

  test { "a category that a later inspection lifted is none",
    as_of  = "2016-10-01",
    pair   = together {
      inspections = {
        { date = "2012-02-07", leadership_and_management = "inadequate", category_of_concern = "special_measures" },
        { date = "2014-03-12", leadership_and_management = "good" },
      },
    },
    expect = { verdict = "suitable", ["KENT-G9"] = "met" },
  },

  test { "a school that was never inspected leaves the verdict open",
    as_of  = "2016-10-01",
    pair   = together { inspections = {} },
    expect = { verdict = "undetermined", ["KENT-G9"] = "unknown", ["KENT-G8"] = "met" },
  },

  test { "a head of two schools has no major issue at either",
    as_of  = "2016-10-01",
    pair   = together(of_two_schools({ "Canterbury LCSP" }, {
      circumstances = { { kind = "finance", urn = neighbour, from = "2016-04-01" } },
    })),
    expect = { verdict = "excluded", ["KENT-G9"] = "not_met", ["KENT-G2"] = "met" },
  },

  -- KENT-G8 and G9: a retired mentor has no current school -----------------------------------------------------------

  test { "of a retired head neither the team nor the troubles of a school count; networks and faith are the last school's",
    as_of  = "2016-10-01",
    pair   = together({
      school        = changed(head.school, { religious_character = "Jewish" }),
      posts         = retired,
      inspections   = {},
      circumstances = { { kind = "finance", from = "2014-04-01" } },
      declares      = {},
    }, {
      school = changed(appointed.school, { religious_character = "Jewish" }),
    }),
    expect = {
      verdict = "suitable", ["KENT-G2"] = "met", ["KENT-G8"] = "met", ["KENT-G9"] = "met", ["KENT-G5"] = "met",
    },
  },

  test { "a retired head of a school in the same network is not from outside it",
    as_of  = "2016-10-01",
    pair   = together { school = changed(head.school, { networks = { "Ashford LCSP" } }), posts = retired },
    expect = { verdict = "exceptional_only", ["KENT-G2"] = "not_met", ["KENT-G8"] = "met" },
  },

  test { "on the last day in post a head still has a school to look at",
    as_of  = "2015-08-31",
    pair   = together({ posts = retired, declares = {} }, {
      appointment = changed(appointed.appointment, { appointed_on = "2015-05-20", starts_on = "2015-09-01" }),
    }),
    expect = { verdict = "undetermined", ["KENT-G8"] = "unknown", ["KENT-G9"] = "met" },
  },

  -- KENT-G4 to G7: what is considered ---------------------------------------------------------------------------------

  test { "a mentor who knows a circumstance of the mentee's school is preferred on its last day",
    as_of  = "2016-10-01",
    pair   = together({ expertise = { "personnel", "building" } }, {
      circumstances = { { kind = "building", from = "2016-04-01", to = "2016-10-01" } },
    }),
    expect = { verdict = "suitable", ["KENT-G4"] = "met", ["KENT-G7"] = "met" },
  },

  test { "and on the next day no more than others",
    as_of  = "2016-10-02",
    pair   = together({ expertise = { "personnel", "building" } }, {
      circumstances = { { kind = "building", from = "2016-04-01", to = "2016-10-01" } },
    }),
    expect = { verdict = "suitable", ["KENT-G4"] = "not_met", ["KENT-G7"] = "not_met" },
  },

  test { "expertise in something else is not what the school needs",
    as_of  = "2016-10-01",
    pair   = together({ expertise = { "personnel" } }, {
      circumstances = { { kind = "challenging_circumstances", from = "2016-04-01" } },
    }),
    expect = { verdict = "suitable", ["KENT-G4"] = "not_met", ["KENT-G7"] = "not_met" },
  },

  test { "heads of faith schools are matched, of grammar schools too",
    as_of  = "2016-10-01",
    pair   = together(
      { school = changed(head.school, { religious_character = "Roman Catholic", admissions_policy = "selective" }) },
      { school = changed(appointed.school, { religious_character = "Jewish", admissions_policy = "selective" }) }
    ),
    expect = { verdict = "suitable", ["KENT-G5"] = "met", ["KENT-G6"] = "met" },
  },

  test { "not where only the mentor's school is one",
    as_of  = "2016-10-01",
    pair   = together(
      { school = changed(head.school, { religious_character = "Roman Catholic", admissions_policy = "selective" }) },
      { school = changed(appointed.school, { admissions_policy = "non_selective" }) }
    ),
    expect = { verdict = "suitable", ["KENT-G5"] = "not_met", ["KENT-G6"] = "not_met" },
  },

  test { "nor where only the mentee's is, and how the mentor's admits is not recorded",
    as_of  = "2016-10-01",
    pair   = together({}, {
      school = changed(appointed.school, { religious_character = "Roman Catholic", admissions_policy = "selective" }),
    }),
    expect = { verdict = "suitable", ["KENT-G5"] = "not_met", ["KENT-G6"] = "not_met" },
  },

  test { "nor where only one of the mentor's two schools is",
    as_of  = "2016-10-01",
    pair   = together(
      of_two_schools({ "Canterbury LCSP" }, { school = changed(head.school, { religious_character = "Jewish" }) }),
      { school = changed(appointed.school, { religious_character = "Jewish" }) }
    ),
    expect = { verdict = "suitable", ["KENT-G5"] = "not_met" },
  },

  test { "a school that does not select is not matched with a grammar school",
    as_of  = "2016-10-01",
    pair   = together(
      { school = changed(head.school, { admissions_policy = "non_selective" }) },
      { school = changed(appointed.school, { admissions_policy = "selective" }) }
    ),
    expect = { verdict = "suitable", ["KENT-G6"] = "not_met" },
  },

  test { "nor is a mentor of whose two schools only one is a grammar school",
    as_of  = "2016-10-01",
    pair   = together({
      school      = changed(head.school, { admissions_policy = "selective" }),
      schools     = { { urn = neighbour, networks = { "Canterbury LCSP" }, admissions_policy = "non_selective" } },
      posts       = two_schools,
      inspections = two_inspections,
    }, { school = changed(appointed.school, { admissions_policy = "selective" }) }),
    expect = { verdict = "suitable", ["KENT-G6"] = "not_met" },
  },
}
