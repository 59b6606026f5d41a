"""A ledger goes out: the same columns that go in, real dates, and no text ever a formula."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from reports.ledgers.columns import ledger
from reports.ledgers.figures import figure_rows
from reports.ledgers.items import item_rows
from reports.ledgers.requests import request_rows
from reports.writers.saving import saved

ROWS: Mapping[str, Callable[[], Iterable[dict[str, Any]]]] = {
    "items": item_rows,
    "requests": request_rows,
    "figures": figure_rows,
}


def export_ledger(kind: str, path: Path) -> int:
    """Write the ledger of that kind to the workbook `path` and return the number of rows.

    The file appears only when it is whole. Refuses a place that cannot be written.
    """
    with saved(path) as draft:
        return _write(kind, draft, iter(ROWS[kind]()))


def write_template(kind: str, path: Path) -> None:
    """Write an empty ledger with its header, to be filled in Excel or WPS."""
    with saved(path) as draft:
        _write(kind, draft, iter(()))


def _write(kind: str, path: Path, rows: Iterator[dict[str, Any]]) -> int:
    from xlsxwriter import Workbook  # noqa: PLC0415 (only for exports)

    book = ledger(kind)
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = Workbook(str(path), {**options, "strings_to_numbers": False})
    workbook.set_properties({"title": book.title})
    head = workbook.add_format(
        {"bold": True, "bg_color": "#E8EEEE", "border": 1, "valign": "vcenter"}
    )
    plain = workbook.add_format({"valign": "top"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    sheet = workbook.add_worksheet(book.title)
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(book.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, head)
    fields = [column.field for column in book.columns]
    count = 0
    for count, row in enumerate(rows, start=1):
        for place, name in enumerate(fields):
            _cell(sheet, count, place, row.get(name), day, plain)
    workbook.close()
    return count


def _cell(sheet: Any, row: int, place: int, value: Any, day: Any, plain: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(row, place, value, day)
    elif isinstance(value, int | float):
        sheet.write_number(row, place, value, plain)
    else:
        sheet.write_string(row, place, str(value), plain)
