"""Findings: what does not fit together in a form, a report, a case, an item, a column."""
