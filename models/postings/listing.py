"""The list of postings for the screen, a window at a time, and what is due to come down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.postings.posting import PostingState
from models.store.database import DB
from models.store.listing import Order

_HUNG = "(SELECT COUNT(*) FROM posting_place p WHERE p.posting_id = x.id)"
_HANGING = (
    "(SELECT COUNT(*) FROM posting_place p WHERE p.posting_id = x.id AND p.taken_down_on IS NULL)"
)
_PHOTOS = (
    "(SELECT COUNT(*) FROM posting_place p JOIN attachment a ON a.kind = 'PostingPlace'"
    " AND a.record = p.id AND a.removed_at IS NULL WHERE p.posting_id = x.id)"
)
# What the filter 状态 offers, and what each finds; `:today` is the day of the list.
POSTING_STATES = {
    PostingState.DUE.value: f"{_HANGING} > 0 AND x.last_on < :today",
    PostingState.HANGING.value: f"{_HANGING} > 0 AND (x.last_on IS NULL OR x.last_on >= :today)",
    PostingState.DRAFT.value: f"{_HUNG} = 0",
    PostingState.DOWN.value: f"{_HUNG} > 0 AND {_HANGING} = 0",
    "缺照片": f"{_HUNG} > 0 AND {_PHOTOS} = 0",
}


@dataclass(frozen=True)
class PostingFilter:
    """What the list of postings shows; `state` is one of `POSTING_STATES`."""

    text: str = ""
    state: str = ""
    kind: str = ""
    bin: bool = False


@dataclass(frozen=True)
class PostingRow:
    """One line of the list; `hung` boards it was put up on, `hanging` where it still is."""

    id: int
    title: str
    kind: str
    first_on: str
    last_on: str
    hung: int
    hanging: int
    photos: int


_COLUMNS = (
    "x.id, replace(x.title, char(10), ''), x.kind, COALESCE(x.first_on, ''),"
    f" COALESCE(x.last_on, ''), {_HUNG}, {_HANGING}, {_PHOTOS}"
)
_ORDER = {
    "title": "x.title",
    "kind": "x.kind",
    "first_on": "x.first_on",
    "last_on": "x.last_on",
}
# What has to be done stands first: due to come down, hanging by its last day, drafts, the rest.
_USUAL = (
    f"CASE WHEN {_HANGING} > 0 AND x.last_on < :today THEN 0 WHEN {_HANGING} > 0 THEN 1"
    f" WHEN {_HUNG} = 0 THEN 2 ELSE 3 END, CASE WHEN {_HANGING} > 0 THEN x.last_on END,"
    " x.id DESC"
)


class PostingListing:
    """Postings that a filter finds on a day; by default what has to be done first."""

    def __init__(self, wanted: PostingFilter, today: date, order: Order = ()) -> None:
        parts = [f"x.removed_at IS {'NOT ' if wanted.bin else ''}NULL"]
        self.values: dict[str, Any] = {"today": today.isoformat()}
        for at, word in enumerate(wanted.text.split()):
            parts.append(f"(x.title || ' ' || x.document_number || ' ' || x.body) LIKE :word{at}")
            self.values[f"word{at}"] = f"%{word}%"
        if wanted.state:
            parts.append(POSTING_STATES[wanted.state])
        if wanted.kind:
            parts.append("x.kind = :kind")
            self.values["kind"] = wanted.kind
        self.where = " AND ".join(f"({part})" for part in parts)
        keys = [f"{_ORDER[k]} {'DESC' if down else 'ASC'}" for k, down in order if k in _ORDER]
        self.order = ", ".join([*keys, _USUAL])

    def count(self) -> int:
        """Return how many postings there are."""
        return int(self._read(f"SELECT COUNT(*) FROM posting x WHERE {self.where}")[0][0])

    def window(self, offset: int, limit: int) -> Sequence[PostingRow]:
        """Return `limit` rows from `offset` on."""
        rows = self._read(
            f"SELECT {_COLUMNS} FROM posting x WHERE {self.where} ORDER BY {self.order}"
            " LIMIT :limit OFFSET :offset",
            limit=limit,
            offset=offset,
        )
        return [PostingRow(*row) for row in rows]

    def ids(self) -> Sequence[int]:
        """Return the ids of all postings, in order."""
        sql = f"SELECT x.id FROM posting x WHERE {self.where} ORDER BY {self.order}"
        return [row[0] for row in self._read(sql)]

    def _read(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        given = {**self.values, **values}
        used = {key: value for key, value in given.items() if f":{key}" in sql}
        return list(DB.connection().execute(sql, used))


def posting_counts(today: date) -> tuple[int, int, int]:
    """Return how many postings hang, how many of these are due to come down, how many are kept."""
    states = (PostingState.HANGING.value, PostingState.DUE.value)
    hanging, due = (PostingListing(PostingFilter(state=each), today).count() for each in states)
    return hanging + due, due, PostingListing(PostingFilter(), today).count()


def hung_in(first: date, last: date) -> Sequence[tuple[int, int]]:
    """Return what hung on a day of a period: (posting id, place id), by day and board."""
    rows = DB.connection().execute(
        "SELECT p.posting_id, p.id FROM posting_place p JOIN posting x ON x.id = p.posting_id"
        " WHERE x.removed_at IS NULL AND p.put_up_on <= :last"
        " AND (p.taken_down_on IS NULL OR p.taken_down_on >= :first)"
        " ORDER BY p.put_up_on, p.posting_id, p.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [tuple(row) for row in rows]
