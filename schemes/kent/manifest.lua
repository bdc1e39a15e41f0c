-- Kent Mentor Scheme for New Headteachers.

return scheme {
  id         = "kent",
  title      = "Kent Mentor Scheme for New Headteachers",
  authority  = "Kent",
  edition    = "2010",
  source     = "Kent Mentor Scheme for New Headteachers (Advisory Service Kent)",
  valid_from = "2001-09-01",
}
