"""The page 工作台账."""
