"""From figures to paper and back: forms, papers, findings and ledgers. No window."""
