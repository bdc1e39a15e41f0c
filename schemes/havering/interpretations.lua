-- What the policy leaves open, and how this pack reads it.

return interpretations {

  -- Who may mentor ----------------------------------------------------------------------------------------------------

  interpretation { clause = "HAV-S5",
    "A mentor leads: holds a post at a Havering school in any role but teacher. Whether the mentor has been successful "
      .. "is declared for this scheme, and the newest declaration counts. Whether the role is similar, and the mentor "
      .. "the more experienced of the two, shows only beside a mentee.",
  },

  -- Who is mentored ---------------------------------------------------------------------------------------------------

  interpretation { clause = { "HAV-S1", "HAV-S2" },
    "A leader is one who is appointed at a Havering school in any role but teacher. Acting in a leadership role means "
      .. "acting headteacher.",
  },
  interpretation { clause = { "HAV-S1", "HAV-S2", "HAV-S6" }, parameter = "years_of_support",
    "Support runs from the day of the appointment to the day before the anniversary of the first day in post; 29 "
      .. "February plus a year is 1 March.",
  },
}
