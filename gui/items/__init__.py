"""The page 主动公开."""
