-- The termly overview for all mentors and mentees, the evaluation form, and what the funding is used for.

local common = require "common_reports"

local forms = rows { "evaluations" }

return reports {

  -- For all mentors and mentees ---------------------------------------------------------------------------------------

  report {
    id        = "termly_overview",
    title     = "What is discussed in mentoring, {term}",
    clause    = "SGLOS-R1",
    says      = "for all mentors and mentees: the issues discussed in a term, from the evaluation forms",
    audience  = "everyone",
    smallest  = parameter "smallest_group",
    choose    = { "term", of = forms, newest_by = "returned_on" },

    paragraph "To inform your agendas: what mentors and mentees of all partnerships say that they discuss.",
    figures {
      { "Evaluation forms returned", count = forms },
    },
    chart { "Key areas of discussion", of = forms, by = "areas", unit = "forms",
      otherwise = "There is nothing to draw.",
    },
    grouped { "Forms that name the area", of = forms, by = "areas",
      columns   = { { "Forms", count = true } },
      otherwise = "No area is named by enough forms to be told.",
    },
  },

  -- The evaluation form -----------------------------------------------------------------------------------------------

  report {
    id     = "evaluation_form",
    title  = "Evaluation form: {mentee} and {mentor}",
    clause = { "SGLOS-E3", "SGLOS-E2" },
    about  = "partnership",
    says   = "a blank evaluation form for one partnership, for mentor or mentee, at the end of a term",

    paragraph "Mentor and mentee each complete a form at the end of each term. Broad headlines are enough.",
    to_fill { "Headteacher support",
      { "Completed by", choices = { "mentor", "mentee" } },
      { "Mentee", value = "{mentee}" },
      { "Headship", value = "{headship}", choices = { "first", "second or later" } },
      { "Mentee's school", value = "{school}" },
      { "Mentor", value = "{mentor}" },
      { "Mentor's school", value = "{mentor_school}" },
      { "Termlets", help = "the two termlets of this term" },
      { "Number of meetings in them" },
      { "Key areas of discussion", lines = 6 },
      { "Comments on the mentoring process", lines = 6 },
      { "Date", day = true },
    },
    paragraph "Please return it to the Leadership Adviser.",
  },

  -- Money -------------------------------------------------------------------------------------------------------------

  report {
    id     = "funding_statement",
    title  = "Funding of mentors, {academic_year}",
    clause = { "SGLOS-F1", "SGLOS-F2", "SGLOS-F3" },
    says   = "for the Head of Service: what mentors are paid in the year, and what is left of the allocation",

    figures {
      { "For the year", total = "committed", of = "funding" },
      { "So far",       total = "spent", of = "funding" },
    },
    listing { "The yearly allocation", of = "funds",
      columns   = { "fund", "allocated", "committed", "spent", "left" },
      otherwise = "No allocation of the Head of Service is recorded.",
    },
    heading { "What is paid for", clause = { "SGLOS-F2", "SGLOS-F3" } },
    listing { "Sessions", of = "funding",
      columns   = { "item", "payer", "payee", "quantity", "committed", "spent", "is_open", "clause" },
      otherwise = "Nothing is paid for in this year.",
    },
    heading { "Mentors", clause = "SGLOS-F1" },
    listing { "To each mentor", of = "mentors_paid", order = "name",
      columns   = { "name", "committed", "spent", "is_open" },
      otherwise = "No mentor is paid in this year.",
    },
    heading "To be noted",
    listing { "Remarks", of = "funding_remarks", columns = { "says" }, otherwise = "There is nothing to note." },
  },

  -- What every scheme tells -------------------------------------------------------------------------------------------

  common.at_a_glance { clause = { "SGLOS-S1", "SGLOS-M1", "SGLOS-F1" } },
  common.eligibility_decisions { clause = "SGLOS-P2" },
  common.changes_since { clause = "SGLOS-P2" },
}
