-- Which headteachers are offered a mentor/coach (KLE-M1 and M2), and for how long.

local example = require "example"

local appointed = {
  school      = { local_authority = "Kent" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2016-05-20", starts_on = "2016-09-01" },
}

local function new_head(changes) return example.mentee("kle", appointed, changes) end

return tests {

  test { "a first headship in Kent has a mentor/coach",
    as_of  = "2016-10-01",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KLE-M1"] = "met" },
  },

  test { "so has a leader who moves headship",
    as_of  = "2016-10-01",
    mentee = new_head { headship = "second_or_later" },
    expect = { verdict = "eligible", ["KLE-M2"] = "met" },
  },

  test { "so has one who is promoted to executive headship",
    as_of  = "2016-10-01",
    mentee = new_head { role = "executive_headteacher", headship = example.unrecorded },
    expect = { verdict = "eligible", ["KLE-M2"] = "met" },
  },

  test { "whether a headship is the first may be unrecorded",
    as_of  = "2016-10-01",
    mentee = new_head { headship = example.unrecorded },
    expect = { verdict = "undetermined", ["KLE-M1"] = "unknown" },
  },

  test { "an acting headteacher has none",
    as_of  = "2016-10-01",
    mentee = new_head { role = "acting_headteacher" },
    expect = { verdict = "ineligible", ["KLE-M1"] = "not_met" },
  },

  test { "nor has the head of another authority's school",
    as_of  = "2016-10-01",
    mentee = new_head { school = { local_authority = "Medway" } },
    expect = { verdict = "ineligible", ["KLE-M1"] = "not_met" },
  },

  test { "the day before the anniversary is the last day of support",
    as_of  = "2017-08-31",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KLE-M1"] = "met" },
  },

  test { "on the anniversary it is over",
    as_of  = "2017-09-01",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KLE-M1"] = "not_met" },
  },

  test { "who began on 29 February is supported to the next 28 February",
    as_of  = "2017-02-28",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "eligible", ["KLE-M1"] = "met" },
  },

  test { "and on 1 March no longer",
    as_of  = "2017-03-01",
    mentee = new_head { appointed_on = "2015-12-03", starts_on = "2016-02-29" },
    expect = { verdict = "ineligible", ["KLE-M1"] = "not_met" },
  },

  test { "support begins on the day of the appointment",
    as_of  = "2016-05-20",
    mentee = new_head(),
    expect = { verdict = "eligible", ["KLE-M1"] = "met" },
  },

  test { "before it there is nobody to support",
    as_of  = "2016-05-19",
    mentee = new_head(),
    expect = { verdict = "ineligible", ["KLE-M1"] = { "not_met", met_from = "2016-05-20" } },
  },
}
