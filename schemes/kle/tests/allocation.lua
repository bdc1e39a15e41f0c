-- Which leader of education for which headteacher, and which schools come first: each rule on either side of its edge,
-- and with the evidence missing.
--
-- KLE-N2 and KLE-W2 each have two rules: of a clause the worst outcome counts.

local example = require "example"

local neighbour = 100002

local leader = {
  school = { local_authority = "Kent", phase = "primary", area = "East" },
  posts  = { { role = "headteacher", from = "2010-09-01" } },
}

local appointed = {
  school      = { local_authority = "Kent", phase = "primary", area = "East" },
  posts       = { { role = "headteacher", from = "2016-09-01" } },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local changed = example.with

-- The two of the first test, with other facts about the leader, about the mentee, and rows that are about both.
local function together(of_leader, of_mentee, rows)
  return example.pair("kle", changed(leader, of_leader), changed(appointed, of_mentee), rows)
end

-- The same, with other columns of the two schools.
local function schools(leaders, mentees)
  return together({ school = changed(leader.school, leaders) }, { school = changed(appointed.school, mentees) })
end

-- A leader of two schools, the second one with these columns.
local function two_schools(second)
  return together {
    schools = { changed({ urn = neighbour }, second) },
    posts   = {
      { role = "headteacher",           from = "2010-09-01" },
      { role = "executive_headteacher", from = "2014-09-01", urn = neighbour },
    },
  }
end

local registered, allowed = example.registered, example.allowed

-- A partnership of the leader with somebody else, whose appointment is a2.
local function other_mentee(columns) return example.other_mentees("kle", appointed, columns) end

-- What the two tried already: a partnership for this appointment.
local function tried(columns) return example.tried("kle", columns) end

-- A mentee of the same school, appointed otherwise.
local function appointed_as(role, headship)
  return together({}, {
    appointment = { role = role, headship = headship, appointed_on = "2016-05-20", starts_on = "2016-09-01" },
  })
end

-- A mentee's school of which this has been so from 1 April to 1 October.
local function in_need(...)
  local circumstances = {}
  for position, kind in ipairs { ... } do
    circumstances[position] = { kind = kind, from = "2016-04-01", to = "2016-10-01" }
  end
  return together({}, { circumstances = circumstances })
end

local since_september = { from = "2016-09-01", status = "active" }

return tests {

  test { "a free leader of the same area is suitable, and a first headship comes first",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = {
      verdict = "suitable",
      ["KLE-N2"] = "met", ["KLE-N3"] = "met", ["KLE-W2"] = "met", ["KLE-L2"] = "met",
      ["KLE-P1"] = "not_met", ["KLE-P2"] = "not_met", ["KLE-P3"] = "met", ["KLE-M1"] = "met",
      ["KLE-P4"] = "not_met", ["KLE-P5"] = "not_met",
    },
  },

  -- KLE-N2: from the register -----------------------------------------------------------------------------------------

  test { "who is not on the register is excluded",
    as_of  = "2016-10-01",
    pair   = together { mentors = {} },
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met", ["KLE-L2"] = "met" },
  },

  test { "so is who has only applied",
    as_of  = "2016-10-01",
    pair   = together(registered("applied", "2016-09-19")),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "so is who is on another scheme's register",
    as_of  = "2016-10-01",
    pair   = together { mentors = { { scheme = "kent", status = "approved", from = "2015-01-01" } } },
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "the last day of an entry still counts",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2014-10-20", "2016-09-30")),
    expect = { verdict = "suitable", ["KLE-N2"] = "met" },
  },

  test { "and on the next day the leader is on the register no longer",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2014-10-20", "2016-09-30")),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "an entry counts from its first day, not from the day before",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2016-10-02")),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "a suspended leader is excluded",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12")),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "so is one who has retired as a leader of education",
    as_of  = "2016-10-01",
    pair   = together(registered("retired", "2016-07-22")),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  -- KLE-N3: not stepped back ------------------------------------------------------------------------------------------

  test { "a leader who has stepped back is excluded from the first day",
    as_of  = "2016-10-01",
    pair   = together {
      mentors = {
        { status = "approved",     from = "2014-10-20", to = "2016-09-30" },
        { status = "stepped_back", from = "2016-10-01" },
      },
    },
    expect = { verdict = "excluded", from_the_register = "not_met", ["KLE-N3"] = "not_met", ["KLE-W2"] = "met" },
  },

  test { "and not on the day before",
    as_of  = "2016-09-30",
    pair   = together {
      mentors = {
        { status = "approved",     from = "2014-10-20", to = "2016-09-30" },
        { status = "stepped_back", from = "2016-10-01" },
      },
    },
    expect = { verdict = "suitable", ["KLE-N3"] = "met" },
  },

  test { "who stepped back and is approved again is suitable",
    as_of  = "2016-10-01",
    pair   = together {
      mentors = {
        { status = "stepped_back", from = "2015-09-01", to = "2016-09-30" },
        { status = "approved",     from = "2016-10-01" },
      },
    },
    expect = { verdict = "suitable", ["KLE-N3"] = "met", ["KLE-N2"] = "met" },
  },

  test { "who leads a school at risk, and has not stepped back, is not excluded by the risk itself",
    as_of  = "2016-10-01",
    pair   = together { circumstances = { { kind = "vulnerable", from = "2016-09-12" } } },
    expect = { verdict = "suitable", ["KLE-N3"] = "met" },
  },

  -- KLE-N2: with capacity now -----------------------------------------------------------------------------------------

  test { "a leader with a mentee already has no place for another",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee(since_september)),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met", ["KLE-L2"] = "met" },
  },

  test { "one who is on the register no more, and still has a mentee, meets neither rule",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2014-10-20", "2016-09-30"), {}, other_mentee(since_september)),
    expect = { verdict = "excluded", ["KLE-N2"] = "not_met" },
  },

  test { "a partnership that is only proposed takes no place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2016-09-01", status = "proposed" }),
    expect = { verdict = "suitable", ["KLE-N2"] = "met" },
  },

  test { "on its last day a partnership takes a place",
    as_of  = "2016-09-30",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  test { "and on the next day none",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "suitable", ["KLE-N2"] = "met" },
  },

  test { "where the register allows two mentees, one leaves a place",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentee(since_september)),
    expect = { verdict = "suitable", ["KLE-N2"] = "met" },
  },

  test { "a leader whom the register allows no mentee has no place",
    as_of  = "2016-10-01",
    pair   = together(allowed(0)),
    expect = { verdict = "excluded", ["KLE-N3"] = "met", ["KLE-W2"] = "met" },
  },

  -- KLE-W2: with another head, and not tried in vain ------------------------------------------------------------------

  test { "nobody is their own mentor/coach",
    as_of  = "2016-10-01",
    pair   = together({}, { appointment = changed(appointed.appointment, { person = "p1" }) }),
    expect = { verdict = "excluded", ["KLE-N2"] = "met", ["KLE-N3"] = "met" },
  },

  test { "who was found not to work with the same mentee is not given again",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded", ["KLE-N2"] = "met", ["KLE-N3"] = "met" },
  },

  test { "a partnership of the two that merely ended is no obstacle",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "ended" }),
    expect = { verdict = "suitable", ["KLE-W2"] = "met", ["KLE-N2"] = "met" },
  },

  test { "nor is one with another mentee that did not work",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2016-04-11", to = "2016-05-27", status = "not_working" }),
    expect = { verdict = "suitable", ["KLE-W2"] = "met", ["KLE-N2"] = "met" },
  },

  -- KLE-L2: the home area ---------------------------------------------------------------------------------------------

  test { "a primary leader outside the home area is for exceptional circumstances only",
    as_of  = "2016-10-01",
    pair   = schools({ area = "West" }, {}),
    expect = { verdict = "exceptional_only", ["KLE-L2"] = "not_met", ["KLE-N2"] = "met" },
  },

  test { "a secondary leader works county-wide, for a primary school too",
    as_of  = "2016-10-01",
    pair   = schools({ phase = "secondary", area = "West" }, {}),
    expect = { verdict = "suitable", ["KLE-L2"] = "met" },
  },

  test { "it is the leader's phase that restricts, not the mentee's",
    as_of  = "2016-10-01",
    pair   = schools({ area = "West" }, { phase = "secondary" }),
    expect = { verdict = "exceptional_only", ["KLE-L2"] = "not_met" },
  },

  test { "where the area of a primary leader's school is not recorded, it is open and the pair suitable",
    as_of  = "2016-10-01",
    pair   = schools({ area = example.unrecorded }, {}),
    expect = { verdict = "suitable", ["KLE-L2"] = "unknown" },
  },

  test { "so it is where that of the mentee's school is not",
    as_of  = "2016-10-01",
    pair   = schools({}, { area = example.unrecorded }),
    expect = { verdict = "suitable", ["KLE-L2"] = "unknown" },
  },

  test { "for a secondary leader no area has to be recorded",
    as_of  = "2016-10-01",
    pair   = schools({ phase = "secondary", area = example.unrecorded }, { area = example.unrecorded }),
    expect = { verdict = "suitable", ["KLE-L2"] = "met" },
  },

  test { "where the leader's phase is not recorded, another area leaves it open",
    as_of  = "2016-10-01",
    pair   = schools({ phase = example.unrecorded, area = "West" }, {}),
    expect = { verdict = "suitable", ["KLE-L2"] = "unknown" },
  },

  test { "and in the home area the phase does not matter",
    as_of  = "2016-10-01",
    pair   = schools({ phase = example.unrecorded }, {}),
    expect = { verdict = "suitable", ["KLE-L2"] = "met" },
  },

  test { "a leader of two primary schools of the area is at home there",
    as_of  = "2016-10-01",
    pair   = two_schools { phase = "primary", area = "East" },
    expect = { verdict = "suitable", ["KLE-L2"] = "met" },
  },

  test { "a secondary school in another area does not matter to a leader of two",
    as_of  = "2016-10-01",
    pair   = two_schools { phase = "secondary", area = "West" },
    expect = { verdict = "suitable", ["KLE-L2"] = "met" },
  },

  test { "with a school in another area, each must be of it",
    as_of  = "2016-10-01",
    pair   = two_schools { phase = "primary", area = "West" },
    expect = { verdict = "exceptional_only", ["KLE-L2"] = "not_met" },
  },

  -- KLE-P1, P2, P4 and P5: priority schools ---------------------------------------------------------------------------

  test { "a school of every need comes before others until the last day of it",
    as_of  = "2016-10-01",
    pair   = in_need("below_floor_standard", "vulnerable", "weak_leadership", "weak_teaching"),
    expect = {
      verdict = "suitable", ["KLE-P1"] = "met", ["KLE-P2"] = "met", ["KLE-P4"] = "met", ["KLE-P5"] = "met",
    },
  },

  test { "and on the next day no more than they",
    as_of  = "2016-10-02",
    pair   = in_need("below_floor_standard", "vulnerable", "weak_leadership", "weak_teaching"),
    expect = {
      verdict = "suitable",
      ["KLE-P1"] = "not_met", ["KLE-P2"] = "not_met", ["KLE-P4"] = "not_met", ["KLE-P5"] = "not_met",
    },
  },

  test { "a school below the floor standards is not therefore vulnerable",
    as_of  = "2016-10-01",
    pair   = in_need "below_floor_standard",
    expect = {
      ["KLE-P1"] = "met", ["KLE-P2"] = "not_met", ["KLE-P4"] = "not_met", ["KLE-P5"] = "not_met",
    },
  },

  test { "nor is a vulnerable one below them",
    as_of  = "2016-10-01",
    pair   = in_need "vulnerable",
    expect = {
      ["KLE-P1"] = "not_met", ["KLE-P2"] = "met", ["KLE-P4"] = "not_met", ["KLE-P5"] = "not_met",
    },
  },

  test { "weak leadership is not weak teaching",
    as_of  = "2016-10-01",
    pair   = in_need "weak_leadership",
    expect = {
      ["KLE-P1"] = "not_met", ["KLE-P2"] = "not_met", ["KLE-P4"] = "met", ["KLE-P5"] = "not_met",
    },
  },

  test { "nor weak teaching weak leadership",
    as_of  = "2016-10-01",
    pair   = in_need("weak_teaching", "finance"),
    expect = {
      ["KLE-P1"] = "not_met", ["KLE-P2"] = "not_met", ["KLE-P4"] = "not_met", ["KLE-P5"] = "met",
    },
  },

  test { "a need of the leader's own school gives the mentee's no priority",
    as_of  = "2016-10-01",
    pair   = together { circumstances = { { kind = "below_floor_standard", from = "2016-04-01" } } },
    expect = { verdict = "suitable", ["KLE-P1"] = "not_met" },
  },

  -- KLE-P3 and M1: a new, first-time headteacher ----------------------------------------------------------------------

  test { "a leader who moves headship can have one, and does not come first",
    as_of  = "2016-10-01",
    pair   = appointed_as("headteacher", "second_or_later"),
    expect = { verdict = "suitable", ["KLE-P3"] = "not_met", ["KLE-M1"] = "not_met" },
  },

  test { "so does who is promoted to executive headship",
    as_of  = "2016-10-01",
    pair   = appointed_as "executive_headteacher",
    expect = { verdict = "suitable", ["KLE-P3"] = "not_met", ["KLE-M1"] = "not_met" },
  },

  test { "an executive headship does not come first even where it is said to be the first",
    as_of  = "2016-10-01",
    pair   = appointed_as("executive_headteacher", "first"),
    expect = { verdict = "suitable", ["KLE-P3"] = "not_met", ["KLE-M1"] = "not_met" },
  },

  test { "where nobody recorded whether a headship is the first, it does not come first",
    as_of  = "2016-10-01",
    pair   = appointed_as "headteacher",
    expect = { verdict = "suitable", ["KLE-P3"] = "not_met", ["KLE-M1"] = "not_met" },
  },

  -- KLE-M1: first headships come first --------------------------------------------------------------------------------

  test { "a first headship weighs more than every need of a school together: nothing but the headship",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = { verdict = "suitable", score = 20 },
  },

  test { "and every need together, without a first headship",
    as_of  = "2016-10-01",
    pair   = together({}, {
      appointment = {
        role = "headteacher", headship = "second_or_later", appointed_on = "2016-05-20", starts_on = "2016-09-01",
      },
      circumstances = {
        { kind = "below_floor_standard", from = "2016-04-01" },
        { kind = "vulnerable",           from = "2016-04-01" },
        { kind = "weak_leadership",      from = "2016-04-01" },
        { kind = "weak_teaching",        from = "2016-04-01" },
      },
    }),
    expect = { verdict = "suitable", score = 16, first_headship = "not_met" },
  },
}
