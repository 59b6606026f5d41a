"""A statutory table as paper on the screen: drawn to the pixel, its figures chosen by keys."""
