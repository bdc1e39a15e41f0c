-- Who may mentor a new headteacher in Manchester, and who is a new headteacher.

local headship = require "headship"
local support  = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "manchester_headship",
      clause   = "MSA-C1",
      requires = all {
        headship.serves "Manchester",
        person.years_as_head { local_authority = "Manchester" }:at_least(parameter "minimum_years_as_head"),
      },
    },

    criterion {
      id       = "leadership_judgement",
      clause   = "MSA-C2",
      requires = person.school.latest_inspection.leadership_and_management:at_least {
        parameter "required_judgement",
        parameter "required_report_card_standard",
      },
    },

    criterion {
      id       = "local_context",
      clause   = "MSA-C3",
      requires = person.declares "understands_local_context",
    },

    criterion {
      id       = "termly_meetings",
      clause   = "MSA-R6",
      requires = person.declares "willing_termly_meetings",
    },

    criterion {
      id       = "contact_as_needed",
      clause   = "MSA-R7",
      requires = person.declares "available_for_contact",
    },

    advice { id = "enables_rather_than_tells", clause = "MSA-Q1", asks = "enables_rather_than_tells" },
    advice { id = "open_to_new_ideas",         clause = "MSA-Q2", asks = "open_to_new_ideas" },
    advice { id = "keeps_confidences",         clause = "MSA-Q3", asks = "keeps_confidences" },
    advice { id = "accessible",                clause = "MSA-Q4", asks = "accessible" },
    advice { id = "good_listener",             clause = "MSA-Q5", asks = "good_listener" },
  },

  mentee = {

    criterion {
      id       = "new_headteacher",
      clause   = "MSA-V1",
      requires = all {
        appointment.role:is "headteacher",
        appointment.school.local_authority:is "Manchester",
        appointment.headship:is "first",
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
