"""What is seen of a ledger before it goes in: its columns, its rows, what of it stays out."""
