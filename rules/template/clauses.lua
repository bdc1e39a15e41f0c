-- Every clause of the policy, in its order and close to its words. Each is carried out by a rule that names it, or
-- says guidance = true (it speaks to people; there is nothing to test), or says awaits = "…" (headway is to act on it
-- later). `headway pack check` tells which clause was forgotten.

return clauses {
  clause { "C1", section = "Who may mentor", area = "eligibility", force = "must",
    says = "A mentor is a serving headteacher of the authority with at least @YEARS_IN_WORDS@ of headship.",
  },
  clause { "C2", section = "Who may mentor", area = "eligibility", force = "must",
    says = "Leadership and management at the mentor's school are @JUDGEMENT_IN_WORDS@.",
  },
  clause { "C3", section = "Who may mentor", area = "eligibility", force = "must",
    says = "The governing body of the mentor's school supports the candidate.",
  },
  clause { "Q1", section = "What a mentor is like", area = "qualities", force = "should",
    says = "A mentor is a good listener.",
  },
  clause { "S1", section = "Who is mentored", area = "scope", force = "must",
    says = "Each new headteacher of the authority is mentored from the first day in post, for @SUPPORT_IN_WORDS@.",
  },
  clause { "A1", section = "Allocation", area = "allocation", force = "must",
    says = "The mentor is from the register, and has time for another new headteacher.",
  },
  clause { "A2", section = "Allocation", area = "allocation", force = "should",
    says = "The two have not worked together; a match on phase is preferred.",
  },
  clause { "M1", section = "Mentoring", area = "cadence", force = "must",
    says = "Mentor and new headteacher meet at least once a term.",
  },
  clause { "G1", section = "Mentoring", area = "guidance", force = "fact",
    says     = "The new headteacher owns every decision.",
    guidance = true,
  },
}
