-- What is expected of the two over the year. Each rule becomes items of the schedule, with a window of days:
-- meeting { … }, contact { … }, form { … }, review { … }, annual_meeting { … } or call { … }.

return cadence {
  clause = "S1",
  lasts  = parameter "years_of_support",  -- from the first day in post

  meeting {
    id     = "termly_meeting",
    clause = "M1",
    says   = "meet the new headteacher",
    every  = "term",  -- or "termlet", or "month"
    places = { "mentee_school", "mentor_school" },  -- in turn
  },
}
