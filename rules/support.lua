-- When a new leader's support runs: from the day of the appointment, for so many years from the first day in post.
-- On the anniversary of that day it is over; 29 February plus a year is 1 March.

local support = {}

-- Is the appointment supported on the day? years: a parameter, or years(…).
function support.runs(years)
  return all {
    appointment.appointed_on:has_come(),
    appointment.starts_on:less_than_ago(years),
  }
end

return support
