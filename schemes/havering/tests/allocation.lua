-- Which mentor for which leader: each rule on either side of its edge.
--
-- HAV-S1 has four rules: of a clause the worst outcome counts. Which of them fails, its id would tell.

local example = require "example"

local third = 100003  -- a school that is neither the mentor's nor the one of the appointment

local deputy = {
  school  = { local_authority = "Havering" },
  schools = { { urn = third } },
  posts   = { { role = "deputy_headteacher", from = "2010-09-01" } },
}

local appointed = {
  school      = { local_authority = "Havering" },
  posts       = { { role = "deputy_headteacher", from = "2016-09-01" } },
  appointment = {
    role = "deputy_headteacher", appointed_on = "2016-05-20", starts_on = "2016-09-01", new_to_authority = true,
  },
}

local changed = example.with

-- The two of the first test, with other facts about the mentor, about the mentee, and rows that are about both.
local function together(of_mentor, of_mentee, rows)
  return example.pair("havering", changed(deputy, of_mentor), changed(appointed, of_mentee), rows)
end

-- The same, with other posts of the mentor, and a mentee who is appointed to a role and held these posts.
local function in_roles(posts_of_mentor, role, posts_of_mentee)
  return together({ posts = posts_of_mentor }, {
    posts       = posts_of_mentee,
    appointment = changed(appointed.appointment, { role = role }),
  })
end

local registered, allowed = example.registered, example.allowed

-- A partnership of the mentor with somebody else, whose appointment is a2.
local function other_mentee(columns) return example.other_mentees("havering", appointed, columns) end

-- What the two tried already: a partnership for this appointment.
local function tried(columns) return example.tried("havering", columns) end

local function manages(columns)
  return { relationships = { changed({ a = "p1", b = "n1", kind = "line_manages" }, columns) } }
end

local since_september = { from = "2016-09-01", status = "active" }
local deputy_too      = { role = "deputy_headteacher", from = "2010-09-01" }

return tests {

  test { "a free deputy of another school with years of experience is suitable for a new deputy",
    as_of  = "2016-10-01",
    pair   = together(),
    expect = {
      verdict = "suitable", ["HAV-S1"] = "met", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met",
    },
  },

  -- HAV-S1: from the register -----------------------------------------------------------------------------------------

  test { "who is not on the register is excluded",
    as_of  = "2016-10-01",
    pair   = together { mentors = {} },
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "so is who has only applied",
    as_of  = "2016-10-01",
    pair   = together(registered("applied", "2016-09-05")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "the last day of an entry still counts",
    as_of  = "2016-09-30",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "suitable", ["HAV-S1"] = "met" },
  },

  test { "and on the next day the mentor is on the register no longer",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2010-01-01", "2016-09-30")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "an entry counts from its first day, not from the day before",
    as_of  = "2016-10-01",
    pair   = together(registered("approved", "2016-10-02")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "a suspended mentor is excluded",
    as_of  = "2016-10-01",
    pair   = together(registered("suspended", "2016-09-12")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "so is one who has stepped back",
    as_of  = "2016-10-01",
    pair   = together(registered("stepped_back", "2016-10-01")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "so is one who has retired as a mentor",
    as_of  = "2016-10-01",
    pair   = together(registered("retired", "2016-07-22")),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  -- HAV-S1: with a free place -----------------------------------------------------------------------------------------

  test { "a mentor with a mentee already has no place for another",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee(since_september)),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "a partnership that is only proposed takes no place",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2016-09-01", status = "proposed" }),
    expect = { verdict = "suitable", ["HAV-S1"] = "met" },
  },

  test { "on its last day a partnership takes a place",
    as_of  = "2016-09-30",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "and on the next day none",
    as_of  = "2016-10-01",
    pair   = together({}, {}, other_mentee { from = "2015-10-01", to = "2016-09-30", status = "active" }),
    expect = { verdict = "suitable", ["HAV-S1"] = "met" },
  },

  test { "where the register allows two mentees, one leaves a place",
    as_of  = "2016-10-01",
    pair   = together(allowed(2), {}, other_mentee(since_september)),
    expect = { verdict = "suitable", ["HAV-S1"] = "met" },
  },

  test { "a mentor whom the register allows no mentee has no place",
    as_of  = "2016-10-01",
    pair   = together(allowed(0)),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  -- HAV-S1: somebody else, and not tried in vain ----------------------------------------------------------------------

  test { "nobody mentors themself",
    as_of  = "2016-10-01",
    pair   = together({}, { appointment = changed(appointed.appointment, { person = "p1" }) }),
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met", ["HAV-S5"] = "not_met", ["HAV-S4"] = "met" },
  },

  test { "a suspended mentor without places who is the mentee, and did not work as such, meets none of the rules",
    as_of  = "2016-10-01",
    pair   = together({ mentors = { { status = "suspended", from = "2016-09-12", capacity = 0 } } }, {
      appointment = changed(appointed.appointment, { person = "p1" }),
    }, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded", ["HAV-S1"] = "not_met" },
  },

  test { "who was found not to work with the same mentee is not given again",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "not_working" }),
    expect = { verdict = "excluded", ["HAV-S3"] = "met", ["HAV-S4"] = "met", ["HAV-S5"] = "met" },
  },

  test { "a partnership of the two that merely ended is no obstacle",
    as_of  = "2016-10-01",
    pair   = together({}, {}, tried { to = "2016-09-30", status = "ended" }),
    expect = { verdict = "suitable", ["HAV-S1"] = "met" },
  },

  -- HAV-S3: from outside the mentee's own school ----------------------------------------------------------------------

  test { "a colleague of the same school is excluded",
    as_of  = "2016-10-01",
    pair   = together {
      posts = { { role = "deputy_headteacher", urn = example.mentees_school, from = "2010-09-01" } },
    },
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met", ["HAV-S1"] = "met", ["HAV-S5"] = "met" },
  },

  test { "so is a governor of it until the last day in post",
    as_of  = "2016-10-01",
    pair   = together {
      posts = {
        deputy_too, { role = "governor", urn = example.mentees_school, from = "2013-09-01", to = "2016-10-01" },
      },
    },
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met" },
  },

  test { "and on the next day the governor is from outside",
    as_of  = "2016-10-02",
    pair   = together {
      posts = {
        deputy_too, { role = "governor", urn = example.mentees_school, from = "2013-09-01", to = "2016-10-01" },
      },
    },
    expect = { verdict = "suitable", ["HAV-S3"] = "met" },
  },

  test { "who joins the school tomorrow is from outside today",
    as_of  = "2016-10-01",
    pair   = together {
      posts = { deputy_too, { role = "teacher", urn = example.mentees_school, from = "2016-10-02" } },
    },
    expect = { verdict = "suitable", ["HAV-S3"] = "met" },
  },

  test { "the school of the appointment is the mentee's own before the first day there",
    as_of  = "2016-06-01",
    pair   = together {
      posts = { { role = "deputy_headteacher", urn = example.mentees_school, from = "2010-09-01" } },
    },
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met" },
  },

  test { "so is the school at which the mentee still works",
    as_of  = "2016-06-01",
    pair   = together({}, {
      posts = { { role = "middle_leader", urn = example.own_school, from = "2012-09-01", to = "2016-08-31" } },
    }),
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met" },
  },

  test { "which is none once the mentee has left it",
    as_of  = "2016-09-01",
    pair   = together({}, {
      posts = { { role = "middle_leader", urn = example.own_school, from = "2012-09-01", to = "2016-08-31" } },
    }),
    expect = { verdict = "suitable", ["HAV-S3"] = "met" },
  },

  test { "a minor post of each at a third school makes it a school of both",
    as_of  = "2016-10-01",
    pair   = together(
      { posts = { deputy_too, { role = "governor", urn = third, from = "2013-09-01" } } },
      { posts = { { role = "support_staff", urn = third, from = "2016-09-01" } } }
    ),
    expect = { verdict = "excluded", ["HAV-S3"] = "not_met" },
  },

  -- HAV-S4: not the line manager --------------------------------------------------------------------------------------

  test { "the line manager is excluded until the last day",
    as_of  = "2016-10-01",
    pair   = together({}, {}, manages { from = "2016-09-01", to = "2016-10-01" }),
    expect = { verdict = "excluded", ["HAV-S4"] = "not_met", ["HAV-S3"] = "met", ["HAV-S5"] = "met" },
  },

  test { "and who was it is not",
    as_of  = "2016-10-02",
    pair   = together({}, {}, manages { from = "2016-09-01", to = "2016-10-01" }),
    expect = { verdict = "suitable", ["HAV-S4"] = "met" },
  },

  test { "who becomes it tomorrow is not it today",
    as_of  = "2016-10-01",
    pair   = together({}, {}, manages { from = "2016-10-02" }),
    expect = { verdict = "suitable", ["HAV-S4"] = "met" },
  },

  test { "a line manager since nobody knows when is one",
    as_of  = "2016-10-01",
    pair   = together({}, {}, manages()),
    expect = { verdict = "excluded", ["HAV-S4"] = "not_met" },
  },

  test { "nobody is excluded for having been managed by the mentee, or for having worked together",
    as_of  = "2016-10-01",
    pair   = together({}, {}, {
      relationships = {
        { a = "n1", b = "p1", kind = "line_manages" }, { a = "p1", b = "n1", kind = "worked_together" },
      },
    }),
    expect = { verdict = "suitable", ["HAV-S4"] = "met" },
  },

  -- HAV-S5: more experienced, in a similar role -----------------------------------------------------------------------

  test { "who never held the role is excluded, however long in another",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "business_manager", from = "1998-09-01" } }, "deputy_headteacher", {}),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met", ["HAV-S3"] = "met", ["HAV-S4"] = "met" },
  },

  test { "as long as the mentee is not longer",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "deputy_headteacher", from = "2014-09-01" } }, "deputy_headteacher", {
      { role = "deputy_headteacher", urn = third, from = "2014-09-01", to = "2016-08-31" },
      { role = "deputy_headteacher", from = "2016-09-01" },
    }),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "a day longer is",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "deputy_headteacher", from = "2014-08-31" } }, "deputy_headteacher", {
      { role = "deputy_headteacher", urn = third, from = "2014-09-01", to = "2016-08-31" },
      { role = "deputy_headteacher", from = "2016-09-01" },
    }),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "the mentor may have held the role before, at another school",
    as_of  = "2016-10-01",
    pair   = in_roles({
      { role = "deputy_headteacher", urn = third, from = "2008-09-01", to = "2010-08-31" },
      { role = "headteacher", from = "2010-09-01" },
    }, "deputy_headteacher", { { role = "deputy_headteacher", from = "2016-09-01" } }),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "two posts at once count once",
    as_of  = "2016-10-01",
    pair   = in_roles({
      { role = "deputy_headteacher", from = "2015-09-01" },
      { role = "deputy_headteacher", urn = third, from = "2015-09-01" },
    }, "deputy_headteacher", { { role = "deputy_headteacher", from = "2015-08-31" } }),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "for one who has not started, a first day in the role is enough",
    as_of  = "2016-06-01",
    pair   = in_roles({ { role = "business_manager", from = "2016-06-01" } }, "business_manager", {}),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "and the day before it is none",
    as_of  = "2016-05-31",
    pair   = in_roles({ { role = "business_manager", from = "2016-06-01" } }, "business_manager", {}),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "an executive headteacher has been a headteacher",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "executive_headteacher", from = "2014-09-01" } }, "headteacher", {
      { role = "headteacher", from = "2016-09-01" },
    }),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "a headteacher has not been an executive headteacher",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "headteacher", from = "1998-09-01" } }, "executive_headteacher", {}),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "an executive headteacher is mentored by one who is it for longer, whoever was headteacher before",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "executive_headteacher", from = "2015-09-01" } }, "executive_headteacher", {
      { role = "headteacher", from = "2004-09-01", to = "2016-08-31" },
      { role = "executive_headteacher", from = "2016-09-01" },
    }),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "an acting headteacher seeks a headteacher",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "headteacher", from = "2015-09-01" } }, "acting_headteacher", {
      { role = "acting_headteacher", from = "2016-09-01" },
    }),
    expect = { verdict = "suitable", ["HAV-S5"] = "met" },
  },

  test { "who has only acted is none, neither for one who acts",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "acting_headteacher", from = "2012-09-01" } }, "acting_headteacher", {}),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "nor for one who is headteacher",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "acting_headteacher", from = "2012-09-01" } }, "headteacher", {}),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },

  test { "who has acted for as long as the mentor has been headteacher needs a more experienced one",
    as_of  = "2016-10-01",
    pair   = in_roles({ { role = "headteacher", from = "2015-09-01" } }, "acting_headteacher", {
      { role = "acting_headteacher", from = "2015-09-01" },
    }),
    expect = { verdict = "excluded", ["HAV-S5"] = "not_met" },
  },
}
