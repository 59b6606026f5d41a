"""The problems of a year in its report: each with records and a measure, last year's answered."""
