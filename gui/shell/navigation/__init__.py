"""The navigation at the left of the window: its rows, how they are painted, and how they fold."""
