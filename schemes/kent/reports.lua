-- What the annual meeting and governing bodies are told.

local common = require "common_reports"

local this_year = rows { "appointments", starts_on = { within = "academic_year" }, verdict = { is_not = "ineligible" } }
local next_year = rows { "appointments", starts_on = { within = "next_academic_year" } }
local paired    = rows { this_year, paired_on = { recorded = true } }
local approved  = rows { "mentors", status = "approved" }
local inducted  = rows { "training", course = "induction", completed_on = { within = "academic_year" } }

return reports {

  -- The annual meeting ------------------------------------------------------------------------------------------------

  report {
    id     = "annual_evaluation",
    title  = "Annual evaluation of the scheme, {academic_year}",
    clause = { "KENT-V1", "KENT-V2", "KENT-V3", "KENT-V4", "KENT-V5" },
    says   = "for the annual meeting: recruitment and allocation, this year's needs, and the plans for the next",

    heading { "Recruitment of mentors", clause = "KENT-V1" },
    figures {
      { "Mentors approved",            count = approved },
      { "Approved since September",    count = rows { approved, since = { within = "academic_year" } } },
      { "Applications not settled",    count = rows { "mentors", status = "applied" } },
      { "Free places",                 total = "free", of = approved },
    },
    chart { "Mentors on the register, by area", kind = "stacked bars", unit = "mentors",
      of    = rows { "mentors", status = { "applied", "approved", "stepped_back", "suspended" } },
      by    = "area",
      split = "status",
    },
    listing { "Mentors to whom training is offered", order = "name",
      of        = rows { approved, offers = { recorded = true } },
      columns   = { "name", "school", "offers" },
      otherwise = "Every mentor has had the training.",
    },

    heading { "Allocation of mentors", clause = { "KENT-A2", "KENT-A6" } },
    figures {
      { "New headteachers this year",      count = this_year },
      { "With a mentor",                   count = paired },
      { "Before the post began",           share = rows { paired, before_start = true }, of = paired },
      { "Days until paired, on average",   average = "days_to_pair", of = paired },
      { "Waiting",                         count = rows { this_year, state = { "waiting", "proposed" } } },
    },
    listing { "Allocated on the first day in post or later", order = "most days_to_pair",
      of        = rows { paired, before_start = false },
      columns   = { "mentee", "school", "starts_on", "paired_on", "days_to_pair" },
      otherwise = "Everybody who has a mentor had one before the post began.",
    },
    listing { "Still without a mentor", order = "appointed_on",
      of        = rows { this_year, state = { "waiting", "proposed", "undetermined" } },
      columns   = { "mentee", "school", "appointed_on", "starts_on", "state" },
      otherwise = "Every new headteacher has a mentor.",
    },

    heading { "Outside the guidelines", clause = "KENT-G0" },
    listing { "Allocations in exceptional circumstances", order = "starts_on",
      of        = rows { this_year, outside_guidelines = true },
      columns   = { "mentee", "mentor", "exception_reason" },
      otherwise = "No allocation of this year departs from the guidelines.",
    },

    heading { "The needs of this year's new headteachers", clause = "KENT-V2" },
    chart { "The challenges that their schools meet", of = this_year, by = "challenges", unit = "schools",
      otherwise = "There are no new headteachers this year.",
    },
    listing { "New headteachers of {academic_year}", of = this_year, order = { "area", "school" },
      columns   = { "mentee", "school", "area", "phase", "challenges", "mentor" },
      otherwise = "There are none.",
    },
    to_fill { "Experiences shared",
      { "What worked, and what did not", lines = 6 },
      { "What this year's new headteachers needed", lines = 6 },
    },

    heading { "What follows for the next cohort", clause = "KENT-V2" },
    figures {
      { "Appointed for next year",    count = next_year },
      { "Already with a mentor",      count = rows { next_year, state = "paired" } },
      { "Free places for them",       total = "free", of = approved },
    },
    listing { "New headteachers of next year", of = next_year, order = { "area", "school" },
      columns   = { "mentee", "school", "area", "phase", "challenges", "starts_on", "state" },
      otherwise = "Nobody is appointed for next year yet.",
    },
    to_fill { "For the next cohort",
      { "What follows for recruitment and training of mentors", lines = 4 },
      { "What follows for allocation", lines = 4 },
    },

    heading { "National developments", clause = "KENT-V3" },
    to_fill { "Updates",
      { "NCSL, or what has taken its place", lines = 5 },
    },

    heading { "Fixed agendas", clause = "KENT-V4" },
    to_fill { "Agendas of the meetings",
      { "This year's, considered", columns = { "Term", "Agenda", "Keep, change or drop" }, rows = 3 },
      { "Next year's, agreed", columns = { "Term", "Agenda" }, rows = 3 },
    },

    heading { "New Headteacher Induction Programme", clause = "KENT-V5" },
    figures {
      { "Completed the induction this year", count = inducted },
    },
    listing { "Induction of this year", of = inducted, order = "completed_on",
      columns   = { "name", "provider", "completed_on" },
      otherwise = "The register has no completed induction of this year.",
    },
    to_fill { "Report and plans",
      { "The programme of this year", lines = 5 },
      { "Plans for the next", lines = 5 },
    },
  },

  -- The governing body ------------------------------------------------------------------------------------------------

  report {
    id     = "shortlist_sheet",
    title  = "Mentors for {mentee}, {school}",
    clause = { "KENT-A1", "KENT-A5" },
    about  = "appointment",
    says   = "for the governing body: the possible mentors of a new headteacher, and a sheet for the decision",

    paragraph "{mentee} was appointed on {appointed_on}, and begins on {starts_on}. The governing body decides.",
    listing { "The guidelines", columns = { "clause", { "text", "What it says" } },
      of = rows { "clauses", clause = {
        "KENT-G1", "KENT-G2", "KENT-G3", "KENT-G4", "KENT-G5", "KENT-G6", "KENT-G7", "KENT-G8", "KENT-G9",
      } },
    },

    heading { "Possible mentors, best first", clause = "KENT-A5" },
    listing { "Within the guidelines",
      of        = rows { "shortlist", verdict = "suitable" },
      columns   = { "name", "school", "area", "free", "score", "in_favour" },
      otherwise = "No mentor with a free place is within all guidelines.",
    },
    listing { "To be settled first",
      of        = rows { "shortlist", verdict = "undetermined" },
      columns   = { "name", "school", "against" },
      otherwise = "Nothing is open about any other mentor.",
    },

    heading { "In exceptional circumstances only", clause = "KENT-G0" },
    listing { "Outside a guideline",
      of        = rows { "shortlist", verdict = "exceptional_only" },
      columns   = { "name", "school", "free", "score", "in_favour", "against" },
      otherwise = "There is no other.",
    },

    heading { "The governing body's decision", clause = "KENT-A1" },
    to_fill { "Decision",
      { "New headteacher", value = "{mentee}, {school}" },
      { "Mentor" },
      { "Why this mentor", lines = 3 },
      { "Within the guidelines", choices = { "yes", "no" } },
      { "If not: the exceptional circumstances", lines = 4, help = "The register keeps this reason." },
      { "Chair of governors" },
      { "Date", day = true },
    },
  },

  -- What every scheme tells -------------------------------------------------------------------------------------------

  common.at_a_glance { clause = { "KENT-S1", "KENT-F1" } },
  common.eligibility_decisions { clause = { "KENT-C1", "KENT-C2", "KENT-C3", "KENT-C4" } },
  common.changes_since { clause = "KENT-O1" },
}
