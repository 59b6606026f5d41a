"""Finding over everything: how many records of each kind hold what was typed, and the best."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.search.expressions import Typed
from models.store.database import DB
from models.store.sought.index import TABLE, bounds, id_of
from models.store.sought.kinds import (
    ACTIVITY,
    DISPUTE,
    EVERY,
    ITEM,
    LETTER,
    POSTING,
    REQUEST,
    Sought,
)

MOST = 1000  # of those with gaps that are looked at; they say so where there are more
_LOOKED_AT = 60  # of the newest, from which the best are taken
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


def find(text: str, most: int, kinds: Iterable[Sought] = EVERY) -> list[Found]:
    """Return of each kind in which a text is found how many records hold it, and the best `most`.

    A title that holds it goes before other texts, these before initials with gaps; of equal ones
    the newest first.
    """
    typed = Typed(text)
    if not typed.terms:
        return []
    wide = _wide(typed) if typed.is_wide else None
    found = (_of_kind(typed, kind, most, wide) for kind in kinds)
    return [each for each in found if each.count]


def _of_kind(typed: Typed, kind: Sought, most: int, wide: list[int] | None) -> Found:
    least = max(most, _LOOKED_AT)
    if wide is not None:
        first, last = bounds(kind)
        every = [id_of(row) for row in wide if first <= row <= last]
        count, ids, titled = len(every), every[:least], set[int]()
    else:
        titled = set(_newest(typed.in_title, kind, least))
        ids = [*titled]
        if len(ids) < least:
            ids = [*dict.fromkeys([*ids, *_newest(typed.everywhere, kind, least)])]
        count = len(ids) if len(ids) < least else _count(typed.everywhere, kind)
    hits = [replace(hit, rank=int(hit.id not in titled)) for hit in hits_of(kind, ids)]
    more = False
    if typed.loose:
        loose = _newest(typed.only_with_gaps, kind, MOST)
        gaps = [each for each in hits_of(kind, loose) if typed.has_gaps(each.title)]
        count, more = count + len(gaps), len(loose) == MOST
        hits += [replace(each, rank=2) for each in gaps]
    hits.sort(key=lambda hit: (hit.day, hit.id), reverse=True)
    hits.sort(key=lambda hit: hit.rank)
    return Found(kind, count, more, tuple(hits[:most]))


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
        " WHERE x.removed_at IS NULL AND x.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return [Hit(key, " ".join((title or "").split()), *rest) for key, title, *rest in rows]


def _wide(typed: Typed) -> list[int]:
    """Return all rows, the newest first, where going through the index is what takes the time."""
    sql = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid DESC"
    return [row[0] for row in DB.connection().execute(sql, (typed.everywhere,))]


def _newest(expression: str, kind: Sought, most: int) -> list[int]:
    first, last = bounds(kind)
    rows = DB.connection().execute(
        f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid BETWEEN ? AND ?"
        " ORDER BY rowid DESC LIMIT ?",
        (expression, first, last, most),
    )
    return [id_of(row[0]) for row in rows]


def _count(expression: str, kind: Sought) -> int:
    first, last = bounds(kind)
    sql = f"SELECT COUNT(*) FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid BETWEEN ? AND ?"
    return int(DB.connection().execute(sql, (expression, first, last)).fetchone()[0])
