-- Contact between mentor and mentee: at least monthly, for a year, of any kind.

return cadence {
  clause = "HAV-S6",
  lasts  = parameter "years_of_support",

  contact {
    id     = "monthly_contact",
    clause = { "HAV-R1", "HAV-N1" },
    says   = "be in touch, in whatever way suits you both",
    every  = "month",
  },
}
