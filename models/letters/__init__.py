"""文书: what a letter is made of, what a case says in it, and its issuing under a number."""
