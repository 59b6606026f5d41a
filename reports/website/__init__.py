"""网站对账: the list of a column of the website, read in any form, held against the register."""
