"""The tab of the 标准目录."""
