"""网站和新媒体: an account of the office, its kinds as data, and how it was kept up to date."""
