-- Which mentor for which new headteacher in Manchester. What is preferred ranks, and never excludes.

return allocation {

  criteria = {

    criterion {
      id       = "from_the_register",
      clause   = "MSA-A4",
      force    = "must",
      requires = mentor.register_status:is "approved",
    },

    criterion {
      id       = "free_place",
      clause   = "MSA-A4",
      force    = "must",
      requires = mentor.has_free_place,
    },

    criterion {
      id       = "another_person",
      clause   = "MSA-A4",
      force    = "must",
      requires = pair.are_different_people,
    },

    criterion {
      id       = "not_tried_in_vain",
      clause   = "MSA-A4",
      force    = "must",
      requires = none { pair.has_failed_before },
    },
  },

  preferences = {

    preference {
      id      = "faith_schools",
      clause  = "MSA-A1",
      weight  = parameter "weight_of_faith",
      prefers = all { mentor.school.is_faith_school, mentee.school.is_faith_school },
    },

    preference {
      id      = "same_phase",
      clause  = "MSA-A2",
      weight  = parameter "weight_of_phase",
      prefers = pair.same_phase,
    },

    preference {
      id      = "knows_the_challenges",
      clause  = "MSA-A3",
      weight  = parameter "weight_of_challenges",
      prefers = pair.mentor_has_needed_expertise,
    },
  },
}
