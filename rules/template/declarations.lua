-- What somebody has to state or assess, because no record shows it.

return declarations {
  declaration { "governing_body_support",
    asks = "the school's governing body supports the candidate",
    from = "the chair of governors",
  },
  declaration { "good_listener",
    asks = "the candidate is a good listener",
    from = "a referee",
  },
}
