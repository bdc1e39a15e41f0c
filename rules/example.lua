-- Made-up registers for the tests of a pack: one person, or one appointment, with whatever a test is about.
--
--   local head = { posts = { { role = "headteacher", from = "2010-09-01" } } }
--   example.mentor("kent", head)                           a register with that person
--   example.mentor("kent", head, { training = {} })        the same, but with no training
--
-- What every row needs is filled in: the person, the school, the scheme. Rows are written as in the register
-- document. `school` describes the person's own school; `schools` lists others, each with a urn of its own.

local example = {}

-- The URN of the made-up person's own school.
example.own_school = 100001

-- Which columns of a table are filled in where a row leaves them out.
local filled_in = {
  posts           = { "person", "urn" },
  inspections     = { "urn" },
  assessments     = { "urn" },
  performance     = { "urn" },
  circumstances   = { "urn" },
  training        = { "person" },
  recommendations = { "person", "scheme" },
  declarations    = { "person", "scheme" },
  support_given   = { "person" },
  mentors         = { "person", "scheme" },
  appointments    = { "person", "urn" },
}

local function copy(row)
  local out = {}
  for key, value in pairs(row) do out[key] = value end
  return out
end

-- A table that a change names takes the place of the base's.
local function merged(base, changes)
  local out = copy(base)
  for key, value in pairs(changes or {}) do out[key] = value end
  return out
end

local function school_of(description)
  local school = copy(description or {})
  school.urn = school.urn or example.own_school
  school.name = school.name or "Example Primary School"
  school.local_authority = school.local_authority or "Kent"
  return school
end

local function register(scheme, base, changes)
  local description = merged(base, changes)
  local defaults = { person = "p1", urn = example.own_school, scheme = scheme }
  local out = {
    people  = { { id = "p1", name = "Alex Example" } },
    schools = { school_of(description.school) },
  }
  for _, school in ipairs(description.schools or {}) do
    out.schools[#out.schools + 1] = school_of(school)
  end
  for name, rows in pairs(description) do
    if name ~= "school" and name ~= "schools" then
      out[name] = {}
      for position, row in ipairs(rows) do
        local whole = copy(row)
        for _, column in ipairs(filled_in[name] or {}) do
          if whole[column] == nil then whole[column] = defaults[column] end
        end
        out[name][position] = whole
      end
    end
  end
  return out
end

-- A register whose only person is judged as a mentor.
function example.mentor(scheme, base, changes)
  return register(scheme, base, changes)
end

-- A register whose only appointment is judged as a mentee's; `appointment` describes it.
function example.mentee(scheme, base, changes)
  local description = merged(base, changes)
  local appointment = copy(description.appointment)
  appointment.id = "a1"
  description.appointment = nil
  description.appointments = { appointment }
  return register(scheme, description)
end

return example
