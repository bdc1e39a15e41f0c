-- Who may mentor a headteacher in South Gloucestershire, and which new headteachers are supported.

local headship = require "headship"
local support  = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "serving_headteacher",
      clause   = "SGLOS-P2",
      requires = headship.serves "South Gloucestershire",
    },

    criterion {
      id       = "mentor_training_day",
      clause   = "SGLOS-T1",
      requires = person.has_training { course = "mentor_training" },
    },
  },

  mentee = {

    criterion {
      id       = "new_headteacher",
      clause   = "SGLOS-S1",
      requires = all {
        appointment.role:is_one_of { "headteacher", "acting_headteacher" },
        appointment.school.local_authority:is "South Gloucestershire",
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
