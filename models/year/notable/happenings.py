"""The activities of a year as records: when, what, with which result, for the text to name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.activities import asked
from models.store.database import DB
from models.year.counts import Row
from models.year.year import Year

_SQL = (
    "SELECT x.id, x.kind, x.on_date, x.matter, x.times, x.people, x.result, x.facts,"
    " COALESCE(x.done_on <= :last, 0) FROM activity x"
    " WHERE x.removed_at IS NULL AND x.on_date BETWEEN :first AND :last"
    " ORDER BY x.on_date, x.id"
)
_PROBLEMS = (
    "SELECT p.activity_id, p.text, COALESCE(p.fixed_on <= :last, 0) FROM activity_problem p"
    " JOIN activity x ON x.id = p.activity_id"
    " WHERE x.removed_at IS NULL AND x.on_date BETWEEN :first AND :last"
    " ORDER BY x.on_date, x.id, p.position"
)


@dataclass(frozen=True)
class Happening:
    """One activity of the year. `found` are its problems with whether they were put right by the
    end of the year; `facts` what its kind asks, by key."""

    id: int
    kind: str
    on: date
    matter: str
    times: int
    people: int | None
    result: str
    facts: Mapping[str, Any]
    is_done: bool
    found: tuple[tuple[str, bool], ...] = ()

    @property
    def row(self) -> Row:
        """The activity as a record behind a figure."""
        return (self.id, "", self.matter, self.on.isoformat())


def happenings(year: Year) -> dict[str, list[Happening]]:
    """Return the activities of the year by the key of their kind, by day."""
    days = {"first": year.first.isoformat(), "last": year.last.isoformat()}
    problems: dict[int, list[tuple[str, bool]]] = {}
    for key, text, fixed in DB.connection().execute(_PROBLEMS, days):
        problems.setdefault(key, []).append((text, bool(fixed)))
    found: dict[str, list[Happening]] = {}
    for key, kind, on, matter, times, people, result, facts, done in DB.connection().execute(
        _SQL, days
    ):
        found.setdefault(kind, []).append(
            Happening(
                key,
                kind,
                date.fromisoformat(on),
                matter,
                1 if times is None else times,
                people,
                result,
                asked.read(facts),
                bool(done),
                tuple(problems.get(key, ())),
            )
        )
    return found
