-- What mentor and new headteacher keep of their meetings. private { … } is sealed for the two of them; whoever runs the
-- scheme sees what is open. rules/README.md, "What is kept of meetings", has the words.

return forms {

  record {
    id     = "meeting",
    title  = "Record of a meeting",
    clause = "K1",
    says   = "For the two of you alone.",
    open   = { "held_on", "minutes", "place" },

    private { "key_areas", "Key areas discussed", required = true },
    private { "actions", "Agreed actions", each = {
      { "what", "What" },
      { "who", "Who" },
      { "by_when", "By when", answer = "date" },
    } },
  },

  sharing { with = "a third party", agreed_by = { "mentor", "mentee" }, clause = "K1" },
  sharing { with = "a new mentor",  agreed_by = "mentee",               clause = "K1" },

  retention {
    people  = parameter "years_people_are_kept",
    records = parameter "years_records_are_kept",
    clause  = "K1",
  },
}
