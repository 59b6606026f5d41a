"""How an activity stands: in hand or settled, by when something is to be done, in which word."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from models.activities.kinds import kinds

# SQL: the first day by which something of activity `x` has to be done, NULL for none.
DUE_SQL = (
    "CASE WHEN x.done_on IS NULL THEN (SELECT MIN(day) FROM (SELECT x.due_on AS day UNION ALL"
    " SELECT p.due_on FROM activity_problem p WHERE p.activity_id = x.id AND p.fixed_on IS NULL))"
    " END"
)
PROBLEMS_SQL = "(SELECT COUNT(*) FROM activity_problem p WHERE p.activity_id = x.id)"
FIXED_SQL = (
    "(SELECT COUNT(*) FROM activity_problem p"
    " WHERE p.activity_id = x.id AND p.fixed_on IS NOT NULL)"
)


@cache
def open_sql() -> str:
    """Return the SQL that tells whether activity `x` is in hand.

    One is until its 办结日期 where its kind is worked off, where it has a day by which it is to be
    done, or a problem that is not put right; any other is settled by being registered.
    """
    worked_off = ", ".join(f"'{kind.key}'" for kind in kinds().values() if kind.open)
    return (
        f"(x.done_on IS NULL AND (x.kind IN ({worked_off}) OR x.due_on IS NOT NULL"
        f" OR {FIXED_SQL} < {PROBLEMS_SQL}))"
    )


@dataclass(frozen=True)
class Standing:
    """How one activity stands; `waits` says that another office has the turn."""

    is_open: bool
    word: str
    due_on: date | None = None
    waits: bool = False


def standing(kind: str, asked: dict[str, Any], *, is_open: bool, due_on: str) -> Standing:
    """Return how an activity stands, from what its list knows of it."""
    of_kind = kinds()[kind]
    word = of_kind.word_of(asked, is_done=not is_open)
    waits = is_open and any(each.waits and each.word == word for each in of_kind.stages)
    return Standing(is_open, word, date.fromisoformat(due_on) if due_on else None, waits)
