"""One request as a case: its facts, timeline, clock, cards and papers."""
