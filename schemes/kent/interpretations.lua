-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "KENT-C1",
    "Training provided by the local authority is any course in mentoring, or in mentoring new headteachers, that a "
      .. "local authority gave.",
  },
  interpretation { clause = { "KENT-T1", "KENT-T2" },
    "The training that a mentor is offered is an entitlement. Only what KENT-C1 asks for is required.",
  },
  interpretation { clause = "KENT-C2", parameter = "recently_retired_years",
    "Headship of any authority's school counts. Recently retired is a head whose last headship ended at most two years "
      .. "ago: the anniversary of the last day in post still counts, the day after it does not.",
  },
  interpretation { clause = "KENT-C2", parameter = "acting_headship_counts",
    "An executive headteacher is a headteacher; an acting headteacher is none.",
  },
  interpretation { clause = "KENT-C3", parameter = { "required_judgement", "required_report_card_standard" },
    "The latest judgement of leadership and management counts; on Ofsted's report cards of 2025 the expected standard "
      .. "counts as good.",
  },
  interpretation { clause = "KENT-C3",
    "The mentor's school is that of the current headship; of several schools, each must be good. Of a retired head it "
      .. "is the last school, as judged by the last day in post: what Ofsted found later says nothing about that head.",
  },
  interpretation { clause = "KENT-C4",
    "The recommendation is one to this scheme, made by an officer of the local authority, and supportive.",
  },
  interpretation { clause = { "KENT-Q1", "KENT-Q2", "KENT-Q3", "KENT-Q4", "KENT-Q5" },
    "Personal qualities are assessed by people. Their assessment is reported as advice, and never decides.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = "KENT-S1", parameter = "years_of_support",
    "A new headteacher is one who is appointed to a first headship, at a Kent school. Support runs from the day of the "
      .. "appointment to the day before the anniversary of the first day in post; 29 February plus a year is 1 March.",
  },

  -- Which mentor for whom --------------------------------------------------------------------------------------------

  interpretation { clause = { "KENT-A4", "KENT-G1" },
    "Who has no entry in the register, has only applied, or whose entry has ended, is not from the register: such a "
      .. "mentor is for exceptional circumstances only.",
  },
  interpretation { clause = { "KENT-O1", "KENT-S1" },
    "An approved entry stands for the mentor's eligibility, which is not judged again. Nobody is given who is "
      .. "suspended, has stepped back or retired as a mentor, has as many mentees as the register allows, is the "
      .. "mentee, or was found not to work with the same mentee before.",
  },
  interpretation { clause = "KENT-G2",
    "The two schools share none of the networks that are recorded for them. A school with none recorded leaves it "
      .. "open. The school of a retired mentor is the last one.",
  },
  interpretation { clause = "KENT-G3",
    "A working relationship is any time in which both held posts at one school, and any that is recorded as such, long "
      .. "past ones included.",
  },
  interpretation { clause = "KENT-G8",
    "The leadership team's capacity is what has been declared for this scheme. A retired mentor has no current school.",
  },
  interpretation { clause = "KENT-G9",
    "Major issues are current circumstances of finance, reorganisation or an Ofsted category, and a category of "
      .. "concern at the latest inspection. A retired mentor has no current school.",
  },
  interpretation { clause = { "KENT-G4", "KENT-G7" }, parameter = "weight_of_circumstances",
    "A mentor matches who has expertise in a circumstance that holds at the mentee's school.",
  },
  interpretation { clause = { "KENT-G5", "KENT-G6" }, parameter = { "weight_of_faith", "weight_of_selection" },
    "Faith schools are matched where both have a religious character, grammar schools where both are selective. The "
      .. "policy puts no preference before another: each weighs the same.",
  },

  -- When they meet ---------------------------------------------------------------------------------------------------

  interpretation { clause = { "KENT-E1", "KENT-S1" },
    "The year is that from the first day in post. Each term of it that the partnership has school days in has its "
      .. "meeting; a term that the partnership has only in part has one, too. A meeting that was missed is made up for "
      .. "by a second one in a later term.",
  },
  interpretation { clause = "KENT-V1",
    "The annual meeting is one of all mentors. It may lie on any school day of the summer term.",
  },

  -- Who pays what -----------------------------------------------------------------------------------------------------

  interpretation { clause = "KENT-F1",
    "Nothing is charged to the mentor, the mentor's school or the new headteacher.",
  },
  interpretation { clause = "KENT-F2",
    "Travel and cover come with each termly meeting, one of each; the mentor is paid for travel, and the mentor's "
      .. "school for cover. The annual meeting is none of these. The grant pays first, in the order of the meetings, as "
      .. "far as it goes and while its dates last; the new headteacher's school pays the rest.",
  },
  interpretation { clause = "KENT-F3",
    "The clause names two funds and no shares: TDA funding is a grant that pays first, and Advisory Service Kent pays "
      .. "the rest, to the authority, which provides the training and runs the evaluation. Each course that the "
      .. "authority gave a mentor is paid, and none that others gave; the evaluation is paid once in each academic year "
      .. "in which somebody is mentored, on the year's last day.",
  },

  -- Who has what to do, and when --------------------------------------------------------------------------------------

  interpretation { clause = { "KENT-A2", "KENT-A6" },
    "While the post is not taken up, choosing a mentor is due by the day before it is (KENT-A2); from the first "
      .. "day in post on it is due at once, and late from the next day (KENT-A6). A mentor who is proposed is taken "
      .. "as chosen, and the governing body is asked to decide on the proposal (KENT-A1).",
  },
  interpretation { clause = "KENT-A3", parameter = "days_to_inform",
    "The register does not show what the lead officer has said. So the task stands as long as no mentor is "
      .. "found, and is late after two weeks.",
  },
  interpretation { clause = "KENT-R1",
    "Recruitment has no dates, and no record shows how it was advertised: the clause speaks to those who "
      .. "recruit.",
  },
  interpretation { clause = { "KENT-T1", "KENT-T2" },
    "The lead officer arranges the days for approved mentors and for those who have applied, until the training "
      .. "is on record. The policy sets no day for it.",
  },
  interpretation { clause = "KENT-E1", parameter = "days_before_a_term_is_over",
    "A meeting of a term is told while four weeks of the term are left, and is late when the term is over. Of a "
      .. "meeting that was planned and has passed the mentor is asked first whether it took place.",
  },
  interpretation { clause = "KENT-E3", parameter = "days_to_arrange",
    "Always in the diary means within two weeks of the last meeting, or of the day on which the support began, "
      .. "as long as the schedule expects another meeting.",
  },
  interpretation { clause = "KENT-E5", parameter = "days_before_asking",
    "The new headteacher asks when four weeks have passed without a date. It is never told as late: it is the "
      .. "mentor who arranges.",
  },
  interpretation { clause = "KENT-V1",
    "The lead officer invites the two of each partnership to the annual meeting in the summer term, and records "
      .. "that it was held.",
  },

  -- What is kept in confidence, and for how long ----------------------------------------------------------------------

  interpretation { clause = "KENT-Q5",
    "The policy gives no form, so notes are in the two's own words. Officers see that a meeting took place, when, "
      .. "where and for how long, and nothing that was said. Total confidentiality needs both to agree before anybody "
      .. "else reads a record. A later mentor of the same headteacher reads one where the headteacher agrees, whose "
      .. "development it is about.",
  },
  interpretation { clause = { "KENT-O1", "KENT-Q5" }, parameter = { "years_people_are_kept", "years_records_are_kept" },
    "The policy does not say how long anything is kept. By UK GDPR Article 5(1)(e) nothing personal is kept for longer "
      .. "than it is needed. We chose six years for people, the time in which a claim can be brought, and one year for "
      .. "records, so that the two can look back on the year. An authority puts its own retention schedule here.",
  },
}
