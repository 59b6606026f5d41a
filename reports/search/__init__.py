"""What a search over everything shows of each record: a fact, its state, and the way to it."""
