"""What the office knows and may do: the register, its verbs, the law. No window, no paper."""
