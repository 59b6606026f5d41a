"""The tab 网站和新媒体: the accounts of the office, and how each was kept up to date."""
