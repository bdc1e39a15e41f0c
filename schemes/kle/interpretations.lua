-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may become a KLE ----------------------------------------------------------------------------------------------

  interpretation { clause = "KLE-E1", parameter = "minimum_years_as_head",
    "The candidate is a headteacher now, and has been one for three years in all, at any authority's schools: several "
      .. "headships add up, days of two at once count once, and a gap does not count. Whether the experience was "
      .. "successful is for the panel and the reference.",
  },
  interpretation { clause = "KLE-E1", parameter = "acting_headship_counts",
    "An executive headteacher is a headteacher; time as acting headteacher does not count.",
  },
  interpretation { clause = "KLE-E2", parameter = "minimum_years_to_remain",
    "The candidate declares the last day that he or she expects to be in post at the current school, at least two "
      .. "years after the day of the verdict.",
  },
  interpretation { clause = "KLE-E3", parameter = { "required_judgement", "required_report_card_standard" },
    "Of a candidate who leads several schools, one that is good or outstanding is enough. The latest overall judgement "
      .. "counts; Ofsted's report cards of 2025 have none, and there the expected standard of leadership counts as "
      .. "good.",
  },
  interpretation { clause = "KLE-E9", parameter = "required_assessment",
    "The compelling evidence is an assessment by the authority of good or better, not older than the inspection, with "
      .. "an inspection expected. Where there is no such assessment, the verdict is open.",
  },
  interpretation { clause = { "KLE-E4", "KLE-E7" },
    "Somebody declares these for this scheme, and the newest declaration counts. Where nobody has, the verdict is "
      .. "open.",
  },
  interpretation { clause = "KLE-E5", parameter = "years_of_performance",
    "Performance is consistently high where the band was high in each of the last three years on record, and improves "
      .. "where the score rose from each of them to the next. Fewer years on record leave the verdict open. Each "
      .. "school of the candidate must show the one or the other.",
  },
  interpretation { clause = "KLE-E6",
    "The latest year on record counts, for each school of the candidate. An academic year is on record from the 1 "
      .. "September that ends it.",
  },
  interpretation { clause = "KLE-E8", parameter = "minimum_effective_support",
    "Sufficient is one support, on record as effective, of a school that the candidate does not lead.",
  },
  interpretation { clause = { "KLE-D1", "KLE-D2" },
    "Induction and training are offers to those who have been selected, and no criteria.",
  },
  interpretation { clause = { "KLE-K1", "KLE-K2", "KLE-K3", "KLE-Q1", "KLE-Q2", "KLE-Q3", "KLE-Q4" },
    "Knowledge, skills and personal attributes are assessed by people. Their assessment is reported as advice, and "
      .. "never decides.",
  },

  -- When KLEs are recruited -------------------------------------------------------------------------------------------

  interpretation { clause = "KLE-R1",
    "The guidelines date the rounds of 2016/17. For any other year the same weeks are proposed.",
  },
  interpretation { clause = "KLE-R2",
    "In the spring round the article is dated 19 January 2017, after the advertisement of 2 to 6 January 2017 that it is "
      .. "for, and while applications are open. The dates are kept as published, and remarked on.",
  },
  interpretation { clause = { "KLE-R3", "KLE-R5", "KLE-R7" },
    "A week that begins on a Monday goes to its Friday.",
  },
  interpretation { clause = "KLE-R6",
    "Applicants are told from the first day of the panel's week on.",
  },
  interpretation { clause = "KLE-R8",
    "May/June is the time from 1 May to 30 June.",
  },

  -- Who has a mentor/coach --------------------------------------------------------------------------------------------

  interpretation { clause = { "KLE-M1", "KLE-M2" }, parameter = "years_of_support",
    "At a Kent school: a headteacher in a first headship by KLE-M1, and in a later one, or an executive headteacher, "
      .. "by KLE-M2. Support runs from the day of the appointment to the day before the anniversary of the first day "
      .. "in post; 29 February plus a year is 1 March.",
  },

  -- Who is deployed where --------------------------------------------------------------------------------------------

  interpretation { clause = { "KLE-N2", "KLE-N3", "KLE-W2" },
    "An approved entry in the register stands for the leader's eligibility, which is not judged again. Nobody is "
      .. "given who has stepped back, has as many placements as the register allows, is the mentee, or was found not "
      .. "to work with the same mentee before. A placement is a proposal until its commissioner agrees.",
  },
  interpretation { clause = "KLE-L1",
    "Either way it becomes a placement that is proposed and confirmed; the record of the deployment keeps the route.",
  },
  interpretation { clause = "KLE-L2",
    "The home area of a leader of a primary school is that school's, of each where there are several. For schools of "
      .. "any other phase there is no restriction.",
  },
  interpretation { clause = { "KLE-P1", "KLE-P2", "KLE-P4", "KLE-P5" },
    parameter = {
      "weight_of_floor_standards", "weight_of_vulnerability", "weight_of_leadership", "weight_of_teaching",
    },
    "Priority schools are known by circumstances that hold on the day. The policy puts none before another: each "
      .. "weighs the same.",
  },
  interpretation { clause = { "KLE-P3", "KLE-M1", "KLE-M2" }, parameter = "weight_of_first_headship",
    "Every new headteacher is offered a leader, others can have one: so first headships are served first, and their "
      .. "weight is greater than all others together.",
  },

  -- When they meet ---------------------------------------------------------------------------------------------------

  interpretation { clause = { "KLE-W1", "KLE-W2" }, parameter = "support_visits",
    "Each placement is negotiated, and the support record has room for three visits: so many are planned for, at any "
      .. "time of the partnership, and none is ever late.",
  },

  -- Who pays what -----------------------------------------------------------------------------------------------------

  interpretation { clause = "KLE-M4",
    "The governing body pays the leader once for a partnership, at the rate that is recorded for its first day. "
      .. "Where none is recorded the amount is open, because arrangements differ.",
  },
  interpretation { clause = "KLE-D3",
    "Training is mentor/coach training, whoever provided it, once for each time that a leader completed it; the "
      .. "induction is arranged by the association. The board is that of the leader's area.",
  },
  interpretation { clause = "KLE-B3",
    "Each deployment to a peer review is paid by a governing body, on its first day: the policy says that this is so in "
      .. "most cases, and the register does not tell the others.",
  },

  -- Who has what to do, and when --------------------------------------------------------------------------------------

  interpretation { clause = { "KLE-S2", "KLE-S3" }, parameter = { "days_for_reference", "days_to_decide" },
    "Reference and decision are asked for as long as the register shows none. The panel has six weeks: the "
      .. "published rounds leave less between the end of applications and the notification.",
  },
  interpretation { clause = { "KLE-A2", "KLE-A3" }, parameter = { "days_to_tell", "days_a_decision_is_new" },
    "No record shows whom the SIA has told. So these tasks are told for four weeks from the panel's decision, "
      .. "and are late after two.",
  },
  interpretation { clause = { "KLE-A5", "KLE-A8" },
    "That advisers and Area Chairs meet and liaise regularly has no dates and leaves no record: so far the clauses "
      .. "speak to them. The reports that the Chair receives are made.",
  },
  interpretation { clause = { "KLE-A6", "KLE-M2" }, parameter = "days_to_allocate",
    "As soon as possible is four weeks from the appointment, for a first headship. Whoever may have a KLE by "
      .. "KLE-M2 is told without a day.",
  },
  interpretation { clause = "KLE-N3",
    "The own school meets risks or vulnerabilities when it is recorded as vulnerable or in an Ofsted category. "
      .. "The leader is told as long as the entry in the register is approved.",
  },
  interpretation { clause = "KLE-A10", parameter = { "days_to_agree_scope", "days_a_deployment_is_new" },
    "No record shows what was agreed. So the task is told for four weeks from the first day of a deployment, and "
      .. "is late after two.",
  },
  interpretation { clause = { "KLE-D1", "KLE-D2" },
    "Induction and training are seen to for leaders whose entry in the register is approved, until they are on "
      .. "record. The policy sets no day for them.",
  },
  interpretation { clause = { "KLE-A1", "KLE-A9" },
    parameter = { "days_before_a_panel", "days_after_a_round_action" },
    "Each action of a round is told from its first day, and is late after its last. No record shows that it was "
      .. "done, so two weeks later it is told no more. The Executive Board has four weeks to name the members of a "
      .. "panel.",
  },

  -- What is kept in confidence, and for how long ----------------------------------------------------------------------

  interpretation { clause = "KLE-W1",
    "Leader and head may use the support record, or none. Nothing says who may read it, so it is sealed for the two of "
      .. "them where they write it with headway. The authority sees that a visit took place, when, where and for how "
      .. "long. Both agree before anybody else reads a record; for a later leader the supported head alone agrees. "
      .. "Feedback to a client by KLE-B4 is something else, and agreed when the work is commissioned.",
  },
  interpretation { clause = "KLE-W1", parameter = { "years_people_are_kept", "years_records_are_kept" },
    "The policy does not say how long anything is kept. By UK GDPR Article 5(1)(e) nothing personal is kept for longer "
      .. "than it is needed. We chose six years for people, the time in which a claim can be brought, and one year for "
      .. "records, so that the two can look back on the year. An authority puts its own retention schedule here.",
  },
}
