"""The window around the pages: start, navigation, and the watch over register and day."""
