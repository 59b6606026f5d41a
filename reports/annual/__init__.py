"""The annual report of a year: figures, text and findings, frozen at 定稿, and its files."""
