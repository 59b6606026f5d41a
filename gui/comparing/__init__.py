"""Two states of the same records side by side: what is new, what differs, whose is taken."""
