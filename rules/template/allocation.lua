-- Which mentor for which mentee: what decides, and what is preferred. `must` excludes a pair, `should` leaves it for
-- exceptional circumstances, and a preference ranks. The first four criteria are in every pack.

return allocation {

  criteria = {
    criterion { id = "approved",          clause = "A1", requires = mentor.register_status:is "approved" },
    criterion { id = "free_place",        clause = "A1", requires = mentor.has_free_place },
    criterion { id = "another_person",    clause = "A1", requires = pair.are_different_people },
    criterion { id = "not_tried_in_vain", clause = "A1", requires = none { pair.has_failed_before } },
    criterion { id = "strangers",         clause = "A2", requires = none { pair.worked_together } },
  },

  preferences = {
    preference { id = "same_phase", clause = "A2", weight = 2, prefers = pair.same_phase },
  },
}
