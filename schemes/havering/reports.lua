-- Whether mentors and mentees are in touch.

local common = require "common_reports"

local too_long = { more_than_ago = parameter "months_between_contacts" }
local active   = rows { "partnerships", state = "active" }
local silent   = rows { active, quiet_since = too_long }

return reports {

  report {
    id     = "contact_health",
    title  = "Contact between mentors and mentees, {as_of}",
    clause = { "HAV-R1", "HAV-S2", "HAV-S6" },
    says   = "for the academy: which partnerships have been silent for too long, by role and level",

    figures {
      { "Partnerships active",          count = active },
      { "Silent for too long",          count = silent },
      { "Of all who are active",        share = silent, of = active },
      { "Days of silence, on average",  average = "days_quiet", of = active },
    },

    heading { "Who has been silent for too long", clause = "HAV-R1" },
    listing { "No contact, formal or informal", of = silent, order = "most days_quiet",
      columns   = { "mentee", "role", "school", "mentor", { "quiet_since", "No contact since" }, "days_quiet" },
      otherwise = "Everybody has been in contact, formal or informal, as they should.",
    },

    heading { "By level and role", clause = "HAV-S2" },
    grouped { "By level", of = active, by = "level", columns = {
      { "Partnerships", count = true },
      { "Silent for too long", count = { quiet_since = too_long } },
      { "Share", share = { quiet_since = too_long } },
      { "Meetings", total = "meetings_held" },
      { "Contacts beside meetings", total = "contacts" },
    }, otherwise = "No partnership is active." },
    chart { "By role", of = active, by = "role", unit = "partnerships", series = {
      { "All", count = true },
      { "Silent for too long", count = { quiet_since = too_long } },
    }, otherwise = "No partnership is active." },
    chart { "How they are in touch this year", of = rows { "contacts", on = { within = "academic_year" } },
      by        = "channel",
      unit      = "contacts",
      otherwise = "No contact beside meetings is recorded this year.",
    },

    heading { "The year of each partnership", clause = "HAV-S6" },
    timeline { "Formally it lasts for a year; informal contact may continue", of = active,
      name      = "mentee",
      from      = "from",
      to        = "to",
      says      = "mentor",
      state     = "level",
      otherwise = "No partnership is active.",
    },
    listing { "Ending this term", of = rows { active, to = { within = "term" } }, order = "to",
      columns   = { "mentee", "mentor", { "to", "Last day" } },
      otherwise = "None ends this term.",
    },
  },

  -- What every scheme tells -------------------------------------------------------------------------------------------

  common.at_a_glance { clause = { "HAV-S1", "HAV-S2", "HAV-F1" } },
  common.eligibility_decisions { clause = "HAV-S5" },
  common.changes_since { clause = "HAV-S1" },
}
