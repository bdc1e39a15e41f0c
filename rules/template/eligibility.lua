-- Who may mentor, and who is mentored. rules/README.md tells all that can stand here.

local headship = require "headship"
local support  = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "experienced_headteacher",
      clause   = "C1",
      requires = all {
        headship.serves "@AUTHORITY@",
        person.years_as_head:at_least(parameter "minimum_years_as_head"),
      },
    },

    criterion {
      id       = "leadership_judgement",
      clause   = "C2",
      requires = person.school.latest_inspection.leadership_and_management:at_least {
        parameter "required_judgement",
        parameter "required_report_card_standard",
      },
    },

    criterion {
      id       = "governing_body_support",
      clause   = "C3",
      requires = person.declares "governing_body_support",
    },

    -- Advice is reported and never decides.
    advice { id = "good_listener", clause = "Q1", asks = "good_listener" },
  },

  mentee = {

    criterion {
      id       = "new_headteacher",
      clause   = "S1",
      requires = all {
        appointment.role:is "headteacher",
        appointment.school.local_authority:is "@AUTHORITY@",
        appointment.headship:is "first",
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
