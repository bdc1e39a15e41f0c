-- Who may mentor a leader in Havering, and which leaders are supported.

local support = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "successful_leader",
      clause   = "HAV-S5",
      requires = all {
        person.holds_post { except_role = "teacher", local_authority = "Havering" },
        person.declares "successful_in_role",
      },
    },
  },

  mentee = {

    criterion {
      id       = "new_or_acting_leader",
      clause   = { "HAV-S1", "HAV-S2" },
      requires = all {
        appointment.role:is_not "teacher",
        appointment.school.local_authority:is "Havering",
        any {
          appointment.new_to_authority,
          appointment.new_to_leadership,
          appointment.role:is "acting_headteacher",
        },
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
