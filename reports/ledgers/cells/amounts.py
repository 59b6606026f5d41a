"""Numbers, amounts, days, periods and years in a cell."""

import re
import unicodedata
from datetime import date
from typing import Any, NamedTuple

from models.store.amounts import read_amount
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import Remark, folded, text_of

_YUAN = "元"


class Written(NamedTuple):
    """A number as it is written, and the unit of its heading, "" where that names none."""

    number: str
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"


def read_days(column: Column, cell: Any, today: date) -> int:
    """Read a number of working days, 1 to 999: 20, 20个工作日, 20 天."""
    found = re.fullmatch(r"(\d{1,3})(个?工作日|天|日)?", folded(text_of(cell)))
    if not found or int(found[1]) < 1:
        raise Refusal(column.field, f"“{text_of(cell)}”不是天数，请填 1 到 20 的整数")
    return int(found[1])


def read_figure(column: Column, cell: Any, today: date) -> Written:
    """Read a figure whose unit only its cell of the form knows."""
    return Written(number_of(cell), column.heading_unit)


def number_of(cell: Any) -> str:
    """Return a number as it stands in a cell, without what Excel's fractions add to it."""
    return format(cell, ".15g") if isinstance(cell, float) and abs(cell) < 10**15 else text_of(cell)


def read_money(column: Column, cell: Any, today: date) -> int:
    """Read an amount in 元 and return 分; one in another unit is converted with a remark."""
    amount = read_amount(number_of(cell), _YUAN, bare=column.heading_unit, field=column.field)
    fen = amount.value * 100
    if fen != fen.to_integral_value():
        raise Refusal(column.field, f"“{text_of(cell)}”比分还小，请填到分为止，如 100.50")
    if amount.remark:
        raise Remark(int(fen), amount.remark)
    return int(fen)


def read_count(column: Column, cell: Any, today: date) -> int:
    """Read a whole number, with or without what it counts: 42, 42人, 1.2万."""
    amount = read_amount(number_of(cell), "", bare=column.heading_unit, field=column.field)
    if amount.value != amount.value.to_integral_value():
        raise Refusal(column.field, f"“{text_of(cell)}”不是整数，请核对")
    if amount.remark:
        raise Remark(int(amount.value), amount.remark)
    return int(amount.value)


def read_year(column: Column, cell: Any, today: date) -> int:
    """Read a year of four digits: 2025, 2025年度."""
    found = re.fullmatch(r"((?:19|20)\d\d)(年度?)?", folded(text_of(cell)))
    if not found:
        raise Refusal(column.field, f"“{text_of(cell)}”不是年度，请填四位年份，如 {today.year}")
    return int(found[1])


def read_period(column: Column, cell: Any, _today: date) -> dict[str, Any]:
    """Read a period such as 7个工作日, 20 日 or a bare number of working days."""
    text = unicodedata.normalize("NFKC", text_of(cell)).replace(" ", "")
    found = re.fullmatch(r"(\d{1,3})(个?工作日|个?自然日|日|天)?", text)
    if found is None or not int(found[1]):
        raise Refusal(column.field, f"“{text}”不是期限，请写成 7个工作日 或 20日")
    unit = found[2] or "工作日"
    kind = "working" if "工作" in unit else "calendar"
    return {"period": int(found[1]), "period_kind": kind}
