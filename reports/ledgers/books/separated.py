"""csv: text separated by commas, as Excel and WPS save it, in and out.

A text that Excel would take for a formula is written behind an apostrophe and read without it;
other programs write ="001" so that zeros are kept.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from models.store.plain_text import harmless, unharmed
from models.store.refusal import Refusal
from reports.writers.saving import saved

CSV = ".csv"
_MARKS = ("utf-16", (b"\xff\xfe", b"\xfe\xff"))
_ENCODINGS = ("utf-8-sig", "gb18030")
_SEPARATORS = ",\t;"
_MOST_CELLS = 10_000_000
_LOOKED_AT = 40  # lines, to see what separates the cells
_KEPT = re.compile(r'="((?:[^"]|"")*)"')  # how a csv keeps Excel from taking 001 for a number


def read_separated(data: bytes, name: str) -> list[list[str]]:
    """Return the cells of a csv file in UTF-8, UTF-16 or GB18030. Refuses what is none."""
    text = _decoded(data, name)
    if sum(map(text.count, (*_SEPARATORS, "\n"))) > _MOST_CELLS:
        raise Refusal("file", f"“{name}”的内容太多，不像台账；请只留台账那张表再导入。")
    lines = [line for line in text.splitlines() if line.strip()][:_LOOKED_AT]
    separator = max(_SEPARATORS, key=lambda each: sum(each in line for line in lines))
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        raise Refusal(
            "file", f"“{name}”的引号不成对，读不出各列，请另存为 .xlsx 再导入。"
        ) from None
    return [[without_mark(cell) for cell in row] for row in rows]


def _decoded(data: bytes, name: str) -> str:
    encoding, marks = _MARKS
    for each in (encoding,) if data.startswith(marks) else _ENCODINGS:
        try:
            text = data.decode(each)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    sentence = f"“{name}”不是文字表格，请用 Excel 或 WPS 另存为 .xlsx 或“CSV UTF-8”再导入。"
    raise Refusal("file", sentence)


def without_mark(cell: str) -> str:
    """Return a cell without what kept Excel from taking it for a formula or a number."""
    kept = _KEPT.fullmatch(cell)
    if kept is not None:
        return kept[1].replace('""', '"')
    return unharmed(cell)


class SeparatedSheet:
    """A csv file that is written row by row, as a plain sheet is."""

    def __init__(self, file: Any, heads: Sequence[str]) -> None:
        self._writer = csv.writer(file)
        self.write_row(0, heads)

    def write_row(self, _row: int, values: Sequence[Any]) -> None:
        """Write the values of the next row; blanks stay empty, days are ISO text."""
        self._writer.writerow([_harmless(value) for value in values])


def _harmless(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return harmless(value) if isinstance(value, str) else value


@contextmanager
def separated_sheet(path: Path, heads: Sequence[str]) -> Iterator[SeparatedSheet]:
    """Give a csv file to fill (UTF-8 with its mark); `path` appears only when it is whole.

    Raises Refusal for a place that cannot be written.
    """
    with saved(path, "csv") as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        yield SeparatedSheet(file, heads)
