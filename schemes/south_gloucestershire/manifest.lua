-- South Gloucestershire Headteacher Mentoring Programme.

return scheme {
  id         = "south_gloucestershire",
  title      = "South Gloucestershire Headteacher Mentoring Programme",
  authority  = "South Gloucestershire",
  edition    = "2010/2011",
  source     = "South Gloucestershire Headteacher Mentoring Programme 2010/2011, guide for mentors and mentees",
  valid_from = "2010-09-01",
}
