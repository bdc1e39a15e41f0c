-- What advisers, the Area Chairs, the Executive Board and the leaders of education have to do, and when.

return tasks {
  soon = parameter "days_ahead",

  roles = {
    senior_improvement_adviser = "the Senior Improvement Adviser",
    executive_board            = "the KAH Executive Board",
  },

  -- Recruitment -------------------------------------------------------------------------------------------------------

  task { id = "ask_for_reference",
    clause   = "KLE-S2",
    who      = "senior_improvement_adviser",
    each     = "undecided application",
    only_for = none { person.is_recommended { by = { "local_authority_officer", "teaching_school_leader" } } },
    says     = "ask an officer of the authority or the leader of a teaching school for a reference",
    due      = { days = parameter "days_for_reference", after = "submitted_on" },
  },

  task { id = "put_to_panel",
    clause = "KLE-S3",
    who    = "senior_improvement_adviser",
    each   = "undecided application",
    says   = "put the application to the panel, and record what it decides",
    due    = { days = parameter "days_to_decide", after = "submitted_on" },
  },

  task { id = "write_to_applicant",
    clause = "KLE-A2",
    who    = "senior_improvement_adviser",
    each   = "decided application",
    says   = "write to the applicant with the outcome and the next steps",
    due    = { days = parameter "days_to_tell", after = "decided_on" },
    closes = { days = parameter "days_a_decision_is_new", after = "decided_on" },
  },

  task { id = "announce_new_leader",
    clause = "KLE-A3",
    who    = "senior_improvement_adviser",
    each   = "successful application",
    says   = "tell the area SIAs, and arrange the induction with the KAH Chair",
    due    = { days = parameter "days_to_tell", after = "decided_on" },
    closes = { days = parameter "days_a_decision_is_new", after = "decided_on" },
  },

  -- Training ----------------------------------------------------------------------------------------------------------

  task { id = "induct_leader",
    clause   = "KLE-D1",
    who      = "executive_board",
    each     = "offered training",
    of       = "induction",
    only_for = person.register_status:is "approved",
    says     = "see that it takes place",
  },

  task { id = "offer_training",
    clause   = "KLE-D2",
    who      = "senior_improvement_adviser",
    each     = "offered training",
    of       = "mentor_coach_training",
    only_for = person.register_status:is "approved",
    says     = "offer a place on the next one",
  },

  -- New headteachers, and those who move ------------------------------------------------------------------------------

  task { id = "allocate_leader",
    clause   = { "KLE-A6", "KLE-M1" },
    who      = "senior_improvement_adviser",
    each     = "waiting appointment",
    only_for = all { appointment.role:is "headteacher", appointment.headship:is "first" },
    says     = "allocate a KLE as soon as possible, and inform the lead SIA",
    due      = { days = parameter "days_to_allocate", after = "appointed_on" },
  },

  task { id = "offer_leader",
    clause   = "KLE-M2",
    who      = "senior_improvement_adviser",
    each     = "waiting appointment",
    only_for = none { all { appointment.role:is "headteacher", appointment.headship:is "first" } },
    says     = "a serving leader who moves can have one too: offer a KLE, where one is free",
  },

  task { id = "settle_support",
    clause = "KLE-M1",
    who    = "senior_improvement_adviser",
    each   = "unsettled appointment",
    says   = "find out, and record it",
    due    = { days = parameter "days_to_allocate", after = "appointed_on" },
  },

  -- Leaders of education ----------------------------------------------------------------------------------------------

  task { id = "step_back",
    clause   = "KLE-N3",
    who      = "mentor",
    each     = "mentor",
    only_for = any_school { school.has_circumstance { kind = { "vulnerable", "ofsted_category" } } },
    says     = "step back from the role, and tell the Senior Improvement Adviser",
  },

  task { id = "agree_scope",
    clause = "KLE-A10",
    who    = "mentor",
    each   = "deployment",
    says   = "agree scope, aims and objectives with the school and the Senior Improvement Adviser",
    due    = { days = parameter "days_to_agree_scope", after = "from" },
    closes = { days = parameter "days_a_deployment_is_new", after = "from" },
  },
}
