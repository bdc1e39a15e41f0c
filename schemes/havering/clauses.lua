-- Every clause of the policy, in the policy's order and close to its words.

return clauses {
  -- Introduction and rationale ----------------------------------------------------------------------------------------

  clause { "HAV-S1", section = "Rationale", area = "scope", force = "must",
    says = "The scheme supports leaders who are new to Havering, new to leadership, or acting in a leadership role.",
  },
  clause { "HAV-S2", section = "Introduction", area = "scope", force = "must",
    says = "It supports leaders at every level: governors, heads, deputies, senior and middle leaders, business and "
        .. "support staff.",
  },
  clause { "HAV-S3", section = "Rationale", area = "allocation", force = "must",
    says = "The mentor is from outside the mentee's own school.",
  },
  clause { "HAV-S4", section = "Rationale", area = "allocation", force = "must",
    says = "The mentor is not the mentee's line manager.",
  },
  clause { "HAV-S5", section = "Introduction; Rationale", area = "eligibility", force = "must",
    says = "The mentor is an experienced colleague who has been successful in a similar role.",
  },
  clause { "HAV-S6", section = "Introduction", area = "cadence", force = "must",
    says   = "The programme formally lasts for a year; informal contact may continue beyond it.",
  },

  -- Purposes ----------------------------------------------------------------------------------------------------------

  clause { "HAV-P1", section = "Purposes", area = "guidance", force = "fact",
    says     = "Its purposes: a successful peer's expertise, a confidential sounding board, induction to Havering, "
            .. "networks, support services, practical advice, work/life balance, emerging needs and signposted "
            .. "development.",
    guidance = true,
  },

  -- The nature of the programme ---------------------------------------------------------------------------------------

  clause { "HAV-N1", section = "Nature", area = "support", force = "may",
    says   = "Contact may be a phone call, e-mail, text or video call, a meeting, a visit to either school, a visit to "
          .. "a colleague's school with their agreement, or a talk before or after a course.",
  },
  clause { "HAV-N2", section = "Nature", area = "meeting", force = "should",
    says = "Where meetings are arranged, they usually follow an agenda set in advance with the mentee.",
  },
  clause { "HAV-N3", section = "Nature", area = "support", force = "may",
    says     = "Support may be professional discussion, work/life balance, shared resources, finance and staffing, "
            .. "managing people, modelling, preparing for inspection, raising standards, media, joint reviews or "
            .. "signposting.",
    guidance = true,
  },

  -- The role of the mentor --------------------------------------------------------------------------------------------

  clause { "HAV-R1", section = "Role of the mentor 1; Role of the mentee 3", area = "cadence", force = "must",
    says   = "There is some form of contact, formal or informal, at least monthly.",
  },
  clause { "HAV-R2", section = "Role of the mentor 2", area = "guidance", force = "must",
    says     = "The mentor is a sympathetic, supportive critical friend, not a line manager or inspector.",
    guidance = true,
  },
  clause { "HAV-R3", section = "Role of the mentor 3", area = "guidance", force = "must",
    says     = "The mentor encourages the mentee to take ownership of all decisions made.",
    guidance = true,
  },
  clause { "HAV-R4", section = "Role of the mentor 4", area = "guidance", force = "may",
    says     = "The mentor is no one-stop-shop, but may signpost the mentee towards development or support.",
    guidance = true,
  },
  clause { "HAV-R5", section = "Role of the mentor 5", area = "support", force = "may",
    says = "The mentor may ask the Havering Academy of Leadership for support or advice, without breaking "
        .. "confidentiality.",
  },

  -- Confidentiality ---------------------------------------------------------------------------------------------------

  clause { "HAV-C1", section = "Role of the mentor 6; Role of the mentee", area = "confidentiality", force = "must",
    says = "All parties treat the details of discussions in the strictest confidence, unless they agree to share "
        .. "them.",
  },

  -- The role of the mentee --------------------------------------------------------------------------------------------

  clause { "HAV-M1", section = "Role of the mentee 1", area = "tasks", force = "should",
    says = "The mentee should seek regular opportunities to communicate and discuss issues.",
  },
  clause { "HAV-M2", section = "Role of the mentee", area = "guidance", force = "fact",
    says     = "The mentee gives the mentor, who has a school to lead, sufficient time to respond.",
    guidance = true,
  },

  -- Benefits for the mentee -------------------------------------------------------------------------------------------

  clause { "HAV-F1", section = "Role of the mentee 1; Benefits", area = "funding", force = "must",
    says   = "The support is free to the mentee and to the mentee's school.",
  },
}
