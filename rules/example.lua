-- Made-up registers for the tests of a pack: one person, or one appointment, with whatever a test is about.
--
--   local candidate = example.mentor("kent", {
--     school = { local_authority = "Kent" },
--     posts  = { { role = "headteacher", from = "2010-09-01" } },
--   })
--
--   candidate()                                  the register of that person
--   candidate { posts = {} }                     the same, but without the post
--   candidate { school = { phase = "primary" } } the same, but the school has a phase
--
-- Rows are written as in the register document, and what they all need is filled in: person, school, scheme. A table
-- that a change names takes the place of the first one; in `school`, `appointment` and `declares` only the columns that
-- it names do, and example.unrecorded takes one away.
--
--   school       the person's own school; `schools` lists others, each with a urn of its own
--   appointment  the appointment that a mentee's register is about
--   declares     declarations of one date: declares = { good_listener = true }

local example = {
  own_school  = 100001,        -- the URN of the person's own school
  declared_on = "2016-01-01",  -- when the things in `declares` were declared
  unrecorded  = {},
}

-- Descriptions of one thing: a change of theirs goes column by column.
local one_thing = { school = true, appointment = true, declares = true }

-- The columns that are filled in where a row leaves them out.
local filled_in = {
  appointments    = { "person", "urn" },
  assessments     = { "urn" },
  circumstances   = { "urn" },
  declarations    = { "person", "scheme" },
  inspections     = { "urn" },
  mentors         = { "person", "scheme" },
  performance     = { "urn" },
  posts           = { "person", "urn" },
  recommendations = { "person", "scheme" },
  support_given   = { "person" },
  training        = { "person" },
}

local function with(base, changes)
  local out = {}
  for key, value in pairs(base or {}) do out[key] = value end
  for key, value in pairs(changes or {}) do
    if value == example.unrecorded then out[key] = nil else out[key] = value end
  end
  return out
end

local function changed(base, changes)
  local out = with(base, changes)
  for name in pairs(one_thing) do
    if out[name] then out[name] = with((base or {})[name], (changes or {})[name]) end
  end
  return out
end

local function schools_of(description)
  local own = with({ urn = example.own_school, name = "Example Primary School" }, description.school)
  local schools = { own }
  for position, school in ipairs(description.schools or {}) do
    local name = "Neighbour " .. position .. " Primary School"
    schools[#schools + 1] = with({ name = name, local_authority = own.local_authority }, school)
  end
  return schools
end

local function declarations_of(description)
  local rows = {}
  for key, value in pairs(description.declares or {}) do
    rows[#rows + 1] = { key = key, value = value, made_on = example.declared_on }
  end
  for _, row in ipairs(description.declarations or {}) do rows[#rows + 1] = row end
  return rows
end

local function register(scheme, description)
  local defaults = { person = "p1", urn = example.own_school, scheme = scheme }
  local out = {}
  for name, rows in pairs(with(description, { declarations = declarations_of(description) })) do
    local columns = filled_in[name]
    if columns then
      out[name] = {}
      for position, row in ipairs(rows) do
        local whole = with(row)
        for _, column in ipairs(columns) do
          if whole[column] == nil then whole[column] = defaults[column] end
        end
        out[name][position] = whole
      end
    elseif not one_thing[name] and name ~= "schools" then
      out[name] = rows
    end
  end
  out.people  = { { id = "p1", name = "Alex Example" } }
  out.schools = schools_of(description)
  return out
end

-- Registers whose only person is judged as a mentor.
function example.mentor(scheme, base)
  return function(changes)
    return register(scheme, changed(base, changes))
  end
end

-- Registers whose only appointment is judged as a mentee's.
function example.mentee(scheme, base)
  return function(changes)
    local description = changed(base, changes)
    description.appointments = { with(description.appointment, { id = "a1" }) }
    return register(scheme, description)
  end
end

return example
