"""What was notable in a year: its records with their days, names and reasons, for the text."""
