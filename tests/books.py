"""Workbooks of the tests: one made of rows, and what one holds, cell by cell."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def sheet_of(book: Workbook) -> Worksheet:
    """Return the sheet that a workbook opens on."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def write_book(path: Path, *rows: Sequence[Any]) -> Path:
    """Write rows from the top of a workbook's one sheet and return its path."""
    book = Workbook()
    sheet = sheet_of(book)
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def sheet(path: Path) -> Worksheet:
    """Return the sheet that the workbook at a path opens on."""
    return sheet_of(load_workbook(path))


def rows_of(path: Path) -> list[tuple[Any, ...]]:
    """Return the values of that sheet, row by row."""
    return list(sheet(path).values)


def records_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows below the head, each cell by the head of its column."""
    heads, *rows = rows_of(path)
    return [dict(zip(heads, row, strict=True)) for row in rows]
