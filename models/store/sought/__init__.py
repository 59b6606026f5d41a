"""Search: texts cut into pairs of characters, and the one index of all kinds of records."""
