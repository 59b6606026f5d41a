"""The page 依申请公开: the list, the entry and the case."""
