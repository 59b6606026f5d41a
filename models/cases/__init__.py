"""A case with its letters, disputes and files, one or many; what is done with it as a whole."""
