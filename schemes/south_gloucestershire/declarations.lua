-- What somebody has to state or assess, because no record shows it: here nothing, as the policy asks for no such thing.

return declarations {}
