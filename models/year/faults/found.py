"""What checks found and what was taken off: problems of activities, with what became of them."""

import re
from dataclasses import dataclass
from datetime import date

from models.store.database import DB
from models.year.year import Year

_BOARD = "公开栏"
_DEDUCTED = re.compile(r"^[^：:]{0,16}扣[^：:]{0,6}[：:]|[，,（(]?扣\d*\.?\d*分[）)]?$")
_CHECKS = ("inspection", "site_check")


@dataclass(frozen=True)
class Found:
    """A problem that a check found: its activity, what it is, and when it was put right."""

    activity: int
    text: str
    day: str
    fixed_on: str

    @property
    def is_of_a_board(self) -> bool:
        """Whether it is about a 公开栏."""
        return _BOARD in self.text

    def was_left(self, on: date) -> bool:
        """Say whether it had been found and not put right on a day."""
        return self.day <= on.isoformat() and not "" < self.fixed_on <= on.isoformat()


@dataclass(frozen=True)
class Deduction:
    """A point of 考核 that was lost: its activity, what for, what was done about it."""

    activity: int
    matter: str
    day: str
    result: str


def found(first: date, last: date) -> list[Found]:
    """Return what checks found between two days, and before them what was left on the first."""
    kinds = ", ".join(f"'{kind}'" for kind in _CHECKS)
    rows = DB.connection().execute(
        "SELECT a.id, p.text, a.on_date, COALESCE(p.fixed_on, '') FROM activity_problem p"
        f" JOIN activity a ON a.id = p.activity_id WHERE a.kind IN ({kinds})"
        " AND a.removed_at IS NULL AND a.on_date <= :last AND (a.on_date >= :first"
        " OR p.fixed_on IS NULL OR p.fixed_on > :first) ORDER BY a.on_date, a.id, p.position",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [Found(*row) for row in rows]


def what_for(matter: str) -> str:
    """Return what points were lost for: of 县考核扣分：栏目过期 that a column was out of date."""
    return _DEDUCTED.sub("", matter).strip("，。； ") or matter


def deductions(year: Year) -> list[Deduction]:
    """Return the points lost in the 考核 of a period, each with what they were lost for."""
    rows = DB.connection().execute(
        "SELECT id, matter, on_date, result FROM activity WHERE kind = 'assessment'"
        " AND removed_at IS NULL AND on_date BETWEEN :first AND :last ORDER BY on_date, id",
        {"first": year.first.isoformat(), "last": year.last.isoformat()},
    )
    return [Deduction(key, what_for(matter), *rest) for key, matter, *rest in rows]
