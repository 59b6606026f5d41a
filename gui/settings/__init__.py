"""The page 设置: a card for each subject."""
