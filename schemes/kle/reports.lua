-- What the panel, the Area Boards, the Executive Board, advisers and everybody are told about leaders of education.

local common = require "common_reports"

local approved     = rows { "mentors", status = "approved" }
local free_now     = rows { approved, free = { at_least = 1 } }
local applications = rows { "applications" }
local appointed    = rows { applications, outcome = "appointed" }
local current      = rows { "deployments", state = "current" }
local active       = rows { "partnerships", state = "active" }
local waiting      = rows { "appointments", state = { "waiting", "undetermined" } }

return reports {

  -- Recruitment -------------------------------------------------------------------------------------------------------

  report {
    id     = "recruitment_round",
    title  = "Applications to be a leader of education, {round}",
    clause = { "KLE-S1", "KLE-S2", "KLE-S3", "KLE-A1", "KLE-R5" },
    says   = "for the panel: each application of a round with its evidence, and a sheet to record the decision",
    choose = { "round", of = applications, newest_by = "submitted_on" },

    figures {
      { "Applications",          count = applications },
      { "With a reference",      count = rows { applications, references = { recorded = true } } },
      { "With open evidence",    count = rows { applications, verdict = "undetermined" } },
      { "Decided by the panel",  count = rows { applications, outcome = { recorded = true } } },
    },
    chart { "By phase and verdict", of = applications, by = "phase", split = "verdict", kind = "stacked bars",
      unit      = "applications",
      otherwise = "There are no applications.",
    },
    listing { "The applications", of = applications, order = { "submitted_on", "name" },
      columns   = { "name", "school", "area", "phase", "submitted_on", "verdict", "outcome" },
      otherwise = "There are no applications.",
    },
    listing { "What the panel assesses beside the criteria", columns = { "clause", { "text", "What it says" } },
      of = rows { "clauses", area = "qualities" },
    },

    heading { "Each application", clause = "KLE-S3" },
    for_each { "name", of = applications, on_new_pages = true, otherwise = "There are no applications.",
      listing { "Application", of = applications,
        columns = { "school", "phase", "submitted_on", "statement", "expertise", "references" },
      },
      listing { "Evidence", of = applications,
        columns = { "verdict", "not_met", "unknown", "reasons", "missing" },
      },
      listing { "Decided already", of = rows { applications, outcome = { recorded = true } },
        columns   = { "outcome", "decided_on", "decision_reason", "panel" },
        otherwise = "The panel has not decided yet.",
      },
      to_fill { "The panel's decision",
        { "Decision", choices = { "appointed", "declined", "deferred" } },
        { "Knowledge, skills and personal attributes", lines = 4 },
        { "Reason, to be told to the applicant", lines = 4 },
        { "Panel", columns = { "Name", "For the KAH or the authority" }, rows = 4 },
        { "Date", day = true },
      },
    },
  },

  common.eligibility_of_applications {
    clause = { "KLE-E1", "KLE-E2", "KLE-E3", "KLE-E4", "KLE-E5", "KLE-E6", "KLE-E7", "KLE-E8", "KLE-E9", "KLE-A2" },
  },

  -- Deployment --------------------------------------------------------------------------------------------------------

  report {
    id     = "deployment_report",
    title  = "Deployment of leaders of education, {as_of}",
    clause = {
      "KLE-L1", "KLE-L3", "KLE-L4", "KLE-M3", "KLE-M5", "KLE-B1", "KLE-B2", "KLE-B4", "KLE-A7", "KLE-A8",
    },
    says   = "for each Area Board: who is deployed where, who mentors whom, and to whom they answer",

    for_each { "area", of = rows { "schools", area = { recorded = true } }, on_new_pages = true,
      otherwise = "No school of the register has an area.",

      figures {
        { "Leaders of education", count = approved },
        { "Free places",          total = "free", of = approved },
        { "Deployments now",      count = current },
        { "Mentor/coaches now",   count = active },
      },
      heading { "Deployments", clause = { "KLE-L3", "KLE-L4" } },
      listing { "Who is deployed, and to whom they answer", of = current,
        order     = { "activity", "from" },
        columns   = {
          "name", "activity", "school", "route", "commissioner", "accountable_to", "feedback", "from", "to",
        },
        otherwise = "Nobody is deployed in the area.",
      },
      chart { "By activity and route", of = current, by = "activity", split = "route", kind = "stacked bars",
        unit      = "deployments",
        otherwise = "There is no deployment to draw.",
      },
      listing { "Ended this year", of = rows { "deployments", state = "over", to = { within = "academic_year" } },
        order     = "to",
        columns   = { "name", "activity", "school", "from", "to", "feedback" },
        otherwise = "No deployment has ended this year.",
      },
      heading { "Mentor/coaches of new headteachers", clause = "KLE-M3" },
      listing { "Who mentors whom", of = active, order = "from",
        columns   = { "mentee", "school", "mentor", "mentor_school", "from", "to", "meetings_held" },
        otherwise = "No headteacher of the area has a mentor/coach at present.",
      },
      listing { "Headteachers who wait for a mentor/coach", of = waiting, order = "appointed_on",
        columns   = { "mentee", "school", "headship", "appointed_on", "starts_on" },
        otherwise = "Nobody waits.",
      },
      heading { "Quality and good practice", clause = { "KLE-L4", "KLE-A7" } },
      to_fill { "For the Area Chair and the Senior Improvement Adviser",
        { "Impact of the deployments", lines = 4 },
        { "Good practice to share", lines = 3 },
      },
    },
  },

  report {
    id     = "capacity_now",
    title  = "Who can support a school now, {as_of}",
    clause = { "KLE-N2", "KLE-N3", "KLE-L2" },
    says   = "for advisers: which leaders of education have capacity, where each is deployed, and who has stepped back",

    figures {
      { "Leaders of education", count = approved },
      { "With a free place",    count = free_now },
      { "Free places",          total = "free", of = approved },
    },
    chart { "Free places, by area", of = approved, by = "area", unit = "places",
      series    = { { "Free places", total = "free" }, { "Mentees", total = "mentees" } },
      otherwise = "There is no leader of education.",
    },
    listing { "With a free place", of = free_now, order = { "area", "phase", "most free" },
      columns   = { "name", "school", "area", "phase", "free", "expertise", "supports" },
      otherwise = "Nobody has a free place.",
    },
    listing { "Without one", of = rows { approved, free = { at_most = 0 } }, order = { "area", "name" },
      columns   = { "name", "school", "area", "supports" },
      otherwise = "Everybody has a free place.",
    },
    heading { "Where each is deployed", clause = "KLE-N2" },
    listing { "Deployments", of = current, order = { "name", "from" },
      columns   = { "name", "activity", "school", "area", "from", "to" },
      otherwise = "Nobody is deployed.",
    },
    heading { "Stepped back", clause = "KLE-N3" },
    listing { "Stepped back, or suspended", order = "name",
      of        = rows { "mentors", status = { "stepped_back", "suspended" } },
      columns   = { "name", "school", "area", "status", "since" },
      otherwise = "Nobody has stepped back.",
    },
  },

  report {
    id     = "priority_schools",
    title  = "Schools that come first, {as_of}",
    clause = { "KLE-P1", "KLE-P2", "KLE-P3", "KLE-P4", "KLE-P5" },
    says   = "for advisers and Area Chairs: who of the new headteachers waits, why they come first, and who is free",

    figures {
      { "Headteachers who wait",           count = waiting },
      { "In a first headship",             count = rows { waiting, headship = "first" } },
      { "Below the floor standards",       count = rows { waiting, challenges = "below_floor_standard" } },
      { "Vulnerable",                      count = rows { waiting, challenges = "vulnerable" } },
      { "Leadership not fast enough",      count = rows { waiting, challenges = "weak_leadership" } },
      { "Teaching not improving enough",   count = rows { waiting, challenges = "weak_teaching" } },
    },
    chart { "The challenges of their schools", of = waiting, by = "challenges", unit = "schools",
      otherwise = "No headteacher waits.",
    },
    listing { "Headteachers who wait", of = waiting, order = { "area", "appointed_on" },
      columns   = { "mentee", "school", "area", "phase", "headship", "challenges", "appointed_on" },
      otherwise = "No headteacher waits.",
    },
    listing { "Who could support them, as the best for all together", of = "allocation", order = "most score",
      columns   = { "mentee", "school", "area", "mentor", "score", "in_favour", "reason" },
      otherwise = "There is nobody to allocate.",
    },
  },

  report {
    id     = "support_record",
    title  = "Support record: {mentee} and {mentor}",
    clause = "KLE-W1",
    about  = "partnership",
    says   = "a blank support record for the visits to one headteacher",

    paragraph "Leader of education: {mentor}, {mentor_school}. Headteacher: {mentee}, {school}.",
    to_fill { "Record of the work together",
      { "Support visit", choices = { "visit 1", "visit 2", "visit 3" } },
      { "Date", day = true },
      { "Work",
        columns = { "Key area of focus", "Agreed actions", "Person responsible", "By when", "Measurable impact" },
        rows    = 5,
      },
    },
  },

  -- For boards, and for everybody -------------------------------------------------------------------------------------

  report {
    id     = "executive_board",
    title  = "Leaders of education in {academic_year}",
    clause = { "KLE-A4", "KLE-A9", "KLE-R1", "KLE-D1", "KLE-D2" },
    says   = "for the KAH Executive Board: recruitment, deployment and impact",

    heading { "Recruitment", clause = "KLE-R1" },
    figures {
      { "Leaders of education",    count = approved },
      { "Applications this year",  count = rows { applications, submitted_on = { within = "academic_year" } } },
      { "Appointed this year",     count = rows { appointed, decided_on = { within = "academic_year" } } },
    },
    grouped { "By round", of = applications, by = "round", columns = {
      { "Applications", count = true },
      { "Appointed",    count = { outcome = "appointed" } },
      { "Declined",     count = { outcome = "declined" } },
      { "Deferred",     count = { outcome = "deferred" } },
    }, otherwise = "There are no applications." },
    listing { "Panels still to come, for which members are needed", order = "from",
      of        = rows { "rounds", action = "panel", from = { ahead_by = years(1) } },
      columns   = { "round", "from", "to" },
      otherwise = "No panel of this academic year is still to come.",
    },
    heading { "Induction and training", clause = { "KLE-D1", "KLE-D2" } },
    listing { "Leaders to whom it is still offered", order = "name",
      of        = rows { approved, offers = { recorded = true } },
      columns   = { "name", "area", "offers" },
      otherwise = "Every leader of education has had it.",
    },
    heading { "Deployment", clause = "KLE-A9" },
    figures {
      { "Deployments now",    count = current },
      { "Mentor/coaches now", count = active },
      { "Headteachers who wait", count = waiting },
    },
    chart { "By area and activity", of = current, by = "area", split = "activity", kind = "stacked bars",
      unit      = "deployments",
      otherwise = "Nobody is deployed.",
    },
    heading { "Impact and good practice", clause = "KLE-A4" },
    to_fill { "From the Senior Improvement Advisers",
      { "Impact", lines = 5 },
      { "Good practice for the resource bank", lines = 5 },
    },
  },

  report {
    id        = "published_list",
    title     = "Kent Leaders of Education, {as_of}",
    clause    = "KLE-N1",
    says      = "for the web site of the network and for Kelsi: those who have agreed to be named",
    audience  = "everyone",
    publishes = { "name", "school" },

    listing { "Leaders of education", order = { "area", "phase", "name" },
      of        = rows { approved, declared = "agrees_to_publication" },
      columns   = { "name", "school", "area", "phase", "expertise" },
      otherwise = "Nobody has agreed to be named here yet.",
    },
    paragraph "A Senior Improvement Adviser knows of others, and who has the capacity to support a school now.",
  },

  -- What every scheme tells -------------------------------------------------------------------------------------------

  common.at_a_glance { clause = { "KLE-A4", "KLE-A9" } },
  common.changes_since { clause = "KLE-A4" },
}
