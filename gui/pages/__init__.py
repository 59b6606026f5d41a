"""What a page is, and what all pages share."""
