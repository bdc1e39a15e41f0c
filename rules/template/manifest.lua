-- Which scheme this is. `headway pack new` filled in what it was told; put the rest right.

return scheme {
  id         = "@ID@",
  title      = "@TITLE@",
  authority  = "@AUTHORITY@",
  edition    = "@EDITION@",
  source     = "@SOURCE@",
  valid_from = "@VALID_FROM@",
}
