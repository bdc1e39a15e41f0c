-- Every clause of the policy, in the policy's order and close to its words.

return clauses {
  -- Induction ---------------------------------------------------------------------------------------------------------

  clause { "MSA-I1", section = "Induction", area = "training", force = "must",
    says = "A short induction and networking session is held for all potential mentors, to clarify the role and what "
        .. "is expected.",
  },
  clause { "MSA-I2", section = "Induction", area = "training", force = "may",
    says = "Opportunities and requests for more formal training in mentoring and coaching are investigated at this "
        .. "stage.",
  },

  -- Role requirements -------------------------------------------------------------------------------------------------

  clause { "MSA-R1", section = "Role", area = "support", force = "must",
    says     = "The mentor acts as a critical friend who offers unbiased and confidential support.",
    guidance = true,
  },
  clause { "MSA-R2", section = "Role", area = "guidance", force = "must",
    says     = "The mentor encourages the new head to reflect on professional practice.",
    guidance = true,
  },
  clause { "MSA-R3", section = "Role", area = "support", force = "must",
    says     = "The mentor assists the new head in preparing and monitoring a personal action plan.",
    guidance = true,
  },
  clause { "MSA-R4", section = "Role", area = "guidance", force = "fact",
    says     = "The mentor is not expected to solve problems, but may direct the mentee towards CPD, contacts or an "
            .. "external agency.",
    guidance = true,
  },
  clause { "MSA-R5", section = "Role", area = "guidance", force = "must",
    says     = "The mentor is available as a basic source of answers: who deals with this, where to go for that, what "
            .. "to do if.",
    guidance = true,
  },
  clause { "MSA-R6", section = "Role", area = "eligibility", force = "must",
    says = "The mentor is able and willing to undertake termly meetings.",
  },
  clause { "MSA-R7", section = "Role", area = "eligibility", force = "must",
    says = "The mentor is able and willing to be available as necessary to respond to contact from the mentee.",
  },

  -- Mentor selection criteria: current role ---------------------------------------------------------------------------

  clause { "MSA-C1", section = "Selection, current role 1", area = "eligibility", force = "must",
    says = "The mentor has been a Manchester head for at least three years.",
  },
  clause { "MSA-C2", section = "Selection, current role 2", area = "eligibility", force = "must",
    says = "Leadership and management at the mentor's school was at least good at the most recent Ofsted inspection.",
  },
  clause { "MSA-C3", section = "Selection, current role 3", area = "eligibility", force = "must",
    says = "The mentor has a good understanding of the local context.",
  },

  -- Mentor selection criteria: personal qualities ---------------------------------------------------------------------

  clause { "MSA-Q1", section = "Personal qualities", area = "qualities", force = "should",
    says = "The mentor has good social and emotional intelligence, with the ability to enable rather than tell.",
  },
  clause { "MSA-Q2", section = "Personal qualities", area = "qualities", force = "should",
    says = "The mentor is open to new ideas and innovations.",
  },
  clause { "MSA-Q3", section = "Personal qualities", area = "confidentiality", force = "must",
    says = "The mentor builds trust by providing total confidentiality, within ethical and legal boundaries.",
  },
  clause { "MSA-Q4", section = "Personal qualities", area = "qualities", force = "should",
    says = "The mentor is accessible.",
  },
  clause { "MSA-Q5", section = "Personal qualities", area = "qualities", force = "should",
    says = "The mentor is a good listener.",
  },

  -- Mentee allocation guidelines --------------------------------------------------------------------------------------

  clause { "MSA-A1", section = "Allocation", area = "preference", force = "should",
    says = "Consideration should be given to a match on faith school.",
  },
  clause { "MSA-A2", section = "Allocation", area = "preference", force = "should",
    says = "Consideration should be given to a match on phase.",
  },
  clause { "MSA-A3", section = "Allocation", area = "preference", force = "should",
    says = "Consideration should be given to a match on the particular challenges of the school.",
  },
  clause { "MSA-A4", section = "Allocation", area = "allocation", force = "fact",
    says = "Suitable colleagues should be able to act as good mentors whatever the context, so none of these "
        .. "excludes anybody.",
  },

  -- The process: formal meetings --------------------------------------------------------------------------------------

  clause { "MSA-P1", section = "Formal meetings 1", area = "cadence", force = "must",
    says = "Meetings are prioritised, and therefore in the diary well in advance.",
  },
  clause { "MSA-P2", section = "Formal meetings 2", area = "cadence", force = "must",
    says   = "The mentor makes an initial call to start the process and agree the date and time of the first meeting.",
  },
  clause { "MSA-P3", section = "Formal meetings 3", area = "meeting", force = "must",
    says = "The initial meeting discusses the new head's view of strengths and areas for development, to identify "
        .. "the level of support.",
  },
  clause { "MSA-P4", section = "Formal meetings 4", area = "meeting", force = "must",
    says = "Later meetings follow an agenda agreed between mentor and mentee; the issues should come from the new "
        .. "head.",
  },
  clause { "MSA-P5", section = "Formal meetings 5", area = "meeting", force = "may",
    says = "A simple proforma may capture the key areas discussed, agreed actions (who, and by when), and a review "
        .. "of the last meeting.",
  },
  clause { "MSA-P6", section = "Formal meetings 5", area = "confidentiality", force = "must",
    says = "That document is confidential between new head and mentor.",
  },

  -- Exit strategy -----------------------------------------------------------------------------------------------------

  clause { "MSA-X1", section = "Exit strategy", area = "cadence", force = "should",
    says   = "A structured review draws the mentoring to a close, to the benefit of both.",
  },
  clause { "MSA-X2", section = "Exit strategy", area = "cadence", force = "may",
    says   = "It could be a fourth meeting near the end of the summer term, less formal than the three before it.",
  },

  -- Variation by agreement --------------------------------------------------------------------------------------------

  clause { "MSA-V1", section = "Variation", area = "cadence", force = "must",
    says = "The three termly meetings (and the exit review) are the new head's minimum expectation and entitlement.",
  },
  clause { "MSA-V2", section = "Variation", area = "cadence", force = "may",
    says   = "Mentor and new headteacher may agree a different pattern and frequency of meetings.",
  },
}
