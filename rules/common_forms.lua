-- What the forms of several schemes share; each scheme hands in the clauses that it rests on:
--
--   local common = require "common_forms"
--
--   return forms {
--     common.notes { clause = "KENT-Q5", title = "Notes of a meeting" },
--     common.retention { clause = "KENT-Q5" },
--   }

local common = {}

-- What officers need to know of a meeting: the day, how long it took, and where it was. Never what was said.
common.open = { "held_on", "minutes", "place" }

-- Notes in the two's own words, for a policy that gives no form.
function common.notes(serves)
  return record {
    id     = "notes",
    title  = serves.title,
    clause = serves.clause,
    says   = serves.says,
    open   = common.open,

    private { "notes", "What we talked about", required = true },
    common.agreed_actions(),
  }
end

-- Who does what, and by when.
function common.agreed_actions()
  return private { "actions", "Agreed actions", each = {
    { "what", "What" },
    { "who", "Who" },
    { "by_when", "By when", answer = "date" },
  } }
end

-- How long anything is kept, by two parameters that every pack with this statement has.
function common.retention(serves)
  return retention {
    people  = parameter "years_people_are_kept",
    records = parameter "years_records_are_kept",
    clause  = serves.clause,
  }
end

return common
