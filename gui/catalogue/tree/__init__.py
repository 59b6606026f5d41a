"""The tab of the tree of categories and the form of an entry."""
