"""工作台账: an activity of the office, its kinds as data, and the figures that it feeds."""
