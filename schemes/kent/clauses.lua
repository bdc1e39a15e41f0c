-- Every clause of the policy, in the policy's order and close to its words.

return clauses {
  -- Introduction, vision and objectives -------------------------------------------------------------------------------

  clause { "KENT-S1", section = "Introduction; Vision and aim", area = "scope", force = "must",
    says = "Every new headteacher is regularly supported by an experienced, well trained headteacher through the first "
        .. "year of headship.",
  },
  clause { "KENT-S2", section = "Vision and aim", area = "scope", force = "fact",
    says     = "The scheme complements the Headteacher Induction Programme and the national Early Headship Programme.",
    guidance = true,
  },
  clause { "KENT-O1", section = "Objectives", area = "register", force = "must",
    says = "A database of mentors with a proven track record of high quality leadership is kept: the register.",
  },

  -- Qualities and attributes of mentors -------------------------------------------------------------------------------

  clause { "KENT-Q1", section = "Qualities", area = "qualities", force = "should",
    says = "A mentor should be experienced, knowledgeable, supportive, reliable and flexible.",
  },
  clause { "KENT-Q2", section = "Qualities", area = "qualities", force = "should",
    says = "A mentor should have good social and emotional intelligence, with the ability to enable rather than tell.",
  },
  clause { "KENT-Q3", section = "Qualities", area = "qualities", force = "should",
    says = "A mentor should be open to new ideas and innovations.",
  },
  clause { "KENT-Q4", section = "Qualities", area = "qualities", force = "should",
    says = "A mentor should be fully aware of current Kent strategies.",
  },
  clause { "KENT-Q5", section = "Qualities", area = "confidentiality", force = "must",
    says = "A mentor builds trust in the relationship by providing total confidentiality.",
  },

  -- Recruitment -------------------------------------------------------------------------------------------------------

  clause { "KENT-R1", section = "Recruitment", area = "recruitment", force = "must",
    says     = "Recruitment of mentors is open and transparent, through Kent TrustWeb and other promotion.",
    guidance = true,
  },

  -- Criteria for recruiting mentors -----------------------------------------------------------------------------------

  clause { "KENT-C1", section = "Criteria 1", area = "eligibility", force = "must",
    says = "The mentor has received formal mentor training provided by the local authority.",
  },
  clause { "KENT-C2", section = "Criteria 2", area = "eligibility", force = "must",
    says = "The mentor is a serving or recently retired headteacher.",
  },
  clause { "KENT-C3", section = "Criteria 3", area = "eligibility", force = "must",
    says = "The mentor's school has an outstanding or good Ofsted judgement for leadership and management.",
  },
  clause { "KENT-C4", section = "Criteria 4", area = "eligibility", force = "must",
    says = "A local authority officer has recommended the mentor to the Leadership Strategy Group.",
  },

  -- Allocation of mentors to a new headteacher ------------------------------------------------------------------------

  clause { "KENT-A1", section = "Allocation", area = "roles", force = "must",
    says      = "The governing body is responsible for the allocation, supported by the lead officer and the "
             .. "professional adviser.",
    served_by = "partnerships",
  },
  clause { "KENT-A2", section = "Process 1", area = "cadence", force = "should",
    says = "The mentor is allocated immediately after the appointment, so that support begins before the post is "
        .. "taken up.",
  },
  clause { "KENT-A3", section = "Process 2", area = "tasks", force = "must",
    says = "The lead officer advises the governing body of the support that the authority provides for a new "
        .. "headteacher.",
  },
  clause { "KENT-A4", section = "Process 3", area = "allocation", force = "should",
    says = "The mentor is appointed from the database of new headteacher mentors.",
  },
  clause { "KENT-A5", section = "Process 4", area = "allocation", force = "should",
    says      = "The lead officer or professional adviser prepares a shortlist of several possible mentors from the "
             .. "database.",
    served_by = "shortlists",
  },
  clause { "KENT-A6", section = "Process 5", area = "cadence", force = "must",
    says = "Where a mentor could not be allocated immediately after the appointment, one is as soon as possible "
        .. "thereafter.",
  },

  -- Guidelines for allocation -----------------------------------------------------------------------------------------

  clause { "KENT-G0", section = "Guidelines", area = "allocation", force = "fact",
    says      = "In exceptional circumstances an allocation may depart from these guidelines (G1 to G3); the reason is "
             .. "recorded.",
    served_by = "partnerships",
  },
  clause { "KENT-G1", section = "Guidelines 1", area = "allocation", force = "should",
    says = "The mentor is always from the Mentor Scheme database.",
  },
  clause { "KENT-G2", section = "Guidelines 2", area = "allocation", force = "should",
    says = "The mentor is from outside the new headteacher's LCSP (the children's services partnership) and local "
        .. "network of schools.",
  },
  clause { "KENT-G3", section = "Guidelines 3", area = "allocation", force = "should",
    says = "The mentor has no previous working relationship with the new headteacher, such as former head and "
        .. "deputy.",
  },
  clause { "KENT-G4", section = "Matching 1", area = "preference", force = "may",
    says = "Consideration is given to matching schools in challenging circumstances.",
  },
  clause { "KENT-G5", section = "Matching 2", area = "preference", force = "may",
    says = "Consideration is given to matching faith schools.",
  },
  clause { "KENT-G6", section = "Matching 3", area = "preference", force = "may",
    says = "Consideration is given to matching grammar schools.",
  },
  clause { "KENT-G7", section = "Matching 4", area = "preference", force = "may",
    says = "Consideration is given to matching specific issues: finance, personnel, buildings (BSF) and the like.",
  },
  clause { "KENT-G8", section = "Guidelines, last paragraph", area = "allocation", force = "must",
    says = "No mentor is recommended who lacks the capacity in the leadership team at the current school.",
  },
  clause { "KENT-G9", section = "Guidelines, last paragraph", area = "allocation", force = "must",
    says = "No mentor is recommended whose school has major issues to address: finance, an Ofsted category, "
        .. "reorganisation.",
  },

  -- Training programmes -----------------------------------------------------------------------------------------------

  clause { "KENT-T1", section = "Training", area = "training", force = "must",
    says = "A mentor without mentor training has two days: mentoring in general, then mentoring new headteachers.",
  },
  clause { "KENT-T2", section = "Training", area = "training", force = "must",
    says = "A mentor who has had recognised mentor training has one day: mentoring new headteachers.",
  },

  -- Expectations of mentors and new headteachers ----------------------------------------------------------------------

  clause { "KENT-E1", section = "Expectations of mentors 1", area = "cadence", force = "must",
    says   = "The mentor meets the new headteacher at least once a term.",
  },
  clause { "KENT-E2", section = "Expectations of mentors 2", area = "cadence", force = "must",
    says   = "The mentor arranges the first meeting in the new headteacher's school.",
  },
  clause { "KENT-E3", section = "Expectations of mentors 3", area = "cadence", force = "must",
    says = "The mentor is proactive in arranging all meetings: the date of the next one is always in the diary.",
  },
  clause { "KENT-E4", section = "Expectations of mentors 4", area = "support", force = "must",
    says     = "The mentor is available by telephone or e-mail to respond to urgent requests from the new headteacher.",
    guidance = true,
  },
  clause { "KENT-E5", section = "Expectations of new headteachers 1", area = "tasks", force = "should",
    says = "The new headteacher contacts the mentor if meetings have not been arranged, or if there is an urgent "
        .. "need.",
  },
  clause { "KENT-E6", section = "Expectations of new headteachers 2", area = "guidance", force = "fact",
    says     = "New headteachers should expect to resolve their own issues after receiving advice from the mentor.",
    guidance = true,
  },
  clause { "KENT-E7", section = "Expectations of new headteachers 3", area = "guidance", force = "fact",
    says     = "New headteachers should not expect mentors to solve problems.",
    guidance = true,
  },
  clause { "KENT-E8", section = "Expectations of new headteachers 4", area = "guidance", force = "fact",
    says     = "New headteachers use the meetings to test out ideas, initiatives and developments.",
    guidance = true,
  },

  -- Annual meetings for mentors and evaluation of the scheme ----------------------------------------------------------

  clause { "KENT-V1", section = "Annual meeting", area = "cadence", force = "must",
    says   = "An annual meeting in the summer term evaluates the scheme, above all the recruitment and allocation of "
          .. "mentors.",
  },
  clause { "KENT-V2", section = "Annual meeting", area = "report", force = "must",
    says   = "It shares experiences and discusses the needs of this year's new headteachers, and what follows for the "
          .. "next cohort.",
  },
  clause { "KENT-V3", section = "Annual meeting", area = "report", force = "must",
    says   = "It shares updates on national (NCSL) developments.",
  },
  clause { "KENT-V4", section = "Annual meeting", area = "report", force = "must",
    says   = "It considers the fixed agendas of the current year and agrees those of the next.",
  },
  clause { "KENT-V5", section = "Annual meeting", area = "report", force = "must",
    says   = "It receives a report on this year's New Headteacher Induction Programme and the plans for the next.",
  },

  -- Funding -----------------------------------------------------------------------------------------------------------

  clause { "KENT-F1", section = "Funding", area = "funding", force = "must",
    says   = "The scheme is appropriately funded, and does not rely on the goodwill of headteachers and their schools.",
  },
  clause { "KENT-F2", section = "Funding", area = "funding", force = "must",
    says   = "Travel and cover are paid by the new headteacher's school, and by the Early Headship Programme grant "
          .. "while it lasts.",
  },
  clause { "KENT-F3", section = "Funding", area = "funding", force = "must",
    says   = "The training of mentors and the annual evaluation are paid by Advisory Service Kent and TDA funding.",
  },
}
