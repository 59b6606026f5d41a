"""Choosing, drafting and issuing the letters of a case."""
