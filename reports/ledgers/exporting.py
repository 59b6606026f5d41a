"""A ledger goes out: the same columns that go in, real dates, and no text ever a formula."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from reports.ledgers.activities import activity_rows
from reports.ledgers.books.columns import Ledger, ledger
from reports.ledgers.books.separated import CSV, SeparatedSheet, separated_sheet
from reports.ledgers.disputes import dispute_rows
from reports.ledgers.figures import figure_rows
from reports.ledgers.items import item_rows
from reports.ledgers.requests import request_rows
from reports.writers.xlsx.plain_workbook import PlainSheet, plain_sheet

ROWS: Mapping[str, Callable[[], Iterable[dict[str, Any]]]] = {
    "items": item_rows,
    "requests": request_rows,
    "disputes": dispute_rows,
    "activities": activity_rows,
    "figures": figure_rows,
}
# The ledgers of which a part may go out.
CHOSEN: Mapping[str, Callable[[Collection[int]], Iterable[dict[str, Any]]]] = {
    "items": item_rows,
    "requests": request_rows,
    "disputes": dispute_rows,
    "activities": activity_rows,
}


def export_ledger(kind: str, path: Path, ids: Collection[int] | None = None) -> int:
    """Write the ledger of that kind to the workbook or csv `path` and return the number of rows.

    With `ids` only those records go out. The file appears only when it is whole. Refuses a place
    that cannot be written.
    """
    return _write(kind, path, ROWS[kind]() if ids is None else CHOSEN[kind](ids))


def write_template(kind: str, path: Path) -> None:
    """Write an empty ledger with its header, to be filled in Excel or WPS."""
    _write(kind, path, ())


def _write(kind: str, path: Path, rows: Iterable[dict[str, Any]]) -> int:
    book = ledger(kind)
    count = 0
    with _sheet(path, book) as sheet:
        for count, row in enumerate(rows, start=1):
            sheet.write_row(count, [row.get(column.field) for column in book.written])
    return count


def _sheet(path: Path, book: Ledger) -> AbstractContextManager[PlainSheet | SeparatedSheet]:
    if path.suffix.lower() == CSV:
        return separated_sheet(path, [column.name for column in book.written])
    return plain_sheet(path, book.title, [(column.name, column.width) for column in book.written])
