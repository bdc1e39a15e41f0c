-- What a file may use: exactly the words that the cage offers (engine/script), and no global of its own.

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

stds.pack = { read_globals = names(lua, words) }
stds.module = { read_globals = names(lua, words, for_modules) }

std = "pack"
exclude_files = { "rules/annotations" }  -- made by headway, for editors
max_line_length = 180
files["rules"] = { std = "module" }
