-- What the policy leaves open, and how this pack reads it.

return interpretations {
  interpretation { clause = "C2", parameter = "required_report_card_standard",
    "The latest judgement of leadership and management counts; on a report card of 2025, the @REPORT_CARD_IN_WORDS@ or better.",
  },
}
