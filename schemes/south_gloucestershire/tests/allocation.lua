-- Which mentor for which headteacher: each rule on either side of its edge, and what the shortlist ranks by.
--
-- SGLOS-P1 has two rules and the preference: of a clause the worst outcome counts, so P1 is met only where the
-- preference is matched too. The rules go by their ids.

local example = require "example"

local head = {
  school    = { local_authority = "South Gloucestershire" },
  posts     = { { role = "headteacher", from = "2008-09-01" } },
  expertise = { "personnel", "building" },
}

local appointed = {
  school        = { local_authority = "South Gloucestershire" },
  posts         = { { role = "headteacher", from = "2016-09-01" } },
  circumstances = { { kind = "building", from = "2016-04-01", to = "2016-10-01" } },
  appointment   = {
    role = "headteacher", headship = "second_or_later", appointed_on = "2016-05-20", starts_on = "2016-09-01",
  },
}

local changed = example.with

-- The two of the first test, with other facts about the mentor, about the mentee, and rows that are about both.
local function together(of_mentor, of_mentee, rows)
  return example.pair("south_gloucestershire", changed(head, of_mentor), changed(appointed, of_mentee), rows)
end

local registered, allowed = example.registered, example.allowed

-- A partnership of the mentor with somebody else, whose appointment is a2.
local function other_mentee(columns) return example.other_mentees("south_gloucestershire", appointed, columns) end

-- What the two tried already: a partnership for this appointment.
local function tried(columns) return example.tried("south_gloucestershire", columns) end

local since_september = { from = "2016-09-01", status = "active" }
local themself        = { person = "p1" }

return tests {

  test { "a free mentor of the register who knows what the school needs is suitable",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = { verdict = "suitable", ["SGLOS-P1"] = "met", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  -- SGLOS-P2: from the register ---------------------------------------------------------------------------------------

  test { "who is not on the register is excluded",
    as_of  = "2016-10-01",
    pair   = together { mentors = {} },
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met", ["SGLOS-P1"] = "met", ["SGLOS-X2"] = "met" },
  },

  test { "so is who has only applied",
    as_of  = "2016-10-01",
    pair   = together(registered("applied", "2016-09-05")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "so is who is on another scheme's register",
    as_of  = "2016-10-01",
    pair   = together { mentors = { { scheme = "kle", status = "approved", from = "2015-01-01" } } },
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "the last day of an entry still counts",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "suitable", ["SGLOS-P2"] = "met" },
  },

  test { "and on the next day the mentor is on the register no longer",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "the first day of an entry counts",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2016-10-01")),
    expect = { verdict = "suitable", ["SGLOS-P2"] = "met" },
  },

  test { "but not the day before it",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2016-10-01")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "a suspended mentor is excluded",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "so is one who has stepped back",
    as_of  = "2016-10-01",
    pair   = together(registered("stepped_back", "2016-10-01")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "so is one who has retired as a mentor",
    as_of  = "2016-10-01",
    pair   = together(registered("retired", "2016-07-22")),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "not_met" },
  },

  test { "who stepped back and is approved again is suitable",
    as_of  = "2016-10-01",
    pair   = together {
      mentors = {
        { status = "approved",     from = "2012-01-09", to = "2015-08-31" },
        { status = "stepped_back", from = "2015-09-01", to = "2016-09-30" },
        { status = "approved",     from = "2016-10-01" },
      },
    },
    expect = { verdict = "suitable", ["SGLOS-P2"] = "met" },
  },

  test { "an approved entry stands for eligibility: a mentor who is no head, untrained, is not judged again",
    as_of  = "2016-10-01",
    pair   = together { posts = {} },
    expect = { verdict = "suitable", ["SGLOS-P2"] = "met" },
  },

  -- SGLOS-P1: a free place --------------------------------------------------------------------------------------------

  test { "a mentor with a mentee already has no place for another",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee(since_september)),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  test { "a partnership that is only proposed takes no place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2016-09-01", status = "proposed" }),
    expect = { verdict = "suitable", ["SGLOS-P1"] = "met" },
  },

  test { "on its last day a partnership takes a place",
    as_of  = "2016-09-30",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  test { "and on the next day none",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "suitable", ["SGLOS-P1"] = "met" },
  },

  test { "where the register allows two mentees, one leaves a place",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentee(since_september)),
    expect = { verdict = "suitable", ["SGLOS-P1"] = "met" },
  },

  test { "a mentor whom the register allows no mentee has no place",
    as_of  = "2016-10-01",
    pair   = together(allowed(0)),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  -- SGLOS-P1: somebody else -------------------------------------------------------------------------------------------

  test { "nobody mentors themself",
    as_of  = "2016-10-01",
    pair   = together({}, { appointment = changed(appointed.appointment, themself) }),
    expect = { verdict = "excluded", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  -- SGLOS-X2: if the partnership does not work ------------------------------------------------------------------------

  test { "who was found not to work with the mentee is not given again",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded", ["SGLOS-X2"] = "not_met", ["SGLOS-P1"] = "met", ["SGLOS-P2"] = "met" },
  },

  test { "nor for another appointment of the same mentee",
    as_of  = "2016-10-01",
    pair   = together({}, {}, {
      schools      = { { urn = 200002, name = "Another School", local_authority = "South Gloucestershire" } },
      appointments = {
        { id = "a2", person = "n1", urn = 200002, role = "acting_headteacher", appointed_on = "2014-12-01",
          starts_on = "2015-01-05" },
      },
      partnerships = {
        { id = "x2", scheme = "south_gloucestershire", appointment = "a2", mentor = "p1", from = "2015-01-05",
          to = "2015-02-13", status = "not_working" },
      },
    }),
    expect = { verdict = "excluded", ["SGLOS-X2"] = "not_met", ["SGLOS-P1"] = "met" },
  },

  test { "a partnership of the two that merely ended is no obstacle",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "ended" }),
    expect = { verdict = "suitable", ["SGLOS-X2"] = "met", ["SGLOS-P1"] = "met" },
  },

  test { "nor is one that is proposed",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { status = "proposed" }),
    expect = { verdict = "suitable", ["SGLOS-X2"] = "met", ["SGLOS-P1"] = "met" },
  },

  test { "nobody is blamed: the mentor may be given to another mentee",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2016-04-11", to = "2016-05-27", status = "not_working" }),
    expect = { verdict = "suitable", ["SGLOS-X2"] = "met", ["SGLOS-P1"] = "met" },
  },

  test { "and the mentee to another mentor",
    as_of  = "2016-10-01",
    pair   = together({}, {}, {
      people       = { { id = "p2", name = "Another Mentor" } },
      partnerships = {
        { id = "x1", scheme = "south_gloucestershire", appointment = "a1", mentor = "p2", from = "2016-09-01",
          to = "2016-09-30", status = "not_working" },
      },
    }),
    expect = { verdict = "suitable", ["SGLOS-X2"] = "met" },
  },

  -- SGLOS-P1: the key needs of the school -----------------------------------------------------------------------------
  --
  -- That the preference is not matched shows only where the rules of P1 are not met either: here the mentor is the
  -- mentee, and may have none.

  test { "a need that has ended is none on the next day",
    as_of  = "2016-10-02",
    pair   = together(allowed(0), { appointment = changed(appointed.appointment, themself) }),
    expect = { verdict = "excluded", ["SGLOS-P1"] = "not_met" },
  },

  test { "a need that the mentor has no expertise in is not known",
    as_of  = "2016-10-01",
    pair   = together(changed(allowed(0), { expertise = { "personnel" } }), {
      appointment = changed(appointed.appointment, themself),
    }),
    expect = { verdict = "excluded", ["SGLOS-P1"] = "not_met" },
  },

  test { "who knows no need of the school is suitable all the same",
    as_of  = "2016-10-01",
    pair   = together { expertise = example.unrecorded },
    expect = { verdict = "suitable", ["SGLOS-P2"] = "met", ["SGLOS-X2"] = "met" },
  },

  -- SGLOS-P1: the key needs rank --------------------------------------------------------------------------------------

  test { "a mentor without expertise in what the school needs is suitable, and not preferred",
    as_of  = "2016-10-01",
    pair   = together { expertise = { "personnel" } },
    expect = { verdict = "suitable", score = 0, key_needs = "not_met", free_place = "met", another_person = "met" },
  },
}
