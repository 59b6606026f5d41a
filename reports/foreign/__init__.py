"""核查: anybody's published report, read into the tables of its form and checked like one's own."""
