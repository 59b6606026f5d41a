"""A figure that the 工作台账 gives, and that an office may also enter as a sum: never both at once.

What is entered for a period stands for everything in it; what the activities of these days give
is then kept beside it and never added. Where only a part of the period was entered (1季度), that
part is as entered and the rest as the activities of the other days give it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from models.activities.feeding import Counted
from models.year.entered import Rows, YearFigure
from models.year.period import PARTS, Period
from models.year.told import Told, told, words

# What the activities of a period give of a figure.
Fed = Callable[[Period, str], Counted | None]


@dataclass(frozen=True)
class Gathered:
    """A figure as it is known: `counted` what activities give, None for nothing.

    `entered` says that somebody entered all of it or a part; `note` is the reason, or how the
    figure came from several periods.
    """

    value: Decimal
    counted: Decimal | None = None
    entered: bool = False
    note: str = ""


def gathered(rows: Rows, period: Period, figure: str, fed: Fed, *, stock: bool) -> Gathered | None:
    """Return what is known of a figure in a period, None where nobody said anything of it."""
    entry = told(rows, period, figure, stock=stock)
    known = fed(period, figure)
    if known is None:
        return None if entry is None else Gathered(entry.value, None, True, entry.note)
    if entry is None:
        entry = _in_part(rows, period, figure, fed, known)
    if entry is None:
        return Gathered(known.value, known.value)
    return Gathered(entry.value, known.value, True, entry.note or "填报数没有写说明")


def _in_part(rows: Rows, period: Period, figure: str, fed: Fed, known: Counted) -> Told | None:
    """Return the figure where only parts of the period were entered, None where none was."""
    parts = list(_entered_parts(rows, period, figure))
    value = known.value
    for row in parts:
        there = fed(Period.of(row.year, row.part), figure)
        value += Decimal(row.value) - (there.value if there else 0)
    several = period.first.year != period.last.year
    said = "、".join(words(row, with_year=several) for row in parts)
    return Told(value, f"{said}按填报数，其余按工作台账") if parts else None


def _entered_parts(rows: Rows, period: Period, figure: str) -> Iterator[YearFigure]:
    """Yield what was entered inside a period, the longest first and none inside another."""
    taken: list[Period] = []
    for year in range(period.first.year, period.last.year + 1):
        for part in ("", "h1", "h2", *PARTS):
            span, row = Period.of(year, part), rows.get((year, part, figure))
            is_new = period.covers(span) and not any(each.covers(span) for each in taken)
            if row is not None and is_new:
                taken.append(span)
                yield row
