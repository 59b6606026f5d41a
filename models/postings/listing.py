"""The list of postings for the screen, a window at a time, and what is due to come down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.office.follow_up import narrow
from models.postings.posting import PostingState
from models.store.database import DB
from models.store.listing import Listing, Order, Where, ordered

_HUNG = "(SELECT COUNT(*) FROM posting_place p WHERE p.posting_id = x.id)"
_HANGING = (
    "(SELECT COUNT(*) FROM posting_place p WHERE p.posting_id = x.id AND p.taken_down_on IS NULL)"
)
_WITHOUT_PHOTO = (
    "(SELECT COUNT(*) FROM posting_place p WHERE p.posting_id = x.id AND NOT EXISTS"
    " (SELECT 1 FROM attachment a WHERE a.kind = 'PostingPlace' AND a.record = p.id"
    " AND a.removed_at IS NULL))"
)
_DOWN_ON = "COALESCE((SELECT MAX(taken_down_on) FROM posting_place WHERE posting_id = x.id), '')"
# What the filter 状态 offers, and what each finds; `:today` is the day of the list.
POSTING_STATES = {
    PostingState.DUE.value: f"{_HANGING} > 0 AND x.last_on < :today",
    PostingState.HANGING.value: f"{_HANGING} > 0 AND (x.last_on IS NULL OR x.last_on >= :today)",
    PostingState.DRAFT.value: f"{_HUNG} = 0",
    PostingState.DOWN.value: f"{_HUNG} > 0 AND {_HANGING} = 0",
    "缺照片": f"{_WITHOUT_PHOTO} > 0",
}


@dataclass(frozen=True)
class PostingFilter:
    """What the list of postings shows; `state` is one of `POSTING_STATES`.

    `among` are ids as JSON text.
    """

    text: str = ""
    state: str = ""
    kind: str = ""
    followed: str = ""
    bin: bool = False
    among: str = ""


@dataclass(frozen=True)
class PostingRow:
    """One line of the list; `hung` boards it was put up on, `hanging` where it still is.

    `unseen` boards have no photograph; `down_on` is the last day it came down from a board.
    """

    id: int
    title: str
    kind: str
    first_on: str
    last_on: str
    hung: int
    hanging: int
    unseen: int
    down_on: str = ""


_COLUMNS = (
    "x.id, replace(x.title, char(10), ''), x.kind, COALESCE(x.first_on, ''),"
    f" COALESCE(x.last_on, ''), {_HUNG}, {_HANGING}, {_WITHOUT_PHOTO}, {_DOWN_ON}"
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


class PostingListing(Listing[PostingRow]):
    """Postings that a filter finds on a day; by default what has to be done first."""

    row, columns, tables = PostingRow, _COLUMNS, "posting x"

    def __init__(self, wanted: PostingFilter, today: date, order: Order = ()) -> None:
        where = Where(bin=wanted.bin)
        where.values["today"] = today.isoformat()
        narrow(where, "Posting", wanted.followed)
        where.words(wanted.text, "(x.title || ' ' || x.document_number || ' ' || x.body)")
        if wanted.state:
            where.add(POSTING_STATES[wanted.state])
        where.among(wanted.among)
        where.equal("x.kind", wanted.kind, "kind")
        super().__init__(where, ordered(order, _ORDER, _USUAL))


def posting_counts(today: date) -> tuple[int, int, int]:
    """Return how many postings hang, how many of these are due to come down, how many are kept."""
    states = (PostingState.HANGING.value, PostingState.DUE.value)
    hanging, due = (PostingListing(PostingFilter(state=each), today).count() for each in states)
    return hanging + due, due, PostingListing(PostingFilter(), today).count()


def put_up_in(first: date, last: date) -> list[int]:
    """Return the postings that were put up in a period, each once on however many boards."""
    rows = DB.connection().execute(
        "SELECT DISTINCT p.posting_id FROM posting_place p JOIN posting x ON x.id = p.posting_id"
        " WHERE x.removed_at IS NULL AND p.put_up_on BETWEEN :first AND :last ORDER BY 1",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [key for (key,) in rows]


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
