"""What the activities of a period give for the figures of forms and texts, with their records."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from models.activities import asked as kind_facts
from models.activities.kinds import FIXED, PEOPLE, PROBLEMS, TIMES, Feed, KindOfActivity, kinds
from models.store.database import DB
from models.store.words import money

Row = tuple[int, str, str, str]  # id, kind, words, day

_FIGURE = re.compile(r"\{([^}]+)\}")  # as a kind names it in its sentence
_TEN_THOUSAND = Decimal(1_000_000)  # 分 in 万元
_SQL = (
    "SELECT x.id, x.kind, x.on_date, x.matter, x.times, x.people, x.facts,"
    " (SELECT COUNT(*) FROM activity_problem p WHERE p.activity_id = x.id),"
    " (SELECT COUNT(*) FROM activity_problem p"
    " WHERE p.activity_id = x.id AND p.fixed_on <= :last),"
    " COALESCE(x.done_on <= :last, 0)"
    " FROM activity x WHERE x.removed_at IS NULL AND x.on_date BETWEEN :first AND :last"
    " ORDER BY x.on_date, x.id"
)


@dataclass
class Counted:
    """What the register gives for a figure: its value, and the records that it adds up.

    `of` is the kind of these records, activities or what else is kept.
    """

    value: Decimal = Decimal(0)
    rows: list[Row] = field(default_factory=list)
    of: str = "activity"


@dataclass(frozen=True)
class _Activity:
    id: int
    kind: str
    day: str
    matter: str
    times: int | None
    people: int | None
    facts: dict[str, Any]
    problems: int
    fixed: int
    is_done: bool


def counted(first: date, last: date) -> Mapping[str, Counted]:
    """Return each figure that the activities of a period know, by its id.

    A figure is known where an activity says something of it: a number that nobody gave is no 0.
    What was put right or done after the period does not count in it.
    """
    found: dict[str, Counted] = defaultdict(Counted)
    known = kinds()
    for each in _read(first, last):
        kind = known.get(each.kind)
        for feed in kind.feeds if kind else ():
            number = _part(feed, each)
            if kind is None or number is None:
                continue
            figure = found[feed.figure]
            figure.value += number / _TEN_THOUSAND if feed.unit == "万元" else number
            if number:
                figure.rows.append((each.id, kind.name, _words(kind, feed, each, number), each.day))
    return dict(found)


def sentence(kind: KindOfActivity, year: int) -> list[tuple[str, bool]]:
    """Return the sentence of a kind for a year in pieces, each with whether it is a figure.

    A figure of which no activity says anything is —, which is no 0.
    """
    found = counted(date(year, 1, 1), date(year, 12, 31))
    pieces = _FIGURE.split(kind.sentence)
    return [
        ((f"{found[each].value:f}" if each in found else "—") if at % 2 else each, bool(at % 2))
        for at, each in enumerate(pieces)
        if each
    ]


def _read(first: date, last: date) -> Iterator[_Activity]:
    days = {"first": first.isoformat(), "last": last.isoformat()}
    for (
        key,
        kind,
        day,
        matter,
        times,
        people,
        facts,
        problems,
        fixed,
        is_done,
    ) in DB.connection().execute(_SQL, days):
        asked, ended = kind_facts.read(facts), bool(is_done)
        yield _Activity(key, kind, day, matter, times, people, asked, problems, fixed, ended)


def _part(feed: Feed, activity: _Activity) -> Decimal | None:
    """Return what an activity adds to a figure, None where it says nothing of it."""
    holds = all(_holds(activity.facts.get(key), value) for key, value in feed.where.items())
    against = any(
        _holds(activity.facts.get(key), value)
        for key, values in feed.unless.items()
        for value in values
    )
    if not holds or against:
        return Decimal(0) if feed.known_by in activity.facts else None
    if feed.done and not activity.is_done:
        return Decimal(0)
    number = _number(feed.sum, activity)
    return None if number is None else Decimal(number)


def _number(wanted: str, activity: _Activity) -> int | str | None:
    if wanted == TIMES:
        return 1 if activity.times is None else activity.times
    own = {PEOPLE: activity.people, PROBLEMS: activity.problems, FIXED: activity.fixed}
    return own[wanted] if wanted in own else activity.facts.get(wanted)


def _holds(fact: Any, value: str) -> bool:
    """Tell whether a fact is a value, or one of several."""
    if isinstance(fact, bool):
        return fact == (value == "是")
    return value in fact if isinstance(fact, list) else fact == value


def _words(kind: KindOfActivity, feed: Feed, activity: _Activity, number: Decimal) -> str:
    """Return what a record says: its matter, behind the number where that is not once."""
    if feed.sum == TIMES and number == 1:
        return activity.matter
    asked = kind.by_key.get(feed.sum)
    if asked is not None and asked.kind == "money":
        return f"{money(int(number))}　{activity.matter}"
    units = {TIMES: kind.times_unit, PEOPLE: "人", PROBLEMS: "个", FIXED: "个"}
    unit = asked.unit if asked is not None else units[feed.sum]
    return f"{number:f} {unit}　{activity.matter}"
