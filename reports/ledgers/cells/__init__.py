"""What one cell of a ledger says: dates, numbers, words of ours and results."""
