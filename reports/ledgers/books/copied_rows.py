"""Rows copied from Excel as a ledger like any other: a csv in a folder of its own."""

import csv
import io
from pathlib import Path

from reports.ledgers.books.columns import Ledger
from reports.ledgers.books.header import header_of
from reports.ledgers.books.raw_table import Table

_SHOWN = 12  # characters of a cell that names its column


def as_ledger(text: str, folder: Path, ledger: Ledger) -> Path:
    """Write cells with tabs between them, as Excel and WPS copy them, as csv; return the file.

    Rows that were copied without their header get one that names each column by its first cell.
    """
    path = folder / "粘贴的行.csv"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    if not _has_header(rows, ledger):
        width = max(map(len, rows), default=0)
        rows = [[_name(rows, place) for place in range(width)], *rows]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def _has_header(rows: list[list[str]], ledger: Ledger) -> bool:
    found = header_of(Table("", rows), ledger)
    known = found.columns.values() if found is not None else ()
    return len(known) > 1 or any(column.required for column in known)


def _name(rows: list[list[str]], place: int) -> str:
    cells = (row[place].strip() for row in rows if place < len(row))
    first = next(filter(None, cells), "空")
    return f"第 {place + 1} 列（{first[:_SHOWN]}{'…' if len(first) > _SHOWN else ''}）"
