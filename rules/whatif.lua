-- whatif: changes to a copy of somebody's record, for the console's :whatif. Nothing of it is ever kept.
--
-- `record` is a register of one person, `about` says whose rows are meant: person, urn (of the school), scheme
-- and the day. Each function changes the record; what can't be done is an error in words.

-- By table, the column that says whose row it is.
local owners = {
  posts = "person", training = "person", recommendations = "person", declarations = "person",
  support_given = "person", mentors = "person", applications = "person", appointments = "person",
  inspections = "urn", assessments = "urn", performance = "urn", circumstances = "urn",
}

-- Columns of a new row that need not be typed.
local usual = {
  training        = { completed_on = "day" },
  recommendations = { scheme = "scheme", given_on = "day" },
  declarations    = { scheme = "scheme", made_on = "day" },
  mentors         = { scheme = "scheme", from = "day" },
  applications    = { scheme = "scheme", submitted_on = "day" },
  posts           = { urn = "urn", from = "day" },
  appointments    = { urn = "urn" },
  inspections     = { date = "day" },
  assessments     = { date = "day" },
  circumstances   = { from = "day" },
  support_given   = { from = "day" },
}

local function owner_of(name)
  local owner = owners[name]
  if owner then return owner end
  local known = {}
  for table_name in pairs(owners) do known[#known + 1] = table_name end
  error("there is no table '" .. tostring(name) .. "' of somebody's record; it has "
    .. table.concat(known, ", "), 0)
end

-- The positions in the table of the rows that are theirs and match.
local function positions(record, about, name, match)
  local owner, found = owner_of(name), {}
  for position, row in ipairs(record[name] or {}) do
    local matches = row[owner] == about[owner]
    for column, value in pairs(match or {}) do matches = matches and row[column] == value end
    if matches then found[#found + 1] = position end
  end
  return found
end

local function rows_in_words(count) return count == 1 and "1 row" or count .. " rows" end

local whatif = {}

-- One row more.
function whatif.add(record, about, name, row)
  local owner = owner_of(name)
  if type(row) ~= "table" then error(name .. " += takes a row in braces: { column = value, … }", 0) end
  if row[owner] == nil then row[owner] = about[owner] end
  for column, source in pairs(usual[name] or {}) do
    if row[column] == nil then row[column] = about[source] end
  end
  record[name] = record[name] or {}
  table.insert(record[name], row)
end

-- Their rows that have these values, taken out.
function whatif.remove(record, about, name, match)
  if type(match) ~= "table" then error(name .. " -= takes what the rows have in braces: { column = value, … }", 0) end
  local found = positions(record, about, name, match)
  if #found == 0 then error("no row of " .. name .. " is like that", 0) end
  for i = #found, 1, -1 do table.remove(record[name], found[i]) end
end

-- Another value in one of their rows: the only one, or the one at that place among theirs.
function whatif.set(record, about, name, place, column, value)
  local found = positions(record, about, name)
  if place == nil and #found > 1 then
    error(name .. " has " .. rows_in_words(#found) .. " of theirs: say which, as " .. name .. "[1]." .. column .. " = …", 0)
  end
  local position = found[place or 1]
  if position == nil then
    error(name .. " has " .. rows_in_words(#found) .. " of theirs" .. (#found == 0 and "; add one with +=" or ""), 0)
  end
  record[name][position][column] = value
end

-- Columns that tell what people wrote: a test needs to know only that something is there.
local told = { "email", "telephone", "statement", "comments", "feedback", "reason", "exception_reason", "commissioner" }

-- The record as a test beside the rules has it: the subject first, and no person and no school named.
function whatif.for_test(record, list, id)
  for position, row in ipairs(record[list]) do
    if row.id == id then
      table.remove(record[list], position)
      table.insert(record[list], 1, row)
      break
    end
  end
  local urns = {}
  for number, school in ipairs(record.schools or {}) do urns[school.urn] = 100000 + number end
  for _, rows in pairs(record) do
    for _, row in ipairs(rows) do
      row.urn = urns[row.urn] or row.urn
      for _, column in ipairs(told) do
        if row[column] then row[column] = "left out" end
      end
      for number, member in ipairs(row.members or {}) do member.name = "Member " .. number end
    end
  end
  for number, person in ipairs(record.people or {}) do person.name = "Person " .. number end
  for number, school in ipairs(record.schools or {}) do school.name = "School " .. number end
  return record
end

return whatif
