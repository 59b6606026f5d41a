"""The list of items for the screen, a window at a time: what a filter finds, in order.

A listing answers `count` and `window(offset, limit)`; it never loads more than is seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.clearance import CLEARED_SQL
from models.database import DB
from models.search import phrase

# (column, descending) for each sort key, the first one leading.
Order = Sequence[tuple[str, bool]]


@dataclass(frozen=True)
class ItemFilter:
    """What the list of items shows: everything that is set must hold.

    `state` is one of `ITEM_STATES`; `category` is a path, its lower levels included; `bin`
    shows what was removed instead of what is kept.
    """

    text: str = ""
    year: int | None = None
    state: str = ""
    category: str = ""
    department: int | None = None
    channel: int | None = None
    bin: bool = False


@dataclass(frozen=True)
class ItemRow:
    """One line of the list of items; dates are ISO text as the list prints them."""

    id: int
    title: str
    index_number: str
    document_number: str
    category: str
    period: int
    period_kind: str
    genre: str
    department: str
    made_on: str
    published_on: str
    attribute: str
    validity: str
    withdrawn_on: str
    cleared: bool


ITEM_STATES = {
    "未公开": "x.published_on IS NULL AND x.attribute IN ('', '主动公开')",
    "已公开": "x.published_on IS NOT NULL AND x.attribute IN ('', '主动公开')",
    "依申请公开": "x.attribute = '依申请公开'",
    "不予公开": "x.attribute = '不予公开'",
    "已废止": "x.validity IN ('废止', '失效')",
}

_ITEM_ORDER = {
    "title": "x.title",
    "category": "c.position",
    "published_on": "x.published_on",
    "made_on": "x.made_on",
    "index_number": "x.index_number",
    "state": "x.published_on IS NOT NULL",
}
# Among items not yet published those to be published lead, the soonest due first (seven days of
# the calendar stand for five working days: near enough for an order).
_ITEM_DUE = (
    "date(x.made_on, '+' || (CASE WHEN x.period IS NOT NULL THEN"
    " CASE x.period_kind WHEN 'calendar' THEN x.period ELSE x.period * 7 / 5 END"
    " ELSE COALESCE((SELECT CASE k.period_kind WHEN 'calendar' THEN k.period"
    " ELSE k.period * 7 / 5 END FROM catalogue_entry k WHERE k.id = x.category_id), 28) END)"
    " || ' days')"
)
_ITEM_URGENCY = (
    "CASE WHEN x.published_on IS NULL THEN"
    f" (x.attribute NOT IN ('', '主动公开')) || COALESCE({_ITEM_DUE}, '9') END"
)
_ITEM_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
# The period of item `x` in category `c`: its own, else the category's, else 条例 26's.
PERIOD_SQL = "COALESCE(x.period, c.period, 20)"
PERIOD_KIND_SQL = (
    "CASE WHEN x.period IS NOT NULL THEN COALESCE(NULLIF(x.period_kind, ''), 'working')"
    " ELSE COALESCE(c.period_kind, 'working') END"
)
_ITEM_COLUMNS = (
    "x.id, x.title, COALESCE(x.index_number, ''), x.document_number, COALESCE(c.path, ''),"
    f" {PERIOD_SQL}, {PERIOD_KIND_SQL}, x.genre, COALESCE(d.name, ''),"
    " COALESCE(x.made_on, ''), COALESCE(x.published_on, ''), x.attribute, x.validity,"
    f" COALESCE(x.withdrawn_on, ''), {CLEARED_SQL}"
)


class ItemListing:
    """Items that a filter finds; newest publication first, unpublished ones before all."""

    def __init__(self, wanted: ItemFilter, order: Order = (("published_on", True),)) -> None:
        self.where, self.values = _item_where(wanted)
        self.searches_only = wanted == ItemFilter(text=wanted.text) and "text" in self.values
        # An empty date is work to do: it stands first whichever way dates run.
        keys = [
            f"{_ITEM_ORDER[key]} {'DESC' if down else 'ASC'} NULLS FIRST" for key, down in order
        ]
        self.order = ", ".join([*keys, _ITEM_URGENCY, "x.id DESC"])
        joined = "c." in self.where or "c." in self.order
        self.tables = _ITEM_TABLES if joined else "published_item x"

    def count(self) -> int:
        """Return how many items there are."""
        if self.searches_only:  # the index holds exactly the items that are kept
            sql = "SELECT COUNT(*) FROM item_search WHERE item_search MATCH :text"
            return _number(sql, {"text": self.values["text"]})
        return _number(f"SELECT COUNT(*) FROM {self.tables} WHERE {self.where}", self.values)

    def window(self, offset: int, limit: int) -> list[ItemRow]:
        """Return `limit` rows from `offset` on."""
        rows = DB.connection().execute(
            # The page is found by its ids first: only what is seen is read in full.
            f"SELECT {_ITEM_COLUMNS} FROM {_ITEM_TABLES} WHERE x.id IN"
            f" (SELECT x.id FROM {self.tables} WHERE {self.where}"
            f" ORDER BY {self.order} LIMIT :limit OFFSET :offset) ORDER BY {self.order}",
            {**self.values, "limit": limit, "offset": offset},
        )
        return [ItemRow(*row) for row in rows]


def _item_where(wanted: ItemFilter) -> tuple[str, dict[str, Any]]:
    parts = [f"x.removed_at IS {'NOT ' if wanted.bin else ''}NULL"]
    values: dict[str, Any] = {}
    text = phrase(wanted.text)
    if text:
        parts.append("x.id IN (SELECT rowid FROM item_search WHERE item_search MATCH :text)")
        values["text"] = text
    if wanted.year is not None:
        day = "COALESCE(x.published_on, x.made_on)"
        # What still waits for publication is work to do in every year.
        parts.append(f"({day} BETWEEN :first AND :last OR {ITEM_STATES['未公开']})")
        values |= {"first": f"{wanted.year}-01-01", "last": f"{wanted.year}-12-31"}
    if wanted.state:
        parts.append(ITEM_STATES[wanted.state])
    if wanted.category:
        parts.append("(c.path = :category OR c.path LIKE :below ESCAPE '\\')")
        escaped = wanted.category.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values |= {"category": wanted.category, "below": f"{escaped}/%"}
    if wanted.department is not None:
        parts.append("x.department_id = :department")
        values["department"] = wanted.department
    if wanted.channel is not None:
        parts.append("x.id IN (SELECT item_id FROM publication WHERE channel_id = :channel)")
        values["channel"] = wanted.channel
    return " AND ".join(parts), values


def _number(sql: str, values: dict[str, Any]) -> int:
    return int(DB.connection().execute(sql, values).fetchone()[0])
