-- Kent Mentor Scheme for New Headteachers. The document bears no date, so the edition has no first day; it names bodies
-- and funds (TDA, BSF, the Early Headship Programme) that were there together until 2010.

return scheme {
  id        = "kent",
  title     = "Kent Mentor Scheme for New Headteachers",
  authority = "Kent",
  edition   = "undated, about 2010",
  source    = "Kent Mentor Scheme for New Headteachers (Advisory Service Kent)",
}
