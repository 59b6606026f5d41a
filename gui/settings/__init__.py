"""The page 设置: tabs with a card for each subject."""
