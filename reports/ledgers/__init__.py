"""Ledgers as Excel keeps them, read with all its traps and written back."""
