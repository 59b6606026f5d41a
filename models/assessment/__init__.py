"""考核: what costs points, what of it the register shows, and what the office says itself."""
