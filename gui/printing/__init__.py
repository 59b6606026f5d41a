"""A paper seen before it is printed or saved."""
