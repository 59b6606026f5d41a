"""网站对账: the list of a column of the website beside the register, and what is done with it."""
