"""文书模板: the texts of the letters, edited beside a page filled with an invented case."""
