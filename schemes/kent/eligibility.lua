-- Who may mentor a new headteacher in Kent, and who is a new headteacher.

local support = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "local_authority_training",
      clause   = "KENT-C1",
      requires = person.has_training {
        course   = { "mentor_training", "mentoring_new_headteachers" },
        provider = "local_authority",
      },
    },

    criterion {
      id       = "serving_or_recently_retired",
      clause   = "KENT-C2",
      requires = any {
        person.is_headteacher,
        person.last_day_as_head:at_most_ago(parameter "recently_retired_years"),
      },
    },

    criterion {
      id       = "leadership_judgement",
      clause   = "KENT-C3",
      requires = person.school.latest_inspection.leadership_and_management:at_least {
        parameter "required_judgement",
        parameter "required_report_card_standard",
      },
    },

    criterion {
      id       = "officer_recommendation",
      clause   = "KENT-C4",
      requires = person.is_recommended { by = "local_authority_officer" },
    },

    advice { id = "experienced_and_reliable",  clause = "KENT-Q1", asks = "experienced_and_reliable" },
    advice { id = "enables_rather_than_tells", clause = "KENT-Q2", asks = "enables_rather_than_tells" },
    advice { id = "open_to_new_ideas",         clause = "KENT-Q3", asks = "open_to_new_ideas" },
    advice { id = "knows_current_strategies",  clause = "KENT-Q4", asks = "knows_current_strategies" },
    advice { id = "keeps_confidences",         clause = "KENT-Q5", asks = "keeps_confidences" },
  },

  mentee = {

    criterion {
      id       = "new_headteacher",
      clause   = "KENT-S1",
      requires = all {
        appointment.role:is "headteacher",
        appointment.school.local_authority:is "Kent",
        appointment.headship:is "first",
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
