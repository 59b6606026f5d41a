"""The tables and the text as they are printed, on the screen."""
