"""查找全部: the panel over any page, in which everything is found as one types (Ctrl+K)."""
