"""What stands beside a report that was read: the chosen cell, the findings, how it was read."""
