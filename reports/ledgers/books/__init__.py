"""A ledger as a file: a workbook or csv, its sheets, its header and its rows."""
