-- A mentor and a new headteacher as a pair: what excludes them, and what speaks for them.

local example = require "example"

local head = {
  school = { local_authority = "@AUTHORITY@" },
  posts  = { { role = "headteacher", from = "2015-09-01" } },
}

local appointed = {
  school      = { local_authority = "@AUTHORITY@" },
  appointment = { role = "headteacher", headship = "first", appointed_on = "2024-05-20", starts_on = "2024-09-01" },
}

local function together(mentor, more)
  return example.pair("@ID@", example.with(head, mentor), appointed, more)
end

local function of_phase(phase) return { local_authority = "@AUTHORITY@", phase = phase } end

local function excluded(name, status)
  return test { name,
    as_of  = "2024-10-01",
    pair   = together { mentors = { { status = status, from = "2023-01-01" } } },
    expect = { verdict = "excluded", ["A1"] = "not_met", approved = "not_met" },
  }
end

return tests {

  test { "an approved mentor with time, and a stranger, is suitable",
    as_of  = "2024-10-01",
    pair   = together(),
    expect = { verdict = "suitable", ["A1"] = "met", strangers = "met", score = 0 },
  },

  excluded("a mentor who is suspended is excluded", "suspended"),
  excluded("so is one who has only applied",        "applied"),
  excluded("one who has stepped back",              "stepped_back"),
  excluded("and one who has retired as a mentor",   "retired"),

  test { "a mentor without a free place is excluded",
    as_of  = "2024-10-01",
    pair   = together { mentors = { { status = "approved", from = "2023-01-01", capacity = 0 } } },
    expect = { verdict = "excluded", free_place = "not_met" },
  },

  test { "nobody mentors themselves",
    as_of  = "2024-10-01",
    pair   = example.pair("@ID@", head, example.with(appointed, {
      appointment = example.with(appointed.appointment, { person = "p1" }),
    })),
    expect = { verdict = "excluded", another_person = "not_met" },
  },

  test { "two who were found not to work together are not paired again",
    as_of  = "2024-12-01",
    pair   = together({}, { partnerships = {
      { id = "x1", scheme = "@ID@", appointment = "a1", mentor = "p1", from = "2024-09-01", to = "2024-11-15",
        status = "not_working" },
    } }),
    expect = { verdict = "excluded", not_tried_in_vain = "not_met" },
  },

  test { "two who have worked together are for exceptional circumstances",
    as_of  = "2024-10-01",
    pair   = together({}, { posts = { { person = "n1", urn = example.own_school, role = "deputy_headteacher",
                                        from = "2018-09-01", to = "2020-08-31" } } }),
    expect = { verdict = "exceptional_only", ["A2"] = "not_met" },
  },

  test { "a mentor of the same phase is preferred",
    as_of  = "2024-10-01",
    pair   = example.pair("@ID@", example.with(head, { school = of_phase "primary" }),
                          example.with(appointed, { school = of_phase "primary" })),
    expect = { verdict = "suitable", same_phase = "met", score = 2 },
  },

  test { "one of another phase is not",
    as_of  = "2024-10-01",
    pair   = example.pair("@ID@", example.with(head, { school = of_phase "secondary" }),
                          example.with(appointed, { school = of_phase "primary" })),
    expect = { verdict = "suitable", same_phase = "not_met", score = 0 },
  },
}
