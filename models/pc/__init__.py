"""This PC as the program finds it: its desktop, its printers, and the program itself on it."""
