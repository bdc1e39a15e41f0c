-- What a file of a pack may use: exactly the words that the cage offers (engine/script), and no global of its own. The
-- .luacheckrc of a pack and of this repository take their standards from here.

local lua = {
  "assert", "error", "getmetatable", "ipairs", "pairs", "pcall", "print", "rawequal", "rawlen", "require", "select",
  "tonumber", "tostring", "type", "xpcall", "string", "table", "math", "utf8",
}
local words = {
  "person", "appointment", "school", "mentor", "mentee", "pair",
  "all", "any", "none", "each_school", "any_school", "years", "months",
  "scheme", "clause", "clauses", "parameter", "parameters", "interpretation", "interpretations",
  "declaration", "declarations",
  "recruitment", "eligibility", "criterion", "advice", "met", "not_met", "unknown",
  "tasks", "task",
  "funding", "line", "silent",
  "allocation", "preference", "training", "offer", "rounds", "action",
  "cadence", "meeting", "contact", "form", "review", "annual_meeting", "call",
  "reports", "report", "rows", "heading", "paragraph", "notice", "figures", "listing", "grouped", "chart", "timeline",
  "to_fill", "for_each", "new_page",
  "forms", "record", "private", "sharing", "asking_advice", "retention",
  "test", "tests",
}
local for_modules = { "next", "rawget", "rawset", "setmetatable", "locked" }

local function names(...)
  local out = {}
  for _, list in ipairs { ... } do
    for _, name in ipairs(list) do out[name] = { other_fields = true } end
  end
  return out
end

return {
  pack   = { read_globals = names(lua, words) },
  module = { read_globals = names(lua, words, for_modules) },
}
