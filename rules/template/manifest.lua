-- Which scheme this is. `headway pack new` filled in what it was told; put the rest right.

return scheme {
  id         = "@ID@",
  title      = "@TITLE@",
  authority  = "@AUTHORITY@",
  edition    = "first draft",
  source     = "the title of the published document",
  valid_from = "2020-09-01",
}
