-- Who pays what to whom: the mentee and the school pay nothing, and who does the document does not say.

return funding {
  free_to = { clause = "HAV-F1", "mentee", "mentee_school" },

  silent {
    clause = "HAV-F1",
    says   = "the document does not say who bears the cost of the support, or whether there is any",
  },
}
