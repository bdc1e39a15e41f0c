-- Who pays what to whom. The protocol names who pays; how much is for those to agree who commission the work.

return funding {
  parties = { "training_provider" },

  line {
    id     = "mentor_coaching",
    clause = "KLE-M4",
    item   = "mentor_coaching",
    payer  = "governing_body",
    payee  = "mentor",
    per    = "partnership",
  },

  line {
    id     = "training_of_leaders",
    clause = "KLE-D3",
    item   = "training",
    payer  = "area_board",
    payee  = "training_provider",
    per    = "training",
    course = "mentor_coach_training",
  },

  line {
    id       = "peer_review",
    clause   = "KLE-B3",
    item     = "peer_review",
    payer    = "governing_body",
    payee    = "mentor",
    per      = "deployment",
    activity = "peer_review",
  },

  silent {
    clause = "KLE-M4",
    says   = "arrangements differ: how much the governing body pays for mentor/coaching, and for what, is agreed for "
          .. "each placement",
  },

  silent {
    clause = "KLE-B3",
    says   = "a peer review is commissioned by a governing body in most cases only, and its price is not named",
  },
}
