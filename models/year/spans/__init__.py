"""统计: a period on a day, beside others: its records in groups, and how long answers took."""
