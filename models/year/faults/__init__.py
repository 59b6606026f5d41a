"""What of a year speaks against the office: what was late, left or lost, and whose it is."""
