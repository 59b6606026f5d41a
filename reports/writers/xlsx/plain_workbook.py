"""Long plain sheets, written row by row: ledgers and lists, not the official tables."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from models.disk import passing
from models.store.plain_text import is_risky
from reports.writers.packing import CREATED
from reports.writers.saving import saved

_NOUGHT = date(1899, 12, 30)  # days are counted from it
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class PlainSheet:
    """One sheet with a frozen head; text stays text, dates and numbers are real ones."""

    def __init__(self, book: Any, title: str, heads: Sequence[tuple[str, int]]) -> None:
        self._sheet = book.add_worksheet(title)
        self._risky = book.add_format({"quote_prefix": True})  # also when somebody edits it
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        looks = {"bold": True, "bg_color": "#E8EEEE", "border": 1, "quote_prefix": True}
        head = book.add_format(looks)
        self._sheet.freeze_panes(1, 1)
        self._last = 0, max(len(heads) - 1, 0)
        for place, (word, width) in enumerate(heads):
            self._sheet.set_column(place, place, width)
            self._sheet.write_string(0, place, word, head)

    def fit_page(self) -> None:
        """Print on A4 as wide as the page, the head on every page: for sheets of few columns."""
        self._sheet.set_paper(9)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)

    def close(self) -> None:
        """Let all rows be filtered by the head."""
        self._sheet.autofilter(0, 0, *self._last)

    def write_row(self, row: int, values: Sequence[Any]) -> None:
        """Write the values of a row below the head (row 1 is the first); blanks stay empty."""
        self._last = row, self._last[1]
        sheet = self._sheet
        for place, value in enumerate(values):
            if value is None or value == "":
                continue
            if type(value) is date:
                sheet.write_number(row, place, (value - _NOUGHT).days, self._day)
            elif isinstance(value, date):
                sheet.write_datetime(row, place, value, self._day)
            elif isinstance(value, int | float):
                sheet.write_number(row, place, value)
            else:
                text = str(value)
                sheet.write_string(row, place, text, self._risky if is_risky(text) else None)


@contextmanager
def plain_sheet(path: Path, title: str, heads: Sequence[tuple[str, int]]) -> Iterator[PlainSheet]:
    """Give a sheet to fill; the workbook `path` appears only when it is whole.

    `heads` are the words and widths of the columns. Raises Refusal for a place that cannot be
    written.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 (only for exports)
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    with saved(path, "xlsx") as draft, passing.for_a_moment() as folder:
        book = Workbook(str(draft), _OPTIONS | {"tmpdir": folder})  # every row lies there first
        book.set_properties({"title": title, "created": CREATED})
        try:
            sheet = PlainSheet(book, title, heads)
            yield sheet
            sheet.close()
            book.close()
        except FileCreateError as error:  # the library hides the fault of the disk inside its own
            raise error.args[0] from None
        finally:
            for each in book.worksheets():
                each.row_data_fh.close()  # left open where the rows ended badly
