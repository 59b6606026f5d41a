"""The page 复议诉讼."""
