-- Every clause of the policy, in the policy's order and close to its words.

return clauses {
  -- Appointment -------------------------------------------------------------------------------------------------------

  clause { "SGLOS-S1", section = "Appointment; Appendix 2", area = "scope", force = "must",
    says = "A new headteacher is supported: acting, second time or later, or (as the evaluation form shows) in a first "
        .. "headship.",
  },
  clause { "SGLOS-P1", section = "Appointment", area = "roles", force = "must",
    says = "New headteacher, Senior Leadership Adviser and governors together answer which mentor would best suit "
        .. "the key needs of the headteacher and the school.",
  },
  clause { "SGLOS-P2", section = "Appointment", area = "eligibility", force = "must",
    says = "The mentor is identified directly after the interview, from the South Gloucestershire Headteacher "
        .. "Register.",
  },

  -- Identification of and contact with the mentor ---------------------------------------------------------------------

  clause { "SGLOS-P3", section = "Identification", area = "tasks", force = "must",
    says = "The Senior Leadership Adviser informs the Leadership Adviser of the identified mentor.",
  },
  clause { "SGLOS-P4", section = "Identification", area = "tasks", force = "must",
    says = "The Leadership Adviser contacts the mentor to seek approval and to outline the mentoring process.",
  },
  clause { "SGLOS-P5", section = "Role of the mentor", area = "tasks", force = "must",
    says = "The Leadership Adviser contacts the new headteacher to confirm the mentor's name and details, as the "
        .. "register has them, and to discuss an outline of the meetings.",
  },
  clause { "SGLOS-P6", section = "Summary", area = "cadence", force = "must",
    says = "The new headteacher has a contact identified before taking up post.",
  },

  -- Mentor and mentee meetings ----------------------------------------------------------------------------------------

  clause { "SGLOS-M1", section = "Meetings", area = "cadence", force = "must",
    says   = "There are at least six meetings in the first year of the post, one in each termlet.",
  },
  clause { "SGLOS-M2", section = "Meetings", area = "cadence", force = "must",
    says   = "Each meeting is for half a day, about three hours.",
  },
  clause { "SGLOS-M3", section = "Meetings", area = "cadence", force = "must",
    says   = "Meetings are held at the mentor's school, at the mentee's school and at neutral venues.",
  },
  clause { "SGLOS-M4", section = "Meetings; Appendix 1", area = "meeting", force = "must",
    says = "Before each meeting mentor and mentee agree its framework: purpose, desired outcomes, how they will know "
        .. "they are there.",
  },
  clause { "SGLOS-M5", section = "Appendix 1", area = "confidentiality", force = "must",
    says = "The framework remains the evidence base of the mentor and the mentee.",
  },
  clause { "SGLOS-M6", section = "Summary", area = "guidance", force = "fact",
    says     = "At the heart of every meeting is a professional dialogue.",
    guidance = true,
  },
  clause { "SGLOS-M7", section = "Summary", area = "cadence", force = "should",
    says   = "A regular health check of the partnership ensures that meetings give the mentee the most support, and "
          .. "that they work.",
  },
  clause { "SGLOS-M8", section = "Summary", area = "guidance", force = "must",
    says     = "The mentor clearly outlines the systems of the local authority: a routemap to understand how it "
            .. "operates.",
    guidance = true,
  },
  clause { "SGLOS-R1", section = "Meetings", area = "report", force = "must",
    says   = "The Leadership Adviser sends all mentors and mentees a termly overview of the issues discussed, from the "
          .. "evaluation forms.",
  },

  -- The mentor training day -------------------------------------------------------------------------------------------

  clause { "SGLOS-T1", section = "Meetings", area = "training", force = "must",
    says = "All mentors use the skills and the learning processes of the mentor training day.",
  },
  clause { "SGLOS-T2", section = "Meetings", area = "training", force = "must",
    says = "Every headteacher who has been in post for two years is entitled to the mentor training day.",
  },
  clause { "SGLOS-T3", section = "Meetings", area = "training", force = "fact",
    says     = "The day revisits active listening, reflective questioning, and contracting the mentoring process and "
            .. "its conclusion.",
    guidance = true,
  },

  -- If the partnership does not work ----------------------------------------------------------------------------------

  clause { "SGLOS-X1", section = "If the partnership does not work", area = "tasks", force = "must",
    says = "Where there are indications that the partnership is not working, the Leadership Adviser is contacted "
        .. "immediately.",
  },
  clause { "SGLOS-X2", section = "If the partnership does not work", area = "allocation", force = "must",
    says = "The Leadership Adviser and the Senior Leadership Adviser identify a new mentor; nobody should take this "
        .. "personally.",
  },
  clause { "SGLOS-G1", section = "If the partnership does not work; Summary", area = "support", force = "may",
    says      = "The Headteacher Register is a resource: through it the mentor can find more specific support on the "
             .. "mentee's behalf.",
    served_by = "register of mentors",
  },

  -- Feedback to the local authority -----------------------------------------------------------------------------------

  clause { "SGLOS-E1", section = "Feedback", area = "cadence", force = "must",
    says   = "The evaluation form is completed at the end of each term, that is after two termlets of visits.",
  },
  clause { "SGLOS-E2", section = "Feedback", area = "evaluation", force = "must",
    says = "Mentor and mentee each complete a form.",
  },
  clause { "SGLOS-E3", section = "Appendix 2", area = "evaluation", force = "must",
    says   = "The form asks for mentee (first or later headship), mentor and their schools, the number of meetings in "
          .. "the two termlets, the key areas of discussion, and comments on the mentoring process.",
  },

  -- Confidentiality ---------------------------------------------------------------------------------------------------

  clause { "SGLOS-C1", section = "Summary", area = "confidentiality", force = "must",
    says = "Confidentiality is essential.",
  },

  -- Funding the process -----------------------------------------------------------------------------------------------

  clause { "SGLOS-F1", section = "Funding", area = "funding", force = "must",
    says   = "A single funding stream ensures that the mentor is remunerated for the mentoring.",
  },
  clause { "SGLOS-F2", section = "Funding", area = "funding", force = "must",
    says   = "For a second time or later headteacher the authority funds the mentor; the Head of Service allocates the "
          .. "funding each year, for six sessions of support.",
  },
  clause { "SGLOS-F3", section = "Funding", area = "funding", force = "must",
    says   = "For an acting headteacher the authority funds the mentor; the Head of Service allocates the funding each "
          .. "year, for six sessions of support.",
  },
}
