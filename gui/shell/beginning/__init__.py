"""第一次打开: the four pages that ask what a new register begins with, and its steps."""
