-- What somebody has to state or assess, because no record shows it.

return declarations {
  declaration { "successful_in_role",
    asks = "the mentor has been successful in the role",
    from = "the Havering Academy of Leadership",
  },
}
