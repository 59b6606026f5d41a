"""A ledger goes out: the same columns that go in, real dates, and no text ever a formula."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from reports.ledgers.activities import activity_rows
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.separated import CSV, SeparatedSheet, separated_sheet
from reports.ledgers.disputes import dispute_rows
from reports.ledgers.figures import figure_rows
from reports.ledgers.items import item_rows
from reports.ledgers.requests import request_rows
from reports.writers.xlsx.plain_workbook import PlainSheet, plain_sheet

# The rows of each ledger: all, or those of these records.
ROWS: Mapping[str, Callable[[Collection[int] | None], Iterable[dict[str, Any]]]] = {
    "items": item_rows,
    "requests": request_rows,
    "disputes": dispute_rows,
    "activities": activity_rows,
    "figures": figure_rows,
}


def export_ledger(kind: str, path: Path, ids: Collection[int] | None = None) -> int:
    """Write the ledger of that kind to the workbook or csv `path` and return the number of rows.

    With `ids` only those records go out. The file appears only when it is whole. Refuses a place
    that cannot be written.
    """
    return _write(kind, path, ROWS[kind](ids))


def write_template(kind: str, path: Path) -> None:
    """Write an empty ledger with its header, to be filled in Excel or WPS."""
    _write(kind, path, ())


def export_list(
    path: Path, title: str, heads: Sequence[tuple[str, int]], rows: Iterable[Sequence[Any]]
) -> int:
    """Write a list as it is shown, its heads with their widths, and return the number of rows."""
    count = 0
    with _sheet(path, title, heads) as sheet:
        for count, row in enumerate(rows, start=1):
            sheet.write_row(count, row)
    return count


def _write(kind: str, path: Path, rows: Iterable[dict[str, Any]]) -> int:
    book = ledger(kind)
    heads = [(column.name, column.width) for column in book.written]
    fields = [column.field for column in book.written]
    return export_list(path, book.title, heads, (list(map(row.get, fields)) for row in rows))


def _sheet(
    path: Path, title: str, heads: Sequence[tuple[str, int]]
) -> AbstractContextManager[PlainSheet | SeparatedSheet]:
    if path.suffix.lower() == CSV:
        return separated_sheet(path, [word for word, _ in heads])
    return plain_sheet(path, title, heads)
