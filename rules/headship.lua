-- Serving heads of one authority's schools. Somebody who leads several schools must lead none of another authority's.
--
--   requires = headship.serves "South Gloucestershire"

local headship = {}

-- Is the person a serving headteacher, each of whose schools is one of the authority's?
function headship.serves(authority)
  return all {
    person.is_headteacher,
    person.school.local_authority:is(authority),
  }
end

return headship
