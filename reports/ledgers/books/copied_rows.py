"""Rows copied from Excel as a ledger like any other."""

import csv
import io
from pathlib import Path

from reports.ledgers.books.columns import Ledger
from reports.ledgers.books.header import header_of
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.separated import without_mark
from reports.ledgers.books.workbook import Opened

_NAME = "粘贴的行"
_SHOWN = 12  # characters of a cell that names its column


def as_ledger(text: str, ledger: Ledger) -> Opened:
    """Return cells with tabs between them, as Excel and WPS copy them, as a file that was read.

    Rows that were copied without their header get one that names each column by its first cell.
    """
    copied = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    rows = [[without_mark(cell) for cell in row] for row in copied]
    if not _has_header(rows, ledger):
        width = max(map(len, rows), default=0)
        rows = [[_name(rows, place) for place in range(width)], *rows]
    return Opened(Path(_NAME), [Table(_NAME, rows)])


def _has_header(rows: list[list[str]], ledger: Ledger) -> bool:
    found = header_of(Table("", rows), ledger)
    known = found.columns.values() if found is not None else ()
    return len(known) > 1 or any(column.required for column in known)


def _name(rows: list[list[str]], place: int) -> str:
    cells = (row[place].strip() for row in rows if place < len(row))
    first = next(filter(None, cells), "空")
    return f"第 {place + 1} 列（{first[:_SHOWN]}{'…' if len(first) > _SHOWN else ''}）"
