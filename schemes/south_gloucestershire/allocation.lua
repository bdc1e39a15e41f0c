-- Which mentor for which new headteacher in South Gloucestershire.

return allocation {

  criteria = {

    criterion {
      id       = "from_the_register",
      clause   = "SGLOS-P2",
      requires = mentor.register_status:is "approved",
    },

    criterion {
      id       = "free_place",
      clause   = "SGLOS-P1",
      requires = mentor.has_free_place,
    },

    criterion {
      id       = "another_person",
      clause   = "SGLOS-P1",
      requires = pair.are_different_people,
    },

    criterion {
      id       = "not_tried_in_vain",
      clause   = "SGLOS-X2",
      requires = none { pair.has_failed_before },
    },
  },

  preferences = {

    preference {
      id      = "key_needs",
      clause  = "SGLOS-P1",
      weight  = parameter "weight_of_key_needs",
      prefers = pair.mentor_has_needed_expertise,
    },
  },
}
