"""The law of the steps of a request, stated once: what speaks against a step, and how much."""
