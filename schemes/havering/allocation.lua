-- Which mentor for which leader in Havering.

return allocation {

  criteria = {

    criterion {
      id       = "from_the_register",
      clause   = "HAV-S1",
      requires = mentor.register_status:is "approved",
    },

    criterion {
      id       = "free_place",
      clause   = "HAV-S1",
      requires = mentor.has_free_place,
    },

    criterion {
      id       = "another_person",
      clause   = "HAV-S1",
      requires = pair.are_different_people,
    },

    criterion {
      id       = "not_tried_in_vain",
      clause   = "HAV-S1",
      requires = none { pair.has_failed_before },
    },

    criterion {
      id       = "outside_the_own_school",
      clause   = "HAV-S3",
      requires = none { pair.work_at_one_school },
    },

    criterion {
      id       = "not_the_line_manager",
      clause   = "HAV-S4",
      requires = none { pair.mentor_manages_mentee },
    },

    criterion {
      id       = "more_experienced",
      clause   = "HAV-S5",
      requires = pair.mentor_held_role_longer,
    },
  },
}
