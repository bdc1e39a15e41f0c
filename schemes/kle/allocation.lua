-- Which Kent Leader of Education as mentor/coach for which headteacher, and which schools come first.

return allocation {

  criteria = {

    criterion {
      id       = "from_the_register",
      clause   = "KLE-N2",
      requires = mentor.register_status:is "approved",
    },

    criterion {
      id       = "not_stepped_back",
      clause   = "KLE-N3",
      requires = mentor.register_status:is_not "stepped_back",
    },

    criterion {
      id       = "free_place",
      clause   = "KLE-N2",
      requires = mentor.has_free_place,
    },

    criterion {
      id       = "another_person",
      clause   = "KLE-W2",
      requires = pair.are_different_people,
    },

    criterion {
      id       = "not_tried_in_vain",
      clause   = "KLE-W2",
      requires = none { pair.has_failed_before },
    },

    -- A leader of a secondary school works county-wide.
    criterion {
      id       = "home_area",
      clause   = "KLE-L2",
      requires = none { pair.is_outside_area { phase = "primary" } },
    },
  },

  -- Priority schools. First headships come before all others: that weight is greater than the rest together.
  preferences = {

    preference {
      id      = "below_floor_standards",
      clause  = "KLE-P1",
      weight  = parameter "weight_of_floor_standards",
      prefers = mentee.school.has_circumstance { kind = "below_floor_standard" },
    },

    preference {
      id      = "vulnerable",
      clause  = "KLE-P2",
      weight  = parameter "weight_of_vulnerability",
      prefers = mentee.school.has_circumstance { kind = "vulnerable" },
    },

    preference {
      id      = "first_headship",
      clause  = { "KLE-P3", "KLE-M1" },
      weight  = parameter "weight_of_first_headship",
      prefers = all { mentee.role:is "headteacher", mentee.headship:is "first" },
    },

    preference {
      id      = "weak_leadership",
      clause  = "KLE-P4",
      weight  = parameter "weight_of_leadership",
      prefers = mentee.school.has_circumstance { kind = "weak_leadership" },
    },

    preference {
      id      = "weak_teaching",
      clause  = "KLE-P5",
      weight  = parameter "weight_of_teaching",
      prefers = mentee.school.has_circumstance { kind = "weak_teaching" },
    },
  },
}
