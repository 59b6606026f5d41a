"""The law in plain values: steps, clock, calendar, and why a date is what it is."""
