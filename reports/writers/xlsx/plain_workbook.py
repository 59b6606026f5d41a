"""Long plain sheets, written row by row: ledgers and lists, not the official tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from html import escape
from operator import methodcaller
from pathlib import Path
from typing import Any

from models.disk import passing
from models.store.plain_text import is_risky
from models.store.refusal import Refusal
from reports.writers.packing import CREATED
from reports.writers.saving import saved

_NOUGHT = date(1899, 12, 30)  # days are counted from it
_MOST_ROWS, _LONGEST = 1_048_576, 32_767  # of a sheet of Excel, characters of its cells
# What no XML holds, and an underscore that would read as the begin of such a sign.
_ESCAPED = re.compile("_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_QUOTED = {"quote_prefix": True}
_number = methodcaller("_get_xf_index")  # of a format, by which a cell names it
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class PlainSheet:
    """One sheet with a frozen head; text stays text, dates and numbers are real ones.

    Rows are written as the library writes them: through it, a cell at a time, they take three times
    as long, and the text <r>…</r> becomes markup.
    """

    def __init__(
        self, book: Any, title: str, heads: Sequence[tuple[str, int]], name: str = ""
    ) -> None:
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 (only for exports)

        self._sheet, self._name, self._row = book.add_worksheet(title), name, 0
        looks = {"bold": True, "bg_color": "#E8EEEE", "border": 1}
        head, day, risky = (
            _number(book.add_format(each))
            for each in (
                looks | _QUOTED,
                {"num_format": "yyyy-mm-dd", "align": "left"},
                _QUOTED,  # also when somebody edits it
            )
        )
        self._day, self._risky = f' s="{day}"', f' s="{risky}"'
        self._columns = [xl_col_to_name(place) for place in range(len(heads))]
        self._sheet.freeze_panes(1, 1)
        for place, (_, width) in enumerate(heads):
            self._sheet.set_column(place, place, width)
        cells = (
            _text(f"{column}1", word, f' s="{head}"')
            for column, (word, _) in zip(self._columns, heads, strict=True)
        )
        self._write(0, cells)

    def fit_page(self) -> None:
        """Print on A4 as wide as the page, the head on every page: for sheets of few columns."""
        self._sheet.set_paper(9)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)

    def close(self) -> None:
        """Let all rows be filtered by the head."""
        sheet, last = self._sheet, max(len(self._columns) - 1, 0)
        sheet.dim_rowmin, sheet.dim_rowmax = 0, self._row
        sheet.dim_colmin, sheet.dim_colmax = 0, last
        sheet.autofilter(0, 0, self._row, last)

    def write_row(self, row: int, values: Sequence[Any]) -> None:
        """Write the values of a row below the head (row 1 is the first); blanks stay empty.

        Rows come in their order. Refuses more of them than a sheet of Excel has.
        """
        if row >= _MOST_ROWS:
            raise Refusal(
                "out", f"“{self._name}”超过 Excel 一张表的 {_MOST_ROWS:,} 行，请导出成 .csv。"
            )
        self._write(
            row,
            (
                self._cell(f"{column}{row + 1}", value)
                for column, value in zip(self._columns, values, strict=False)
                if value is not None and value != ""
            ),
        )

    def _write(self, row: int, cells: Iterable[str]) -> None:
        self._row = row
        self._sheet.row_data_fh.write(f'<row r="{row + 1}">{"".join(cells)}</row>')

    def _cell(self, place: str, value: Any) -> str:
        if isinstance(value, date):
            day = value.date() if isinstance(value, datetime) else value
            return f'<c r="{place}"{self._day}><v>{(day - _NOUGHT).days}</v></c>'
        if isinstance(value, int | float):
            return f'<c r="{place}"><v>{value:.16G}</v></c>'
        text = str(value)
        return _text(place, text, self._risky if is_risky(text) else "")


def _text(place: str, text: str, style: str) -> str:
    """Return a cell of text, cut where Excel has no more room; controls as Excel writes them."""
    keep = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    plain = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text[:_LONGEST])
    words = escape(plain, quote=False)
    return f'<c r="{place}"{style} t="inlineStr"><is><t{keep}>{words}</t></is></c>'


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
            sheet = PlainSheet(book, title, heads, path.name)
            yield sheet
            sheet.close()
            book.close()
        except FileCreateError as error:  # the library hides the fault of the disk inside its own
            raise error.args[0] from None
        finally:
            for each in book.worksheets():
                each.row_data_fh.close()  # left open where the rows ended badly
