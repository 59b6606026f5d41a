"""What pages are built of: buttons, labels, chips, tabs, heads and the status line."""
