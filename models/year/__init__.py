"""A year in figures: what forms and text of the report count, and what is entered by hand."""
