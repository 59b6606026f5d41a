"""口令: set, changed, forgotten and removed, and the register sealed so that nothing stays open."""
