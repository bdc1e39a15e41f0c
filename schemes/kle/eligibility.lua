-- Who may become a Kent Leader of Education, and which headteachers are offered one as mentor/coach.

local support = require "support"

return eligibility {

  mentor = {

    criterion {
      id       = "experienced_headteacher",
      clause   = "KLE-E1",
      requires = all {
        person.is_headteacher,
        person.years_as_head:at_least(parameter "minimum_years_as_head"),
      },
    },

    criterion {
      id       = "expects_to_remain",
      clause   = "KLE-E2",
      requires = person.declared_date "expects_to_remain_until":at_least_ahead(parameter "minimum_years_to_remain"),
    },

    -- One good school is enough. The exceptional route must hold, as a whole, at one school too.
    criterion {
      id       = "good_school",
      clause   = { "KLE-E3", "KLE-E9" },
      requires = any_school {
        school.latest_inspection.overall_effectiveness:at_least {
          parameter "required_judgement",
          parameter "required_report_card_standard",
        },
      },
      exceptionally = any_school {
        school.latest_inspection.overall_effectiveness:is "requires_improvement",
        school.assessment.judgement:at_least(parameter "required_assessment"),
        school.assessment.inspection_expected,
      },
    },

    criterion {
      id       = "capacity_in_school",
      clause   = "KLE-E4",
      requires = person.declares "senior_leaders_have_capacity",
    },

    criterion {
      id       = "pupil_performance",
      clause   = "KLE-E5",
      requires = each_school {
        any {
          school.performance_is_high { years = parameter "years_of_performance" },
          school.performance_rises   { years = parameter "years_of_performance" },
        },
      },
    },

    criterion {
      id       = "minimum_standards",
      clause   = "KLE-E6",
      requires = person.school.above_minimum_standard,
    },

    criterion {
      id       = "governing_body_support",
      clause   = "KLE-E7",
      requires = person.declares "governing_body_support",
    },

    criterion {
      id       = "effective_support_elsewhere",
      clause   = "KLE-E8",
      requires = person.effective_support_elsewhere:at_least(parameter "minimum_effective_support"),
    },

    advice { id = "thinks_strategically",         clause = "KLE-K1", asks = "thinks_strategically" },
    advice { id = "sees_what_brings_improvement", clause = "KLE-K2", asks = "sees_what_brings_improvement" },
    advice { id = "communicates_well",            clause = "KLE-K3", asks = "communicates_well" },

    advice { id = "inspires_and_influences",      clause = "KLE-Q1", asks = "inspires_and_influences" },
    advice { id = "resilient_and_persevering",    clause = "KLE-Q2", asks = "resilient_and_persevering" },
    advice { id = "builds_trust",                 clause = "KLE-Q3", asks = "builds_trust" },
    advice { id = "strong_interpersonal_skills",  clause = "KLE-Q4", asks = "strong_interpersonal_skills" },
  },

  mentee = {

    criterion {
      id       = "new_in_headship",
      clause   = { "KLE-M1", "KLE-M2" },
      requires = all {
        appointment.school.local_authority:is "Kent",
        any {
          all {
            appointment.role:is "headteacher",
            any {
              appointment.headship:is "first",            -- KLE-M1
              appointment.headship:is "second_or_later",  -- KLE-M2
            },
          },
          appointment.role:is "executive_headteacher",    -- KLE-M2
        },
        support.runs(parameter "years_of_support"),
      },
    },
  },
}
