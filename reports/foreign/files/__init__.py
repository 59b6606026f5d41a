"""A report as a file of any kind, read as what it is: lines of text and rows of cells."""
