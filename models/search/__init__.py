"""Search over everything: the records of every kind that words find, the best first."""
