-- Who pays what to whom: the authority remunerates the mentor, from what the Head of Service allocates each year.

return funding {

  line {
    id         = "sessions_for_later_headships",
    clause     = { "SGLOS-F2", "SGLOS-F1" },
    item       = "mentor_session",
    payer      = "local_authority",
    payee      = "mentor",
    per        = "meeting",
    at_most    = parameter "funded_sessions",
    only_for   = all {
      appointment.role:is_not "acting_headteacher",
      appointment.headship:is "second_or_later",
    },
    allocation = "head_of_service_allocation",
  },

  line {
    id         = "sessions_for_acting_heads",
    clause     = { "SGLOS-F3", "SGLOS-F1" },
    item       = "mentor_session",
    payer      = "local_authority",
    payee      = "mentor",
    per        = "meeting",
    at_most    = parameter "funded_sessions",
    only_for   = appointment.role:is "acting_headteacher",
    allocation = "head_of_service_allocation",
  },

  silent {
    clause   = "SGLOS-F2",
    says     = "the document names no fund for a first headship",
    only_for = all {
      appointment.role:is_not "acting_headteacher",
      appointment.headship:is "first",
    },
  },
}
