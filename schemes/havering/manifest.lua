-- HAL Mentoring Programme. The handbook bears no date, so the edition has no first day; the newest thing that it
-- speaks of is the authority's Leadership Strategy of 2015.

return scheme {
  id        = "havering",
  title     = "HAL Mentoring Programme",
  authority = "Havering",
  edition   = "undated, 2015 or later",
  source    = "Mentoring Programme Handbook (Havering Academy of Leadership)",
}
