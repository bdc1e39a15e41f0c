-- Kent Leaders of Education.

return scheme {
  id         = "kle",
  title      = "Kent Leaders of Education",
  authority  = "Kent",
  edition    = "2016-17",
  source     = "Kent Leaders of Education: Protocols and Guidelines 2016-17",
  valid_from = "2016-09-01",
}
