"""口令: whether the register is sealed, its recovery sheet, and when the window locks."""
