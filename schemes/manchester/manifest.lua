-- MSA New Headteachers Mentoring Scheme. The document bears no date, so the edition has no first day.

return scheme {
  id        = "manchester",
  title     = "MSA New Headteachers Mentoring Scheme",
  authority = "Manchester",
  edition   = "undated",
  source    = "MSA New Headteachers Mentoring Scheme",
}
