"""The notices of holidays, and the dates they move."""
