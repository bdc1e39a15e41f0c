-- Each rule on either side of its edge, and with the evidence missing.

local example = require "example"

local leader = {
  school   = { local_authority = "Havering" },
  posts    = { { role = "headteacher", from = "2008-09-01" } },
  declares = { successful_in_role = true },
}

local function candidate(changes) return example.mentor("havering", leader, changes) end

local appointed = {
  school      = { local_authority = "Havering" },
  appointment = {
    role = "deputy_headteacher", appointed_on = "2016-05-20", starts_on = "2016-09-01",
    new_to_authority = true, new_to_leadership = false,
  },
}

local function new_leader(changes) return example.mentee("havering", appointed, changes) end

return tests {

  -- HAV-S5: a successful leader in Havering ---------------------------------------------------------------------------

  test { "a head who has been successful is eligible",
    as_of  = "2016-10-01",
    mentor = candidate(),
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "so is a business manager",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "business_manager", from = "2010-04-12" } } },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "so is a governor",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "governor", from = "2006-09-01" } } },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "so is an acting headteacher",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "acting_headteacher", from = "2016-01-04" } } },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "a teacher holds no leadership post",
    as_of  = "2016-10-01",
    mentor = candidate { posts = { { role = "teacher", from = "2004-09-01" } } },
    expect = { verdict = "ineligible", ["HAV-S5"] = "not_met" },
  },

  test { "whether or not anything is declared",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts    = { { role = "teacher", from = "2004-09-01" } },
      declares = { successful_in_role = example.unrecorded },
    },
    expect = { verdict = "ineligible", ["HAV-S5"] = "not_met" },
  },

  test { "a teacher who also leads is a leader",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts = { { role = "teacher", from = "2004-09-01" }, { role = "middle_leader", from = "2011-09-01" } },
    },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "a leader of another authority's school is refused",
    as_of  = "2016-10-01",
    mentor = candidate { school = { local_authority = "Redbridge" } },
    expect = { verdict = "ineligible", ["HAV-S5"] = "not_met" },
  },

  test { "one post in Havering is enough",
    as_of  = "2016-10-01",
    mentor = candidate {
      schools = { { urn = 100002, local_authority = "Redbridge" } },
      posts   = {
        { role = "headteacher", from = "2008-09-01" },
        { role = "governor",    from = "2014-09-01", urn = 100002 },
      },
    },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "the last day in post counts",
    as_of  = "2016-08-31",
    mentor = candidate { posts = { { role = "headteacher", from = "2008-09-01", to = "2016-08-31" } } },
    expect = { verdict = "eligible", ["HAV-S5"] = "met" },
  },

  test { "the day after it does not",
    as_of  = "2016-09-01",
    mentor = candidate { posts = { { role = "headteacher", from = "2008-09-01", to = "2016-08-31" } } },
    expect = { verdict = "ineligible", ["HAV-S5"] = "not_met" },
  },

  test { "a leader who has not been successful is refused",
    as_of  = "2016-10-01",
    mentor = candidate { declares = { successful_in_role = false } },
    expect = { verdict = "ineligible", ["HAV-S5"] = "not_met" },
  },

  test { "where nobody has said, the verdict is open",
    as_of  = "2016-10-01",
    mentor = candidate {
      posts    = { { role = "business_manager", from = "2010-04-12" } },
      declares = { successful_in_role = example.unrecorded },
    },
    expect = { verdict = "undetermined", ["HAV-S5"] = "unknown" },
  },

  test { "nor does it count before it is declared",
    as_of  = "2015-12-31",
    mentor = candidate(),
    expect = { verdict = "undetermined", ["HAV-S5"] = "unknown" },
  },

  -- HAV-S1 and S2: leaders who are new, or acting ---------------------------------------------------------------------

  test { "a deputy new to Havering is supported",
    as_of  = "2016-10-01",
    mentee = new_leader(),
    expect = { verdict = "eligible", ["HAV-S1"] = "met", ["HAV-S2"] = "met" },
  },

  test { "so is one new to leadership",
    as_of  = "2016-10-01",
    mentee = new_leader { new_to_authority = false, new_to_leadership = true },
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "so is an acting headteacher who is neither",
    as_of  = "2016-10-01",
    mentee = new_leader { role = "acting_headteacher", new_to_authority = false },
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "a deputy who is neither is not",
    as_of  = "2016-10-01",
    mentee = new_leader { new_to_authority = false },
    expect = { verdict = "ineligible", ["HAV-S1"] = "not_met" },
  },

  test { "what the deputy is new to may be unrecorded",
    as_of  = "2016-10-01",
    mentee = new_leader { new_to_authority = example.unrecorded, new_to_leadership = example.unrecorded },
    expect = { verdict = "undetermined", ["HAV-S1"] = "unknown" },
  },

  test { "one of the two is enough to know",
    as_of  = "2016-10-01",
    mentee = new_leader { new_to_leadership = example.unrecorded },
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "support staff are supported",
    as_of  = "2016-10-01",
    mentee = new_leader { role = "support_staff" },
    expect = { verdict = "eligible", ["HAV-S2"] = "met" },
  },

  test { "a teacher leads nobody yet",
    as_of  = "2016-10-01",
    mentee = new_leader { role = "teacher" },
    expect = { verdict = "ineligible", ["HAV-S2"] = "not_met" },
  },

  test { "a leader of another authority's school is not supported",
    as_of  = "2016-10-01",
    mentee = new_leader { school = { local_authority = "Redbridge" } },
    expect = { verdict = "ineligible", ["HAV-S2"] = "not_met" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_leader(),
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_leader(),
    expect = { verdict = "ineligible", ["HAV-S1"] = "not_met" },
  },

  test { "who began on 29 February is supported to the next 28 February",
    as_of  = "2017-02-28",
    mentee = new_leader { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "and on 1 March no longer",
    as_of  = "2017-03-01",
    mentee = new_leader { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "ineligible", ["HAV-S1"] = "not_met" },
  },

  test { "support begins on the day of the appointment",
    as_of  = "2016-05-20",
    mentee = new_leader(),
    expect = { verdict = "eligible", ["HAV-S1"] = "met" },
  },

  test { "before it there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_leader(),
    expect = { verdict = "ineligible", ["HAV-S1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
