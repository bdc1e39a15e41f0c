-- Reports that every scheme has; each scheme hands in the clauses that they serve there:
--
--   local common = require "common_reports"
--
--   return reports {
--     common.at_a_glance { clause = "KENT-V1" },
--     common.eligibility_decisions { clause = "KENT-C1" },
--     common.changes_since { clause = "KENT-O1" },
--   }
--
-- The figures of at_a_glance have the same labels in every scheme, so that several schemes can stand side by side.

local common = {}

-- One page for whoever answers for the scheme.
function common.at_a_glance(serves)
  local approved   = rows { "mentors", status = "approved" }
  local entitled   = rows { "appointments", state = { "waiting", "proposed", "paired", "undetermined" } }
  local active     = rows { "partnerships", state = "active" }
  local late_items = rows { "schedule", state = "late" }
  local late_tasks = rows { "tasks", state = "late" }
  return report {
    id     = "at_a_glance",
    title  = "At a glance, {as_of}",
    clause = serves.clause,
    says   = "the scheme on one page: mentors, mentees, meetings, what is late, and money",

    heading "Mentors and mentees",
    figures {
      { "Mentors approved",         count = approved },
      { "Free places",              total = "free", of = approved },
      { "Mentees with a mentor",    count = rows { entitled, state = "paired" } },
      { "Mentees who wait for one", count = rows { entitled, state = { "waiting", "proposed" } } },
      { "Support not settled",      count = rows { entitled, state = "undetermined" } },
    },
    chart { "How far support has come", of = entitled, by = "state", unit = "appointments",
      otherwise = "Nobody is entitled to support at present.",
    },

    heading "Meetings and contact",
    figures {
      { "Partnerships active",       count = active },
      { "Meetings expected by now",  total = "meetings_expected", of = active },
      { "Meetings held",             total = "meetings_held", of = active },
      { "Contacts beside meetings",  total = "contacts", of = active },
    },
    chart { "Meetings held in {academic_year}", kind = "lines", by = "held_on", unit = "meetings",
      of        = rows { "meetings", held_on = { within = "academic_year" } },
      otherwise = "No meeting is recorded in {academic_year}.",
    },

    heading "Late",
    figures {
      { "Late meetings, contacts and forms", count = late_items },
      { "Late tasks",                        count = late_tasks },
    },
    grouped { "Late tasks, by who has them", of = late_tasks, by = "who",
      columns   = { { "Late tasks", count = true } },
      otherwise = "No task is late.",
    },

    heading "Money in {academic_year}",
    figures {
      { "For the year", total = "committed", of = "funding" },
      { "So far",       total = "spent", of = "funding" },
    },
    listing { "What the sums leave open", of = "funding_remarks",
      columns   = { "says" },
      otherwise = "The policy and the register leave nothing open.",
    },
  }
end

-- A list of those of one verdict, with what an officer can tell them.
local function of_verdict(decided, caption, verdict, columns, otherwise)
  return listing { caption,
    of        = rows { decided, verdict = verdict },
    columns   = columns,
    order     = "name",
    otherwise = otherwise,
  }
end

-- The parts of a report about the verdicts on these rows: of candidates, or of applications.
local function verdicts_on(decided)
  return {
    figures {
      { "In all",          count = decided },
      { "Eligible",        count = rows { decided, verdict = "eligible" } },
      { "By exception",    count = rows { decided, verdict = "by_exception" } },
      { "Not yet settled", count = rows { decided, verdict = "undetermined" } },
      { "Not eligible",    count = rows { decided, verdict = "ineligible" } },
    },
    chart { "Which criteria are not met", by = "not_met", unit = "people",
      of        = rows { decided, verdict = "ineligible" },
      otherwise = "Everybody meets every criterion that is known.",
    },
    heading "Eligible",
    of_verdict(decided, "Meet every criterion", "eligible", { "name", "school", "phase", "area" }, "Nobody yet."),
    of_verdict(decided, "Meet them by exception", "by_exception", { "name", "school", "phase", "area" },
      "Nobody by exception."),
    heading "Not yet settled",
    of_verdict(decided, "What would settle it", "undetermined", { "name", "school", "unknown", "missing" },
      "Everybody is settled."),
    heading "Not eligible",
    of_verdict(decided, "Why", "ineligible", { "name", "school", "not_met", "reasons" }, "Nobody."),
  }
end

local function with_parts(definition, parts)
  for _, part in ipairs(parts) do
    definition[#definition + 1] = part
  end
  return definition
end

-- Who may mentor and who may not, with the reasons: of everybody who has applied to be on the register or is on it.
function common.eligibility_decisions(serves)
  local applied  = rows { "candidates", status = { recorded = true } }
  local prospect = rows { "candidates", status = { recorded = false }, verdict = { "eligible", "by_exception" } }
  return report(with_parts({
    id     = "eligibility_decisions",
    title  = "Decisions on eligibility, {as_of}",
    clause = serves.clause,
    says   = "who may mentor and who may not, why, and what would settle what is open",
    paragraph "Everybody who has an entry in the register of mentors, or has applied for one.",
  }, with_parts(verdicts_on(applied), {
    heading "Who else could be asked",
    listing { "People who would be eligible, and have no entry", of = prospect,
      columns   = { "name", "school", "phase", "verdict" },
      order     = { "phase", "name" },
      otherwise = "Nobody else whom the register knows would be eligible.",
    },
  })))
end

-- The same of the applications of one round.
function common.eligibility_of_applications(serves)
  return report(with_parts({
    id     = "eligibility_decisions",
    title  = "Decisions on eligibility, {round}",
    clause = serves.clause,
    says   = "who of a round may be appointed and who may not, why, and what would settle what is open",
    choose = { "round", of = "applications", newest_by = "submitted_on" },
  }, verdicts_on(rows { "applications" })))
end

-- What was done since the day that the reader names; a database keeps a log of it.
function common.changes_since(serves)
  local changed = rows { "changes", on = { within = "since" } }
  return report {
    id     = "changes_since",
    title  = "What has changed, up to {as_of}",
    clause = serves.clause,
    says   = "what was recorded and decided since a day, by whom and why",
    figures {
      { "Changes", count = changed },
    },
    grouped { "Changes by kind", of = changed, by = "action",
      columns   = { { "Changes", count = true } },
      otherwise = "Nothing has changed, or no log is kept: a register in a file has none.",
    },
    listing { "Changes one by one", of = changed,
      columns   = { "on", "by", "action", "detail" },
      order     = "number",
      otherwise = "There is nothing to list.",
    },
  }
end

return common
