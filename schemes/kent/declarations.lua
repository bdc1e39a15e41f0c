-- What somebody has to state or assess, because no record shows it.

return declarations {
  declaration { "experienced_and_reliable",
    asks = "the mentor is experienced, knowledgeable, supportive, reliable and flexible",
    from = "the professional adviser",
  },
  declaration { "enables_rather_than_tells",
    asks = "the mentor has the social and emotional intelligence to enable rather than tell",
    from = "the professional adviser",
  },
  declaration { "open_to_new_ideas",
    asks = "the mentor is open to new ideas and innovations",
    from = "the professional adviser",
  },
  declaration { "knows_current_strategies",
    asks = "the mentor is fully aware of current Kent strategies",
    from = "the professional adviser",
  },
  declaration { "keeps_confidences",
    asks = "the mentor can be trusted with total confidentiality",
    from = "the professional adviser",
  },
}
