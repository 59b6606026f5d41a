"""What was entered of a figure for a period: for the whole of it, or for the parts of it."""

from dataclasses import dataclass
from decimal import Decimal

from models.year.entered import Rows, YearFigure
from models.year.period import PART_WORDS, PARTS, PARTS_OF, Period


@dataclass(frozen=True)
class Told:
    """A figure as it was entered; `note` is its reason, or how it came from other periods."""

    value: Decimal
    note: str


def told(rows: Rows, period: Period, figure: str, *, stock: bool) -> Told | None:
    """Return what was entered for a period, None where nobody did for the whole of it.

    What was entered for the period itself goes first. Otherwise a flow is the sum of the years,
    halves and quarters that make the period up, when all of them are known; a `stock` (机构、
    查阅点、人员) is that of its year, or the newest that a part of the year gives.
    """
    year, part = period.last.year, period.part
    own = rows.get((year, part, figure)) if part is not None else None
    if own is not None:
        return Told(Decimal(own.value), own.reason)
    if stock:
        return _standing(rows, period, figure)
    found = [_made_of(rows, *place, figure) for place in period.parts]
    if not found or any(each is None for each in found):
        return None
    every = [row for each in found if each is not None for row in each]
    said = "、".join(words(row, with_year=period.first.year != year) for row in every)
    return Told(sum((Decimal(row.value) for row in every), Decimal(0)), f"{said}填报数相加")


def _made_of(rows: Rows, year: int, part: str, figure: str) -> list[YearFigure] | None:
    """Return the rows that make up a part of a year, the fewest there are; None if some lack."""
    own = rows.get((year, part, figure))
    if own is not None:
        return [own]
    found = [_made_of(rows, year, each, figure) for each in PARTS_OF.get(part, ())]
    if not found or any(each is None for each in found):
        return None
    return [row for each in found if each is not None for row in each]


def _standing(rows: Rows, period: Period, figure: str) -> Told | None:
    year = period.last.year
    ended = [part for part in PARTS if Period.of(year, part).last <= period.last]
    newest = sorted(ended, key=lambda part: Period.of(year, part).last, reverse=True)
    for part in ("", *newest):
        row = rows.get((year, part, figure))
        if row is not None:
            return Told(Decimal(row.value), f"按{words(row, with_year=False)}的填报数")
    return None


def words(row: YearFigure, *, with_year: bool) -> str:
    """Return the period of an entry in words: 全年, 1季度, 2025年上半年."""
    word = PART_WORDS.get(row.part, "全年")
    return f"{row.year}年{word}" if with_year else word
