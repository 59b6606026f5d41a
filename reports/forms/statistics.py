"""The rules by which the 政府信息公开情况统计表 is counted, each by the name its form gives it.

Every rule has a number and the records behind it; but for money the number is their count.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from models.law.clock import Clock, clock
from models.requests import fee_totals
from models.requests.log import steps_of
from models.store.words import money
from models.year import figures
from models.year import statistics as statistics_figures
from models.year.statistics import Row
from models.year.year import Year
from reports.forms.data import StatisticData

_SUITS = ("suit_direct", "suit_after_reconsideration")
_FEN = Decimal(1_000_000)  # in 万元


@dataclass(frozen=True)
class Behind:
    """What is behind a figure: the kind of record, and its rows (id, number, words, day)."""

    kind: str
    rows: list[Row]


class Statistics:
    """Counts the rows of the table for a year or another period."""

    def __init__(self, year: Year) -> None:
        self._year = year
        self.first, self.last = year.first, year.last
        self._rules: dict[str, Callable[[str], Behind]] = {
            "items": self._items,
            "requests": self._requests,
            "disputes": self._disputes,
            "fees": self._fees,
        }

    def value(self, row: StatisticData) -> int | Decimal:
        """Return the figure of a row; 0 for one that no rule counts."""
        if row.rule.startswith("items."):
            which = row.rule.removeprefix("items.")
            return statistics_figures.items(which, self.first, self.last)
        if row.rule.startswith("fees."):
            paid = fee_totals.payments(self.first, self.last)
            return sum((Decimal(amount) for *_, amount in paid), Decimal(0)) / _FEN
        return len(self.behind(row).rows)

    def behind(self, row: StatisticData) -> Behind:
        """Return the records that a row counts."""
        if row.outcomes:
            return Behind("request", self._answered(row))
        subject, _, which = row.rule.partition(".")
        return self._rules[subject](which) if subject else Behind("", [])

    def _items(self, which: str) -> Behind:
        return Behind("item", statistics_figures.items_behind(which, self.first, self.last))

    def _requests(self, which: str) -> Behind:
        if which in ("on_time", "extended"):
            late = which == "extended"
            rows = [row[:4] for row in self._closed if (row[0] in self._extended) == late]
            return Behind("request", rows)
        return Behind("request", statistics_figures.received(which, self.first, self.last))

    @cached_property
    def _closed(self) -> list[tuple[int, str, str, str, str, str]]:
        return statistics_figures.closed(self.first, self.last)

    @cached_property
    def _extended(self) -> set[int]:
        """The closed requests whose last period was extended, or that were answered past it.

        A late answer is no 按时办结; the table has no other row for it.
        """
        extended = set()
        for key, steps in steps_of([row[0] for row in self._closed]).items():
            plain = [step.plain() for step in steps]
            if plain and _is_extended(clock(plain, self._year.calendar, date.max)):
                extended.add(key)
        return extended

    def _answered(self, row: StatisticData) -> list[Row]:
        return [each[:4] for each in self._closed if self._row_of(each[4], each[5]) == row.id]

    def _row_of(self, outcome: str, basis: str) -> str:
        for narrowed, word, row_id in self._narrowed:
            if outcome == narrowed and word in basis:
                return row_id
        return self._plain.get(outcome, "")

    def over(self, rows: tuple[StatisticData, ...]) -> "Statistics":
        """Tell which results belong to which row; returns itself."""
        self._plain = {outcome: row.id for row in rows for outcome in row.outcomes}
        self._narrowed = [
            (each.outcome, each.basis, row.id) for row in rows for each in row.narrowed
        ]
        return self

    def _disputes(self, which: str) -> Behind:
        subject, column = which.split(".")
        kinds = (subject,) if subject == "reconsideration" else _SUITS
        rows = [
            (key, number, words, closed or received)
            for kind in kinds
            for key, number, words, received, closed in figures.disputes_behind(
                kind, column, self.first, self.last
            )
        ]
        return Behind("dispute", rows)

    def _fees(self, _which: str) -> Behind:
        paid = fee_totals.payments(self.first, self.last)
        rows = [
            (each.id, each.number, f"{money(amount)}　{each.wanted}", day.isoformat())
            for each, day, amount in paid
        ]
        return Behind("request", rows)


def _is_extended(state: Clock) -> bool:
    return state.extension is not None or state.on_time is False
