-- Which mentor for which new headteacher in Kent.

return allocation {

  criteria = {

    criterion {
      id       = "from_the_register",
      clause   = { "KENT-A4", "KENT-G1" },
      requires = mentor.is_on_register,
    },

    criterion {
      id       = "still_a_mentor",
      clause   = "KENT-O1",
      requires = mentor.register_status:is_not { "suspended", "stepped_back", "retired" },
    },

    criterion {
      id       = "free_place",
      clause   = "KENT-O1",
      requires = mentor.has_free_place,
    },

    criterion {
      id       = "another_person",
      clause   = "KENT-S1",
      requires = pair.are_different_people,
    },

    criterion {
      id       = "not_tried_in_vain",
      clause   = "KENT-S1",
      requires = none { pair.has_failed_before },
    },

    criterion {
      id       = "outside_the_network",
      clause   = "KENT-G2",
      requires = none { pair.share_a_network },
    },

    criterion {
      id       = "no_working_relationship",
      clause   = "KENT-G3",
      requires = none { pair.worked_together },
    },

    -- A retired mentor has no current school.
    criterion {
      id       = "leadership_capacity",
      clause   = "KENT-G8",
      requires = any {
        none { mentor.is_headteacher },
        mentor.declares "leadership_capacity",
      },
    },

    criterion {
      id       = "no_major_issues",
      clause   = "KENT-G9",
      requires = any {
        none { mentor.is_headteacher },
        each_school {
          none { school.has_circumstance { kind = { "finance", "reorganisation", "ofsted_category" } } },
          school.latest_inspection.category_of_concern:is "none",
        },
      },
    },
  },

  preferences = {

    preference {
      id      = "knows_the_circumstances",
      clause  = { "KENT-G4", "KENT-G7" },
      weight  = parameter "weight_of_circumstances",
      prefers = pair.mentor_has_needed_expertise,
    },

    preference {
      id      = "faith_schools",
      clause  = "KENT-G5",
      weight  = parameter "weight_of_faith",
      prefers = all { mentor.school.is_faith_school, mentee.school.is_faith_school },
    },

    preference {
      id      = "grammar_schools",
      clause  = "KENT-G6",
      weight  = parameter "weight_of_selection",
      prefers = all {
        mentor.school.admissions_policy:is "selective",
        mentee.school.admissions_policy:is "selective",
      },
    },
  },
}
