"""A ledger in and out of a page."""
