"""The records behind a figure of 统计, as a list shows them."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from models.requests.said import WANTED_SQL
from models.store.database import DB

_ITEM = ("published_item x", "x.title")
_REQUEST = ("information_request x", f"x.number || ' ' || {WANTED_SQL}")
_POSTING = ("posting x", "x.title")
_HUNG = "(SELECT MIN(p.put_up_on) FROM posting_place p WHERE p.posting_id = x.id)"
# What each measure counts: table and words, the day by which it counts.
_MEASURES = {
    "published": (*_ITEM, "x.published_on"),
    "items": (*_ITEM, "COALESCE(x.made_on, x.published_on)"),
    "received": (*_REQUEST, "x.received_on"),
    "closed": (*_REQUEST, "x.closed_on"),
    "hung": (*_POSTING, _HUNG),
}


class Behind(NamedTuple):
    """A record: its id, its words, the day by which it counts."""

    id: int
    words: str
    day: str


def records(measure: str, ids: Iterable[int]) -> list[Behind]:
    """Return the records of a measure (published, items, received, closed, hung), newest first."""
    table, words, day = _MEASURES[measure]
    rows = DB.connection().execute(
        f"SELECT x.id, {words}, COALESCE({day}, '') FROM {table}"
        f" WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY {day} DESC, x.id DESC",
        (json.dumps(sorted(set(ids))),),
    )
    return [Behind(*row) for row in rows]
