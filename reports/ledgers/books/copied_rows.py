"""Rows copied from Excel as a ledger like any other: a csv in a folder of its own."""

import csv
import io
from pathlib import Path


def as_ledger(text: str, folder: Path) -> Path:
    """Write cells with tabs between them, as Excel and WPS copy them, as csv; return the file."""
    path = folder / "粘贴的行.csv"
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path
