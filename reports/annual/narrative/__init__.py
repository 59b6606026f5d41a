"""The text of the annual report: sentences whose figures stay bound to their records."""
