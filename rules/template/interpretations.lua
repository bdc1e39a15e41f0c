-- What the policy leaves open, and how this pack reads it.

return interpretations {
  interpretation { clause = "C2", parameter = "required_report_card_standard",
    "The latest judgement of leadership and management counts; on a report card of 2025, the @REPORT_CARD_IN_WORDS@ or better.",
  },
  interpretation { clause = "K1", parameter = { "years_people_are_kept", "years_records_are_kept" },
    "Nothing personal is kept for longer than it is needed (UK GDPR Article 5(1)(e)): people for the six years in which a "
      .. "claim can be brought, records for one.",
  },
}
