-- The register of mentors, the matching of mentors and new heads, and blank forms for their meetings.

local common = require "common_reports"

local approved = rows { "mentors", status = "approved" }
local waiting  = rows { "appointments", state = { "waiting", "undetermined" } }

local none_excludes   = "Faith, phase and particular challenges are considered, and none of them excludes: "
                     .. "a suitable colleague can be a good mentor whatever the context."
local between_the_two = "Once it is filled in, this is confidential between new head and mentor: keep it to yourselves."

return reports {

  -- Mentors, and who could have whom ----------------------------------------------------------------------------------

  report {
    id     = "register_of_mentors",
    title  = "Register of mentors, {as_of}",
    clause = { "MSA-R6", "MSA-R7", "MSA-I1", "MSA-I2" },
    says   = "for the MSA: every mentor with school, expertise, free places and training",

    figures {
      { "Mentors approved", count = approved },
      { "Free places",      total = "free", of = approved },
      { "To be invited to an induction", count = rows { approved, offers = { recorded = true } } },
    },
    chart { "Free places, by phase", of = approved, by = "phase", unit = "places",
      series    = { { "Free places", total = "free" }, { "Mentees", total = "mentees" } },
      otherwise = "No mentor is approved.",
    },
    listing { "Mentors", of = approved, order = { "phase", "name" },
      columns   = { "name", "school", "phase", "expertise", "capacity", "free", "supports", "email", "telephone" },
      otherwise = "No mentor is approved.",
    },
    listing { "Induction and training offered", order = "name",
      of        = rows { approved, offers = { recorded = true } },
      columns   = { "name", "training", "offers" },
      otherwise = "Every mentor has been to an induction.",
    },
    listing { "Others on the register", order = { "status", "name" },
      of        = rows { "mentors", status = { is_not = "approved" } },
      columns   = { "name", "school", "status", "since" },
      otherwise = "There is nobody else.",
    },
  },

  report {
    id     = "matching_sheet",
    title  = "Mentors for new heads, {as_of}",
    clause = { "MSA-A1", "MSA-A2", "MSA-A3", "MSA-A4" },
    says   = "for the MSA: who could mentor each new head who waits, with what speaks for it",

    figures {
      { "New heads who wait", count = waiting },
      { "Free places",        total = "free", of = approved },
    },
    listing { "Proposed, as the best for all together", of = rows { "allocation", mentor = { recorded = true } },
      order     = "mentee",
      columns   = { "mentee", "school", "phase", "mentor", "mentor_school", "score", "in_favour" },
      otherwise = "There is no new head for whom a mentor can be proposed.",
    },
    notice(none_excludes),
    listing { "Without a proposal", of = rows { "allocation", mentor = { recorded = false } },
      order     = "mentee",
      columns   = { "mentee", "school", "phase", "reason" },
      otherwise = "Nobody is left without a proposal.",
    },
    listing { "To be settled first", of = rows { waiting, state = "undetermined" },
      order     = "mentee",
      columns   = { "mentee", "school", "role", "headship" },
      otherwise = "It is settled for every new head whether the scheme supports them.",
    },
    to_fill { "Decision of the MSA",
      { "Agreed", columns = { "New head", "Mentor", "Other than proposed, because" }, rows = 6 },
      { "Date", day = true },
    },
  },

  -- Blank forms for the meetings --------------------------------------------------------------------------------------

  report {
    id     = "agenda",
    title  = "Agenda: {mentee} and {mentor}",
    clause = { "MSA-P3", "MSA-P4" },
    about  = "partnership",
    says   = "a blank agenda for one of a partnership's meetings; the first has its own subject",

    notice(between_the_two),
    heading { "The initial meeting", clause = "MSA-P3" },
    to_fill { "The new head's perception",
      { "Strengths", lines = 4 },
      { "Areas for development", lines = 4 },
      { "Level of support that the mentor might offer, by area", lines = 4 },
      { "Other support to turn to", lines = 3 },
    },
    new_page(),
    heading { "Later meetings", clause = "MSA-P4" },
    to_fill { "Agenda agreed by both",
      { "New head", value = "{mentee}, {school}" },
      { "Mentor", value = "{mentor}, {mentor_school}" },
      { "Date and time of the meeting" },
      { "Issues from the new head", columns = { "Issue", "What would help" }, rows = 5 },
      { "From the mentor", lines = 2 },
      { "Time to reflect on", lines = 2 },
    },
  },

  report {
    id     = "proforma",
    title  = "Record of a meeting: {mentee} and {mentor}",
    clause = { "MSA-P5", "MSA-P6" },
    about  = "partnership",
    says   = "a blank record for one of a partnership's meetings, which the two keep to themselves",

    notice(between_the_two),
    to_fill { "Record of the meeting",
      { "New head", value = "{mentee}" },
      { "Mentor", value = "{mentor}" },
      { "Date", day = true },
      { "Review of what was agreed at the last meeting", lines = 4 },
      { "Key areas discussed", lines = 6 },
      { "Agreed actions", columns = { "What", "Who", "By when" }, rows = 5 },
      { "Date of the next meeting", day = true },
    },
  },

  report {
    id     = "exit_review",
    title  = "Exit review: {mentee} and {mentor}",
    clause = { "MSA-X1", "MSA-X2" },
    about  = "partnership",
    says   = "a blank record for the review that draws a partnership's mentoring to a close",

    notice(between_the_two),
    figures {
      { "Meetings held",           total = "meetings_held", of = "partnerships" },
      { "Contacts beside meetings", total = "contacts", of = "partnerships" },
    },
    to_fill { "For the new head",
      { "Progress", lines = 4 },
      { "Achievements", lines = 4 },
      { "On-going areas for development", lines = 4 },
      { "Where support comes from after this", lines = 3 },
    },
    to_fill { "For the mentor",
      { "My own development as a critical friend", lines = 4 },
      { "What I would do otherwise", lines = 3 },
      { "Would you mentor again?", choices = { "yes", "no", "later" } },
      { "Date", day = true },
    },
  },

  -- What every scheme tells -------------------------------------------------------------------------------------------

  common.at_a_glance { clause = "MSA-V1" },
  common.eligibility_decisions { clause = { "MSA-C1", "MSA-C2", "MSA-C3", "MSA-R6", "MSA-R7" } },
  common.changes_since { clause = "MSA-V1" },
}
