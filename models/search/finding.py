"""Finding over everything: how many records of each kind hold what was typed, and the best."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.search.expressions import Typed
from models.store.database import DB
from models.store.sought.index import TABLE, bounds, id_of
from models.store.sought.kinds import (
    ACCOUNT,
    ACTIVITY,
    DEDUCTION,
    DISPUTE,
    EVERY,
    ITEM,
    LETTER,
    POSTING,
    REQUEST,
    Sought,
)

MOST = 200  # of those with gaps that are looked at; they say so where there are more
_LOOKED_AT = 24  # of the newest, from which the best are taken
# Number and day of each kind, as its list shows them.
_SHOWN = {
    ITEM: (
        "COALESCE(x.index_number, NULLIF(x.document_number, ''), '')",
        "COALESCE(x.published_on, x.made_on, '')",
    ),
    REQUEST: ("x.number", "COALESCE(x.received_on, '')"),
    LETTER: ("COALESCE(x.number, '')", "x.dated"),
    DISPUTE: ("x.number", "COALESCE(x.received_on, '')"),
    POSTING: ("x.document_number", "COALESCE(x.first_on, x.posted_on, x.dated, '')"),
    ACTIVITY: ("''", "COALESCE(x.on_date, '')"),
    ACCOUNT: ("x.address", "''"),
    DEDUCTION: ("''", "''"),
}


@dataclass(frozen=True)
class Hit:
    """A record that was found: its id, title in one line, number and day.

    `rank` is 0 where the title holds what was typed, 1 where another text does, 2 with gaps.
    """

    id: int
    title: str
    number: str
    day: str
    rank: int = 0


@dataclass(frozen=True)
class Found:
    """What was found of a kind: how many (`more` where there may be more), and the best."""

    kind: Sought
    count: int
    more: bool
    hits: tuple[Hit, ...]


def find(text: str, most: int, only: Sought | None = None) -> list[Found]:
    """Return of each kind in which a text is found how many records hold it, and the best `most`.

    A title that holds it goes before other texts, these before initials with gaps; of equal ones
    the newest first. With `only` the others have their number alone.
    """
    typed = Typed(text)
    if not typed.terms:
        return []
    rows = _rows(typed.everywhere)
    made = []
    for kind in EVERY:
        first, last = bounds(kind)
        here = rows[bisect_left(rows, first) : bisect_right(rows, last)]
        made.append(_of_kind(typed, kind, here, most if only in (None, kind) else 0))
    return [each for each in made if each.count]


def _of_kind(typed: Typed, kind: Sought, rows: Sequence[int], most: int) -> Found:
    # Where enough hold it as it stands, of those with gaps it is only asked whether there are any.
    looked_at = 1 if 0 < most <= len(rows) else MOST
    loose = _newest(typed.only_with_gaps, kind, looked_at) if typed.loose else []
    gaps = [each for each in hits_of(kind, loose) if typed.has_gaps(each.title)]
    hits = [replace(each, rank=2) for each in gaps]
    if most:
        least = max(most, _LOOKED_AT)
        looked = {id_of(row) for row in rows[-least:]}
        if len(rows) > least and not typed.is_wide:  # older ones whose title holds it go before
            looked |= {*_newest(typed.in_title, kind, least)}
        hits += [
            replace(each, rank=int(not typed.is_in(each.title))) for each in hits_of(kind, looked)
        ]
    hits.sort(key=lambda hit: (hit.day, hit.id), reverse=True)
    hits.sort(key=lambda hit: hit.rank)
    return Found(kind, len(rows) + len(gaps), len(loose) == looked_at, tuple(hits[:most]))


def shared_out(found: Sequence[Found], most: int) -> list[tuple[Sought, tuple[Hit, ...]]]:
    """Return so many hits of all kinds together, each kind with its best, none with all."""
    left, some = most, {each.kind: 0 for each in found}
    while left and any(some[each.kind] < len(each.hits) for each in found):
        for each in found:
            if left and some[each.kind] < len(each.hits):
                some[each.kind] += 1
                left -= 1
    return [(each.kind, each.hits[: some[each.kind]]) for each in found]


def hits_of(kind: Sought, ids: Iterable[int]) -> list[Hit]:
    """Return these records of a kind, as far as they are kept."""
    number, day = _SHOWN[kind]
    rows = DB.connection().execute(
        f"SELECT x.id, {kind.title}, {number}, {day} FROM {kind.tables}"
        " WHERE +x.removed_at IS NULL AND x.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return [Hit(key, " ".join((title or "").split()), *rest) for key, title, *rest in rows]


def _rows(expression: str) -> list[int]:
    """Return every row that an expression finds, in order: what costs is asked for once."""
    sql = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid"
    return [row[0] for row in DB.connection().execute(sql, (expression,))]


def _newest(expression: str, kind: Sought, most: int) -> list[int]:
    first, last = bounds(kind)
    rows = DB.connection().execute(
        f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid BETWEEN ? AND ?"
        " ORDER BY rowid DESC LIMIT ?",
        (expression, first, last, most),
    )
    return [id_of(row[0]) for row in rows]
