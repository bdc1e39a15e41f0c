-- Every clause of the policy, in the policy's order and close to its words.

return clauses {
  -- To become a KLE; criteria for the head and for the school ---------------------------------------------------------

  clause { "KLE-E1", section = "To become a KLE 1; Person specification", area = "eligibility", force = "must",
    says = "The candidate has at least three years of successful experience as a serving headteacher.",
  },
  clause { "KLE-E2", section = "To become a KLE 2", area = "eligibility", force = "must",
    says = "The candidate expects to remain at the current school for at least two years after being selected.",
  },
  clause { "KLE-E3", section = "To become a KLE 3; School criteria 1", area = "eligibility", force = "must",
    says = "The candidate is accountable for one or more schools that are good or outstanding.",
  },
  clause { "KLE-E4", section = "To become a KLE 3; School criteria 4", area = "eligibility", force = "must",
    says = "The school has other experienced senior leaders with the capacity to support improvement in other schools.",
  },
  clause { "KLE-E5", section = "To become a KLE 4; School criteria 2", area = "eligibility", force = "must",
    says = "The school shows consistently high levels of pupil performance, or continued improvement over the last "
        .. "three years.",
  },
  clause { "KLE-E6", section = "To become a KLE 4; School criteria 3", area = "eligibility", force = "must",
    says = "The school is above the current minimum standards set by the government.",
  },
  clause { "KLE-E7", section = "To become a KLE 5", area = "eligibility", force = "must",
    says = "The candidate has the support of the school's governing body.",
  },
  clause { "KLE-E8", section = "To become a KLE 6", area = "eligibility", force = "must",
    says = "The candidate has sufficient experience of providing effective support to leaders of other schools.",
  },
  clause { "KLE-E9", section = "School criteria, footnote", area = "eligibility", force = "may",
    says = "Exceptionally, the head of a school that requires improvement may be considered on compelling evidence of "
        .. "rapid improvement: for example the authority assesses it as good and an inspection to confirm this is "
        .. "expected.",
  },

  -- Person specification: knowledge and skills ------------------------------------------------------------------------

  clause { "KLE-K1", section = "Knowledge and skills", area = "qualities", force = "should",
    says = "The candidate thinks strategically and critically, and analyses complex situations and issues.",
  },
  clause { "KLE-K2", section = "Knowledge and skills", area = "qualities", force = "should",
    says = "The candidate can evaluate and identify what brings sustainable improvement in outcomes, teaching and "
        .. "capacity.",
  },
  clause { "KLE-K3", section = "Knowledge and skills", area = "qualities", force = "should",
    says = "The candidate has excellent written and oral communication skills.",
  },

  -- Person specification: personal attributes -------------------------------------------------------------------------

  clause { "KLE-Q1", section = "Personal attributes", area = "qualities", force = "should",
    says = "The candidate has the ability to inspire, influence and persuade.",
  },
  clause { "KLE-Q2", section = "Personal attributes", area = "qualities", force = "should",
    says = "The candidate is emotionally resilient and persevering.",
  },
  clause { "KLE-Q3", section = "Personal attributes", area = "qualities", force = "should",
    says = "The candidate is able to build trust and mutual respect.",
  },
  clause { "KLE-Q4", section = "Personal attributes", area = "qualities", force = "should",
    says = "The candidate has strong interpersonal skills.",
  },

  -- Recruitment -------------------------------------------------------------------------------------------------------

  clause { "KLE-R1", section = "Recruitment", area = "cadence", force = "must",
    says = "Recruitment takes place each seasonal term: from September, January and April.",
  },
  clause { "KLE-R2", section = "Recruitment table", area = "cadence", force = "must",
    says = "The article for the e-bulletin is sent on 15 August 2016, 19 January 2017 and 13 March 2017.",
  },
  clause { "KLE-R3", section = "Recruitment table", area = "cadence", force = "must",
    says = "The e-bulletin advertises in the weeks beginning 5 September 2016, 2 January 2017 and 27 March 2017.",
  },
  clause { "KLE-R4", section = "Recruitment table", area = "cadence", force = "must",
    says = "Applications are open on 12-23 September 2016, 9-23 January 2017 and 3-28 April 2017.",
  },
  clause { "KLE-R5", section = "Recruitment table", area = "cadence", force = "must",
    says = "The panel meets in the weeks beginning 3 October 2016, 30 January 2017 and 8 May 2017.",
  },
  clause { "KLE-R6", section = "Recruitment table", area = "cadence", force = "must",
    says = "Successful applicants are notified by 14 October 2016, 10 February 2017 and 12 May 2017.",
  },
  clause { "KLE-R7", section = "Recruitment table", area = "cadence", force = "must",
    says = "KAH chairs and SIAs receive the new list on 14 October 2016, 10 February 2017 and in the week beginning "
        .. "15 May 2017.",
  },
  clause { "KLE-R8", section = "Recruitment table", area = "cadence", force = "must",
    says = "Mentor-coach training is offered to KLEs in November 2016, March 2017 and May or June 2017.",
  },

  -- Selection process -------------------------------------------------------------------------------------------------

  clause { "KLE-S1", section = "Selection 1", area = "recruitment", force = "must",
    says = "Each candidate completes an application form that makes clear impact, specific evidence and the "
        .. "expertise on offer.",
  },
  clause { "KLE-S2", section = "Selection 2", area = "recruitment", force = "must",
    says = "A reference is requested from a local authority officer or the leader of a teaching school.",
  },
  clause { "KLE-S3", section = "Selection 3", area = "recruitment", force = "must",
    says = "A panel of senior representatives of the KAH and the authority assesses applications and agrees "
        .. "appointments.",
  },

  -- Professional development ------------------------------------------------------------------------------------------

  clause { "KLE-D1", section = "Professional development 1", area = "training", force = "must",
    says = "The KAH ensures that new KLEs are inducted.",
  },
  clause { "KLE-D2", section = "Professional development 2", area = "training", force = "must",
    says = "Training in mentor/coaching, on an approved model, is made available to all new KLEs.",
  },
  clause { "KLE-D3", section = "Professional development 3", area = "funding", force = "must",
    says   = "The costs of training are met by the relevant Area Board.",
  },

  -- Deployment --------------------------------------------------------------------------------------------------------

  clause { "KLE-L1", section = "Deployment", area = "deployment", force = "must",
    says      = "KLEs are deployed by one of two routes: engaged by a school directly, or through the Area Chair and "
             .. "the SIA.",
    served_by = "partnerships",
  },
  clause { "KLE-L2", section = "Deployment", area = "deployment", force = "should",
    says = "A primary KLE works mainly within the area in which the school lies; a secondary KLE is likely to work "
        .. "county-wide.",
  },
  clause { "KLE-L3", section = "Deployment", area = "report", force = "must",
    says   = "SIAs report regularly on KLE deployment to Area Boards.",
  },
  clause { "KLE-L4", section = "Deployment", area = "report", force = "must",
    says   = "KAH Area Chairs and SIAs monitor and quality-assure KLE deployment.",
  },

  -- Mentor/coaching of new headteachers -------------------------------------------------------------------------------

  clause { "KLE-M1", section = "Mentor/coaching", area = "scope", force = "must",
    says = "Every new headteacher is offered a mentor/coach.",
  },
  clause { "KLE-M2", section = "Mentor/coaching", area = "scope", force = "may",
    says = "A mentor/coach can also assist a serving leader who moves headship or is promoted to executive headship.",
  },
  clause { "KLE-M3", section = "Mentor/coaching", area = "report", force = "must",
    says   = "SIAs report to Area Boards the identity of the mentor/coaches appointed.",
  },
  clause { "KLE-M4", section = "Mentor/coaching", area = "funding", force = "should",
    says   = "The governing body that appoints a new head pays for the mentor/coaching; arrangements differ.",
  },
  clause { "KLE-M5", section = "Mentor/coaching", area = "deployment", force = "must",
    says   = "The KLE is accountable to the governing body; the form of reporting is agreed when commissioned, likely "
          .. "spoken feedback to the chair.",
  },

  -- Leadership development, peer reviews and school improvement -------------------------------------------------------

  clause { "KLE-B1", section = "Leadership development", area = "deployment", force = "must",
    says   = "KLEs lead sessions of leadership programmes, or contribute to them, and are accountable to the provider.",
  },
  clause { "KLE-B2", section = "Peer reviews", area = "deployment", force = "must",
    says   = "KLEs lead or join peer reviews and are accountable to the commissioner; the form of feedback is agreed "
          .. "when commissioned.",
  },
  clause { "KLE-B3", section = "Peer reviews", area = "funding", force = "should",
    says   = "A peer review is in most cases commissioned by a governing body, from its yearly money for school "
          .. "improvement.",
  },
  clause { "KLE-B4", section = "School improvement", area = "deployment", force = "must",
    says   = "For school improvement KLEs are commissioned by the authority's officers or by governing bodies and "
          .. "accountable to them; the client monitors the action plan, and feedback may be notes of visit.",
  },

  -- KLE information ---------------------------------------------------------------------------------------------------

  clause { "KLE-N1", section = "KLE information", area = "report", force = "must",
    says   = "A database of KLEs is available on the teaching school network's web site, on Kelsi and from SIAs.",
  },
  clause { "KLE-N2", section = "KLE information", area = "register", force = "must",
    says      = "SIAs know where each KLE is deployed, and which KLE has the capacity to support schools now.",
    served_by = "register of mentors",
  },
  clause { "KLE-N3", section = "KLE information; KLE role", area = "register", force = "must",
    says = "A KLE whose own school meets risks or vulnerabilities steps back from the role.",
  },

  -- Roles and responsibilities ----------------------------------------------------------------------------------------

  clause { "KLE-A1", section = "Roles: SIA", area = "tasks", force = "must",
    says = "The SIA ensures that recruitment takes place seasonally, receives applications and forwards them to the "
        .. "panel.",
  },
  clause { "KLE-A2", section = "Roles: SIA", area = "tasks", force = "must",
    says = "The SIA writes to applicants with the outcome, and ensures that they know the next steps.",
  },
  clause { "KLE-A3", section = "Roles: SIA", area = "tasks", force = "must",
    says = "The SIA informs area SIAs of new KLEs, and co-ordinates their induction with the KAH Chair.",
  },
  clause { "KLE-A4", section = "Roles: SIA", area = "report", force = "must",
    says   = "The SIA maintains the database, reports to the KAH Executive Board and collates examples of good "
          .. "practice.",
  },
  clause { "KLE-A5", section = "Roles: phase SIAs", area = "tasks", force = "must",
    says     = "Phase SIAs meet KAH Area Chairs regularly, to deploy KLEs where schools need improvement.",
    guidance = true,
  },
  clause { "KLE-A6", section = "Roles: phase SIAs", area = "cadence", force = "must",
    says = "Phase SIAs ensure that each new headteacher is allocated a KLE mentor as soon as possible after "
        .. "appointment, and inform the lead SIA.",
  },
  clause { "KLE-A7", section = "Roles: phase SIAs", area = "report", force = "must",
    says   = "Phase SIAs report regularly to area KAH boards on deployment, and share examples of good practice.",
  },
  clause { "KLE-A8", section = "Roles: area Chair", area = "tasks", force = "must",
    says = "The area KAH Chair liaises with the area SIA over deployment, and receives regular reports.",
  },
  clause { "KLE-A9", section = "Roles: Executive Board", area = "tasks", force = "must",
    says = "The KAH Executive Board provides representatives for the panel each seasonal term, and receives regular "
        .. "reports.",
  },
  clause { "KLE-A10", section = "Roles: KLE", area = "meeting", force = "must",
    says = "The KLE agrees scope, aims and objectives with the school receiving support and with the SIA.",
  },

  -- The support record and what a KLE does ----------------------------------------------------------------------------

  clause { "KLE-W1", section = "Support record", area = "meeting", force = "may",
    says = "A support record may be used: key area of focus, agreed actions, person responsible, by when, measurable "
        .. "impact; visits 1 to 3.",
  },
  clause { "KLE-W2", section = "What a KLE does", area = "deployment", force = "must",
    says      = "The majority of the work is one-to-one support of another head; each placement is negotiated with its "
             .. "commissioner.",
    served_by = "partnerships",
  },

  -- Priority schools --------------------------------------------------------------------------------------------------

  clause { "KLE-P1", section = "Priority schools 1", area = "preference", force = "should",
    says = "Priority goes to schools whose attainment and progress are below the floor standards.",
  },
  clause { "KLE-P2", section = "Priority schools 2", area = "preference", force = "should",
    says = "Priority goes to schools that are vulnerable and at risk of dropping an Ofsted category.",
  },
  clause { "KLE-P3", section = "Priority schools 3", area = "preference", force = "should",
    says = "Priority goes to schools that have appointed a new, first-time headteacher.",
  },
  clause { "KLE-P4", section = "Priority schools 4", area = "preference", force = "should",
    says = "Priority goes to schools whose leadership, governance included, does not drive improvement fast enough.",
  },
  clause { "KLE-P5", section = "Priority schools 5", area = "preference", force = "should",
    says = "Priority goes to schools whose teaching does not improve fast enough for all groups of pupils.",
  },
}
