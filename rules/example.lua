-- Made-up registers for the tests of a pack: one person, or one appointment, with whatever a test is about.
--
--   local head = {
--     school = { local_authority = "Kent" },
--     posts  = { { role = "headteacher", from = "2010-09-01" } },
--   }
--
--   example.mentor("kent", head)                                     the register of that person
--   example.mentor("kent", head, { posts = {} })                     the same, but without the post
--   example.mentor("kent", head, { school = { phase = "primary" } }) the same, but the school's phase is known
--   example.pair("kent", head, appointed)                            that person with a mentee, as a pair
--   example.pair("kent", head, appointed, { relationships = … })     and rows that are about both
--
-- In a pair the mentor is p1 of the school 100001, approved in the register unless `mentors` says otherwise; the mentee
-- is n1, whose appointment a1 is at the school 200001.
--
-- Rows are written as in the register document, and what they all need is filled in: person, school, scheme. A table
-- that a change names takes the place of the first one. Three things go column by column instead, and there
-- example.unrecorded takes a column away:
--
--   school       the person's own school; `schools` lists others, each with a urn of its own
--   declares     declarations, all of one date: declares = { good_listener = true }
--   appointment  of a mentee; a change names its columns: example.mentee("kent", appointed, { headship = "first" })
--
-- What many tests of pairs have in common:
--
--   example.registered("suspended", "2016-09-12")           another entry of the mentor's in the register
--   example.allowed(2)                                      an approved entry that allows two mentees
--   example.other_mentees("kent", appointed, { … }, { … })  partnerships with others: rows for `more`
--   example.tried("kent", { status = "not_working" })       a partnership that the two had: likewise

local example = {
  own_school     = 100001,     -- the URN of the person's own school
  mentees_school = 200001,     -- that of a pair's mentee
  declared_on = "2016-01-01",  -- the date of what stands in `declares`
  unrecorded  = {},
}

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

local columns_of_appointment = {
  "role", "headship", "appointed_on", "starts_on", "new_to_authority", "new_to_leadership",
}

local function with(base, changes)
  local out = {}
  for key, value in pairs(base or {}) do out[key] = value end
  for key, value in pairs(changes or {}) do
    if value == example.unrecorded then out[key] = nil else out[key] = value end
  end
  return out
end

-- A table with changes: what they name takes the place of what was there.
example.with = with

-- The rows of the one list, and then those of the other.
function example.both(first, second)
  local out = {}
  for _, rows in ipairs { first or {}, second or {} } do
    for _, row in ipairs(rows) do out[#out + 1] = row end
  end
  return out
end

local function schools_of(description)
  local own = with({ urn = example.own_school, name = "Example Primary School" }, description.school)
  local out = { own }
  for position, school in ipairs(description.schools or {}) do
    local neighbour = { name = "Neighbour " .. position .. " Primary School", local_authority = own.local_authority }
    out[#out + 1] = with(neighbour, school)
  end
  return out
end

local function declarations_of(description)
  local out = {}
  for key, value in pairs(description.declares or {}) do
    out[#out + 1] = { key = key, value = value, made_on = example.declared_on }
  end
  return example.both(out, description.declarations)
end

local function described(base, changes)
  local out = with(base, changes)
  if base and changes then
    out.school   = with(base.school, changes.school)
    out.declares = with(base.declares, changes.declares)
  end
  out.schools, out.declarations = schools_of(out), declarations_of(out)
  out.school, out.declares = nil, nil
  return out
end

local function register(scheme, description, who)
  who = who or { id = "p1", name = "Alex Example", urn = example.own_school }
  local defaults = { person = who.id, urn = who.urn, scheme = scheme }
  local out = { people = { { id = who.id, name = who.name, expertise = description.expertise } } }
  description.expertise = nil
  for name, rows in pairs(description) do
    out[name] = {}
    for position, row in ipairs(rows) do
      local whole = with(row)
      for _, column in ipairs(filled_in[name] or {}) do
        if whole[column] == nil then whole[column] = defaults[column] end
      end
      out[name][position] = whole
    end
  end
  return out
end

-- A register whose only person is judged as a mentor.
function example.mentor(scheme, base, changes)
  return register(scheme, described(base, changes))
end

local function mentee(scheme, base, changes, who)
  local description = described(base, changes)
  local columns = { id = "a1" }
  for _, column in ipairs(columns_of_appointment) do
    columns[column] = changes and changes[column]
    description[column] = nil
  end
  description.appointments = { with(description.appointment, columns) }
  description.appointment = nil
  return register(scheme, description, who)
end

-- A register whose only appointment is judged as a mentee's.
function example.mentee(scheme, base, changes)
  return mentee(scheme, base, changes)
end

-- A register whose first person and first appointment are judged as a pair. `more` are rows of any tables, with every
-- column that they need.
function example.pair(scheme, mentor, appointed, more)
  local approved = { mentors = { { status = "approved", from = "2010-01-01" } } }
  local out  = example.mentor(scheme, with(approved, mentor))
  local who  = { id = "n1", name = "Nicky Example", urn = example.mentees_school }
  local home = with({ urn = who.urn, name = "Mentee Primary School" }, appointed.school)
  local theirs = mentee(scheme, with(appointed, { school = home }), {}, who)
  for _, tables in ipairs { theirs, more or {} } do
    for name, rows in pairs(tables) do out[name] = example.both(out[name], rows) end
  end
  return out
end

-- The mentor's entry in the register.
function example.registered(status, from, to) return { mentors = { { status = status, from = from, to = to } } } end

-- An approved entry that allows so many mentees.
function example.allowed(capacity)
  return { mentors = { { status = "approved", from = "2010-01-01", capacity = capacity } } }
end

-- Partnerships of the mentor with others who are appointed alike, each with these columns: the first one's appointment
-- is a2, the second one's a3.
function example.other_mentees(scheme, appointed, ...)
  local rows = { schools = {}, people = {}, appointments = {}, partnerships = {} }
  for position, columns in ipairs { ... } do
    local number = position + 1
    local id     = "a" .. number
    local urn    = example.mentees_school + position
    local home   = { urn = urn, name = "Another Primary School", local_authority = appointed.school.local_authority }
    rows.schools[position]      = home
    rows.people[position]       = { id = "n" .. number, name = "Somebody Else" }
    rows.appointments[position] = with(appointed.appointment, { id = id, person = "n" .. number, urn = urn })
    rows.partnerships[position] =
      with({ id = "x" .. number, scheme = scheme, appointment = id, mentor = "p1" }, columns)
  end
  return rows
end

-- What the two tried already: a partnership for this appointment.
function example.tried(scheme, columns)
  local partnership = { id = "x1", scheme = scheme, appointment = "a1", mentor = "p1", from = "2016-09-01" }
  return { partnerships = { with(partnership, columns) } }
end

-- Who is appointed to lead in a role that is not a headteacher's, and how a sentence calls them.
local other_leaders = {
  { "an executive headteacher",      "executive_headteacher" },
  { "a deputy headteacher",          "deputy_headteacher" },
  { "an assistant headteacher",      "assistant_headteacher" },
  { "a senior leader",               "senior_leader" },
  { "a middle leader",               "middle_leader" },
  { "a business manager",            "business_manager" },
  { "a member of the support staff", "support_staff" },
  { "a governor",                    "governor" },
  { "a teacher",                     "teacher" },
}

-- What `make(who, role)` makes for each of them: a list of tests.
function example.of_other_leaders(make)
  local made = {}
  for position, leader in ipairs(other_leaders) do made[position] = make(leader[1], leader[2]) end
  return made
end

return example
