"""A date in a cell: a real one, a serial number of Excel, or any usual text form."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Any

from models.store.dates import read_written
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import IncompleteDate, MacNumber, Remark, text_of

_EPOCH = date(1899, 12, 30)
_FROM_1904 = (date(1904, 1, 1) - _EPOCH).days
# Serial numbers of 1982-01-01 and 2099-12-31: no ledger of ours is older or younger.
_SERIALS = range(29952, 73051)
_MONTH_AND_DAY = re.compile(r"(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*[日号]?")


def without_year(cell: Any) -> tuple[int, int] | None:
    """Return month and day of a cell that says no more (4.15, 4月15日), else None."""
    if isinstance(cell, date):
        return None
    found = _MONTH_AND_DAY.fullmatch(unicodedata.normalize("NFKC", text_of(cell)))
    return (int(found[1]), int(found[2])) if found else None


def read_date_cell(column: Column, cell: Any, today: date) -> date:
    """Read a date: a real one, a serial number, or any usual text form."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, MacNumber):
        cell = float(cell) + _FROM_1904
    text = unicodedata.normalize("NFKC", text_of(cell))
    if re.fullmatch(r"\d{5}(\.\d+)?", text) and int(float(text)) in _SERIALS:
        return _EPOCH + timedelta(days=int(float(text)))
    bare = re.fullmatch(
        r"(19|20)\d\d((0[1-9]|1[0-2])?|[年./-](\d{1,2}月?)?)", text.replace(" ", "")
    )
    try:
        written = read_written(text, today, column.field)
    except Refusal as refusal:
        kind = IncompleteDate if bare or "完整的日期" in refusal.sentence else Refusal
        raise kind(column.field, refusal.sentence) from None
    if written.guessed:
        raise Remark(written.day, f"“{text}”没有写年份，按 {written.day} 登记，请核对")
    return written.day


def read_past_date(column: Column, cell: Any, today: date) -> date:
    """Read a date of what has happened: none of a later year, one of this year with a word."""
    day = read_date_cell(column, cell, today)
    if day.year > today.year:
        raise Refusal(column.field, f"{day} 还没有到，{column.name}不能是将来的日期")
    if day > today:
        raise Remark(day, f"{column.name} {day} 晚于今天（{today}），请核对")
    return day
