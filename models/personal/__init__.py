"""Numbers that are a person's own: found in a text however they are written, and checked."""
