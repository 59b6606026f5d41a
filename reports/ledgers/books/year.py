"""The year of a sheet whose dates do not say it: of its name, title, file or other dates."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reports.ledgers.books.header import Header
from reports.ledgers.books.raw_table import Table

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED = re.compile(r"\s*((?:19|20)\d\d)\s*[年./-]\s*\d")
_DATES = ("date", "deadline")


@dataclass(frozen=True)
class SheetYear:
    """The year that a date without one bears, and what says so, in words."""

    number: int
    source: str


def year_of(table: Table, header: Header, file: str) -> SheetYear | None:
    """Return the year that the sheet's name says, else its title, the file's name, its dates.

    What names several years says none. None where nothing does.
    """
    title = " ".join(str(cell or "") for row in table.rows[: header.first] for cell in row)
    for text, what in ((table.name, "工作表名"), (title, "标题"), (file, "文件名")):
        years = set(_YEAR.findall(unicodedata.normalize("NFKC", text)))
        if len(years) == 1:
            return SheetYear(int(years.pop()), what)
    written = Counter(_written(table.rows[header.last + 1 :], header))
    return SheetYear(written.most_common(1)[0][0], "其他各行的日期") if written else None


def _written(rows: Sequence[Sequence[Any]], header: Header) -> Iterator[int]:
    places = [place for place, column in header.columns.items() if column.kind in _DATES]
    for row in rows:
        for cell in (row[place] for place in places if place < len(row)):
            if isinstance(cell, date):
                yield cell.year
            elif isinstance(cell, str) and (found := _DATED.match(cell)):
                yield int(found[1])
