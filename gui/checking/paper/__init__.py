"""A report as it was read: its text and its tables in order on one long sheet."""
