"""总体情况: the figures that its five parts tell beyond the tables, and how lists of them read."""
