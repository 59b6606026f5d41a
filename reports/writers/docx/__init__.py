"""A document for Word and WPS, with real styles and tables."""
