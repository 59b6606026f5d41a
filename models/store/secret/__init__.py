"""口令: the key of a register, the file that keeps it wrapped, and what is sealed with it."""
