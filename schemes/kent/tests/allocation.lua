-- Which mentor for which new headteacher: the register, the places and the people, on either side of each edge.
-- What has to do with schools is in allocation_schools.lua. Of a clause with several rules the worst outcome counts.

local example = require "example"

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

local registered, allowed = example.registered, example.allowed

-- Partnerships of the mentor with other new headteachers: the first one's appointment is a2, the second one's a3.
local function other_mentees(...) return example.other_mentees("kent", appointed, ...) end

-- What the two tried before: a partnership for another appointment of the same mentee.
local function tried(status, scheme)
  return {
    appointments = {
      { id = "a2", person = "n1", urn = example.mentees_school, role = "headteacher", headship = "first",
        appointed_on = "2015-01-20", starts_on = "2015-04-13" },
    },
    partnerships = {
      { id = "x2", scheme = scheme or "kent", appointment = "a2", mentor = "p1", from = "2015-04-13", to = "2015-07-17",
        status = status },
    },
  }
end

local since_september = { from = "2016-09-01", status = "active" }
return tests {

  test { "a free mentor of another network, a stranger with time and no trouble, is suitable",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = {
      verdict = "suitable",
      ["KENT-A4"] = "met", ["KENT-G1"] = "met", ["KENT-O1"] = "met", ["KENT-S1"] = "met", ["KENT-G2"] = "met",
      ["KENT-G3"] = "met", ["KENT-G8"] = "met", ["KENT-G9"] = "met",
      ["KENT-G4"] = "not_met", ["KENT-G5"] = "not_met", ["KENT-G6"] = "not_met", ["KENT-G7"] = "not_met",
    },
  },

  -- KENT-A4 and G1: from the register ---------------------------------------------------------------------------------

  test { "who is not on the register is for exceptional circumstances only",
    as_of  = "2016-10-01",
    pair   = together { mentors = {} },
    expect = { verdict = "exceptional_only", ["KENT-A4"] = "not_met", ["KENT-G1"] = "not_met", ["KENT-O1"] = "met" },
  },

  test { "so is who has only applied",
    as_of  = "2016-10-01",
    pair   = together(registered("applied", "2016-09-05")),
    expect = { verdict = "exceptional_only", ["KENT-A4"] = "not_met", ["KENT-G1"] = "not_met", ["KENT-O1"] = "met" },
  },

  test { "so is who is on another scheme's register",
    as_of  = "2016-10-01",
    pair   = together { mentors = { { scheme = "kle", status = "approved", from = "2015-01-01" } } },
    expect = { verdict = "exceptional_only", ["KENT-G1"] = "not_met" },
  },

  test { "the last day of an entry still counts",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "suitable", ["KENT-G1"] = "met" },
  },

  test { "and on the next day the mentor is on the register no longer",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "exceptional_only", ["KENT-A4"] = "not_met", ["KENT-G1"] = "not_met", ["KENT-O1"] = "met" },
  },

  test { "an entry counts from its first day, not from the day before",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2016-10-02")),
    expect = { verdict = "exceptional_only", ["KENT-G1"] = "not_met" },
  },

  test { "exceptional circumstances do not excuse a school without capacity",
    as_of  = "2016-10-01",
    pair   = together { mentors = {}, declares = { leadership_capacity = false } },
    expect = { verdict = "excluded", ["KENT-G1"] = "not_met", ["KENT-G8"] = "not_met" },
  },

  -- KENT-O1: a mentor still, with a free place ------------------------------------------------------------------------

  test { "a suspended mentor is excluded, and not for exceptional circumstances",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12")),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "so is a mentor who has stepped back",
    as_of  = "2016-10-01",
    pair   = together(registered("stepped_back", "2016-10-01")),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "so is one who has retired as a mentor",
    as_of  = "2016-10-01",
    pair   = together(registered("retired", "2016-07-22")),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
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
    expect = { verdict = "suitable", ["KENT-G1"] = "met", ["KENT-O1"] = "met" },
  },

  test { "a mentor with a mentee already has no place for another",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees(since_september)),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "a suspended mentor with a mentee meets neither rule",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12"), {}, other_mentees(since_september)),
    expect = { verdict = "excluded", ["KENT-O1"] = "not_met" },
  },

  test { "a partnership that is only proposed takes no place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2016-09-01", status = "proposed" }),
    expect = { verdict = "suitable", ["KENT-O1"] = "met" },
  },

  test { "on its last day a partnership takes a place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2015-10-02", to = "2016-10-01", status = "active" }),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "and on the next day none",
    as_of  = "2016-10-02",
    pair   = together({}, {}, other_mentees { from = "2015-10-02", to = "2016-10-01", status = "active" }),
    expect = { verdict = "suitable", ["KENT-O1"] = "met" },
  },

  test { "where the register allows two mentees, one leaves a place",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentees(since_september)),
    expect = { verdict = "suitable", ["KENT-O1"] = "met" },
  },

  test { "and two leave none",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentees(since_september, since_september)),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "a mentor whom the register allows no mentee has no place",
    as_of  = "2016-10-01",
    pair   = together(allowed(0)),
    expect = { verdict = "excluded", ["KENT-G1"] = "met", ["KENT-S1"] = "met" },
  },

  test { "a mentee of another scheme takes no place in this one",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { scheme = "kle", from = "2016-09-01", status = "active" }),
    expect = { verdict = "suitable", ["KENT-O1"] = "met" },
  },

  -- KENT-S1: somebody else, and not tried in vain ---------------------------------------------------------------------

  test { "nobody mentors themself",
    as_of  = "2016-10-01",
    pair   = together({}, { appointment = changed(appointed.appointment, { person = "p1" }) }),
    expect = { verdict = "excluded", ["KENT-O1"] = "met", ["KENT-G3"] = "met" },
  },

  test { "who was found not to work with the same mentee is not given again",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried "not_working"),
    expect = { verdict = "excluded", ["KENT-O1"] = "met", ["KENT-G3"] = "met" },
  },

  test { "a partnership of the two that merely ended is no obstacle",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried "ended"),
    expect = { verdict = "suitable", ["KENT-S1"] = "met", ["KENT-G3"] = "met" },
  },

  test { "nor is one with another mentee that did not work",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentees { from = "2016-04-11", to = "2016-05-27", status = "not_working" }),
    expect = { verdict = "suitable", ["KENT-S1"] = "met", ["KENT-O1"] = "met" },
  },
}
