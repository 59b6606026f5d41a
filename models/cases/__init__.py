"""A request with all that is around it, read once; what is done with it as a whole."""
