-- Which mentor for which new headteacher: who is suitable, and what ranks without ever excluding.
--
-- MSA-A4 has four rules: of a clause the worst outcome counts.

local example = require "example"

local neighbour = 100002

local head = {
  school = { local_authority = "Manchester", phase = "primary" },
  posts  = { { role = "headteacher", from = "2010-09-01" } },
}

local appointed = {
  school      = { local_authority = "Manchester", phase = "primary" },
  posts       = { { role = "headteacher", from = "2016-09-01" } },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local changed = example.with

-- The two of the first test, with other facts about the mentor, about the mentee, and rows that are about both.
local function together(of_mentor, of_mentee, rows)
  return example.pair("manchester", changed(head, of_mentor), changed(appointed, of_mentee), rows)
end

-- The same, with other columns of the two schools.
local function schools(mentors, mentees)
  return together({ school = changed(head.school, mentors) }, { school = changed(appointed.school, mentees) })
end

-- A head of two schools, the second one with these columns, and a mentee whose school has those.
local function two_schools(second, mentees)
  return together({
    schools = { changed({ urn = neighbour }, second) },
    posts   = {
      { role = "headteacher",           from = "2010-09-01" },
      { role = "executive_headteacher", from = "2014-09-01", urn = neighbour },
    },
    school  = changed(head.school, { religious_character = "Roman Catholic" }),
  }, { school = changed(appointed.school, mentees) })
end

local registered, allowed = example.registered, example.allowed

-- Partnerships of the mentor with other new headteachers: the first one's appointment is a2, the second one's a3.
local function other_mentees(...) return example.other_mentees("manchester", appointed, ...) end

-- What the two tried already: a partnership for this appointment.
local function tried(columns) return example.tried("manchester", columns) end

local since_september = { from = "2016-09-01", status = "active" }
local circumstances   = { { kind = "challenging_circumstances", from = "2016-04-01", to = "2016-10-01" } }
local retired         = { { role = "headteacher", from = "2004-09-01", to = "2016-08-31" } }

return tests {

  test { "a free mentor of the register is suitable, and of the same phase",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = {
      verdict = "suitable",
      ["MSA-A4"] = "met", ["MSA-A1"] = "not_met", ["MSA-A2"] = "met", ["MSA-A3"] = "not_met",
    },
  },

  -- MSA-A4: a suitable colleague, from the register -------------------------------------------------------------------

  test { "who is not on the register is excluded",
    as_of  = "2016-10-01",
    pair   = together { mentors = {} },
    expect = { verdict = "excluded" },
  },

  test { "so is who has only applied",
    as_of  = "2016-10-01",
    pair   = together(registered("applied", "2016-09-05")),
    expect = { verdict = "excluded" },
  },

  test { "so is who is on another scheme's register",
    as_of  = "2016-10-01",
    pair   = together { mentors = { { scheme = "kle", status = "approved", from = "2015-01-01" } } },
    expect = { verdict = "excluded" },
  },

  test { "the last day of an entry still counts",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "and on the next day the mentor is on the register no longer",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "excluded" },
  },

  test { "an entry counts from its first day, not from the day before",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2016-10-02")),
    expect = { verdict = "excluded" },
  },

  test { "a suspended mentor is excluded",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12")),
    expect = { verdict = "excluded" },
  },

  test { "so is one who has stepped back",
    as_of  = "2016-10-01",
    pair   = together(registered("stepped_back", "2016-10-01")),
    expect = { verdict = "excluded" },
  },

  test { "so is one who has retired as a mentor",
    as_of  = "2016-10-01",
    pair   = together(registered("retired", "2016-07-22")),
    expect = { verdict = "excluded" },
  },

  test { "who was suspended and is approved again is suitable",
    as_of  = "2016-10-01",
    pair   = together {
      mentors = {
        { status = "approved",  from = "2012-01-09", to = "2016-05-31" },
        { status = "suspended", from = "2016-06-01", to = "2016-09-30" },
        { status = "approved",  from = "2016-10-01" },
      },
    },
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "an approved entry stands for eligibility: a head of one month is not judged again",
    as_of  = "2016-10-01",
    pair   = together { posts = { { role = "headteacher", from = "2016-09-01" } } },
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  -- MSA-A4: with a free place -----------------------------------------------------------------------------------------

  test { "a mentor with a mentee already has no place for another",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees(since_september)),
    expect = { verdict = "excluded" },
  },

  test { "a partnership that is only proposed takes no place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2016-09-01", status = "proposed" }),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "on its last day a partnership takes a place",
    as_of  = "2016-09-30",
    pair   = together({}, {}, other_mentees { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "excluded" },
  },

  test { "and on the next day none",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "where the register allows two mentees, one leaves a place",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentees(since_september)),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "and two leave none",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentees(since_september, since_september)),
    expect = { verdict = "excluded" },
  },

  test { "a mentor whom the register allows no mentee has no place",
    as_of  = "2016-10-01",
    pair   = together(allowed(0)),
    expect = { verdict = "excluded" },
  },

  -- MSA-A4: somebody else, and not tried in vain ----------------------------------------------------------------------

  test { "nobody mentors themself",
    as_of  = "2016-10-01",
    pair   = together({}, { appointment = changed(appointed.appointment, { person = "p1" }) }),
    expect = { verdict = "excluded" },
  },

  test { "who was found not to work with the same mentee is not given again",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded" },
  },

  test { "a partnership of the two that merely ended is no obstacle",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "ended" }),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "nor is one with another mentee that did not work",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2016-04-11", to = "2016-05-27", status = "not_working" }),
    expect = { verdict = "suitable", ["MSA-A4"] = "met" },
  },

  test { "a suspended mentor without places who is the mentee, and did not work as such, meets none of the rules",
    as_of  = "2016-10-01",
    pair   = together({ mentors = { { status = "suspended", from = "2016-09-12", capacity = 0 } } }, {
      appointment = changed(appointed.appointment, { person = "p1" }),
    }, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded", ["MSA-A4"] = "not_met" },
  },

  -- MSA-A1: faith schools ---------------------------------------------------------------------------------------------

  test { "heads of faith schools are matched, whichever the faith",
    as_of  = "2016-10-01",
    pair   = schools({ religious_character = "Roman Catholic" }, { religious_character = "Church of England" }),
    expect = { verdict = "suitable", ["MSA-A1"] = "met" },
  },

  test { "not where only the mentor's school is one",
    as_of  = "2016-10-01",
    pair   = schools({ religious_character = "Roman Catholic" }, {}),
    expect = { verdict = "suitable", ["MSA-A1"] = "not_met" },
  },

  test { "nor where only the mentee's is",
    as_of  = "2016-10-01",
    pair   = schools({}, { religious_character = "Roman Catholic" }),
    expect = { verdict = "suitable", ["MSA-A1"] = "not_met" },
  },

  test { "a head of two faith schools of the phase is matched in both",
    as_of  = "2016-10-01",
    pair   = two_schools({ phase = "primary", religious_character = "Jewish" }, { religious_character = "Jewish" }),
    expect = { verdict = "suitable", ["MSA-A1"] = "met", ["MSA-A2"] = "met" },
  },

  test { "where only one of the two is, in neither",
    as_of  = "2016-10-01",
    pair   = two_schools({ phase = "secondary" }, { religious_character = "Jewish" }),
    expect = { verdict = "suitable", ["MSA-A1"] = "not_met", ["MSA-A2"] = "not_met" },
  },

  -- MSA-A2: the same phase --------------------------------------------------------------------------------------------

  test { "a head of another phase is suitable, but not matched",
    as_of  = "2016-10-01",
    pair   = schools({ phase = "secondary" }, {}),
    expect = { verdict = "suitable", ["MSA-A2"] = "not_met" },
  },

  test { "where the phase of the mentor's school is not recorded, nothing is matched",
    as_of  = "2016-10-01",
    pair   = schools({ phase = example.unrecorded }, {}),
    expect = { verdict = "suitable", ["MSA-A2"] = "not_met" },
  },

  test { "nor where neither is",
    as_of  = "2016-10-01",
    pair   = schools({ phase = example.unrecorded }, { phase = example.unrecorded }),
    expect = { verdict = "suitable", ["MSA-A2"] = "not_met" },
  },

  test { "of a mentor who leads no school any more the last one counts",
    as_of  = "2016-10-01",
    pair   = together({
      posts     = retired,
      school    = changed(head.school, { religious_character = "Roman Catholic" }),
      expertise = { "challenging_circumstances" },
    }, {
      school        = changed(appointed.school, { religious_character = "Roman Catholic" }),
      circumstances = circumstances,
    }),
    expect = { verdict = "suitable", ["MSA-A1"] = "met", ["MSA-A2"] = "met", ["MSA-A3"] = "met" },
  },

  -- MSA-A3: the school's particular challenges ------------------------------------------------------------------------

  test { "a mentor who knows a challenge of the school is matched until its last day",
    as_of  = "2016-10-01",
    pair   = together({ expertise = { "finance", "challenging_circumstances" } }, { circumstances = circumstances }),
    expect = { verdict = "suitable", ["MSA-A3"] = "met" },
  },

  test { "and not on the next",
    as_of  = "2016-10-02",
    pair   = together({ expertise = { "finance", "challenging_circumstances" } }, { circumstances = circumstances }),
    expect = { verdict = "suitable", ["MSA-A3"] = "not_met" },
  },

  test { "expertise in another challenge does not match",
    as_of  = "2016-10-01",
    pair   = together({ expertise = { "finance" } }, { circumstances = circumstances }),
    expect = { verdict = "suitable", ["MSA-A3"] = "not_met" },
  },

  test { "nor does a challenge of the mentor's own school",
    as_of  = "2016-10-01",
    pair   = together { expertise = { "challenging_circumstances" }, circumstances = circumstances },
    expect = { verdict = "suitable", ["MSA-A3"] = "not_met" },
  },
}
