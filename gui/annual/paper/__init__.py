"""The text of the report as it is printed, written on the screen."""
