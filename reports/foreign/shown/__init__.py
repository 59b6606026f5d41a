"""A report as it was read and checked: how it stands, and what is wrong where, also on paper."""
