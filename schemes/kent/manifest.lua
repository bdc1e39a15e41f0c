-- Kent Mentor Scheme for New Headteachers. The document bears no date, so the edition has no first day; the funds and
-- bodies that it names (TDA, BSF, NCSL's Early Headship Programme) are those of the years up to 2010.

return scheme {
  id        = "kent",
  title     = "Kent Mentor Scheme for New Headteachers",
  authority = "Kent",
  edition   = "undated, about 2010",
  source    = "Kent Mentor Scheme for New Headteachers (Advisory Service Kent)",
}
