"""The list of items for the screen: what a filter finds, in order, by the index or by SQL."""

import re
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from models.items.clearance import CLEARED_SQL
from models.items.deadlines import Deadlines
from models.items.ordering import ITEM_ORDER, ITEM_URGENCY, urgent_sql
from models.items.states import ITEM_STATES, PERIOD_KIND_SQL, PERIOD_SQL
from models.office.filed import Paths, under
from models.office.follow_up import narrow
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB
from models.store.listing import Listing, Order, Where
from models.store.sought import index
from models.store.sought.cutting import phrase
from models.store.sought.kinds import ITEM


@dataclass(frozen=True)
class ItemFilter:
    """What the list of items shows: everything that is set must hold.

    `state` is one of `ITEM_STATES`; `category` is a path or several, lower levels included; `bin`
    shows what was removed instead of what is kept. `month` (2026-03) is that of publication;
    `among` are ids as JSON text.
    """

    text: str = ""
    year: int | None = None
    state: str = ""
    category: Paths = ""
    department: int | None = None
    channel: int | None = None
    attribute: str = ""
    duration: str = ""
    month: str = ""
    among: str = ""
    followed: str = ""
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
    document_kind: str = ""
    duration: str = ""
    reviewer: str = ""
    channels: str = ""
    removed_at: str = ""
    removed_reason: str = ""


_ITEM_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
_CHANNELS = (
    "COALESCE((SELECT group_concat(n.name, '、') FROM (SELECT k.name FROM publication p"
    " JOIN channel k ON k.id = p.channel_id WHERE p.item_id = x.id"
    " ORDER BY k.position, k.id) n), '')"
)
_ITEM_COLUMNS = (
    "x.id, x.title, COALESCE(x.index_number, ''), x.document_number, COALESCE(c.path, ''),"
    f" {PERIOD_SQL}, {PERIOD_KIND_SQL}, x.genre, COALESCE(d.name, ''),"
    " COALESCE(x.made_on, ''), COALESCE(x.published_on, ''), x.attribute, x.validity,"
    f" COALESCE(x.withdrawn_on, ''), {CLEARED_SQL}, x.document_kind, x.duration, x.reviewer,"
    f" {_CHANNELS}, COALESCE(substr(x.removed_at, 1, 16), ''), x.removed_reason"
)
_FOUND = index.found_sql(ITEM, ":text")
_OTHER_TABLES = re.compile(r"\b[cd]\.")
_FEW = 2_000  # so many are sooner put in order than looked for among all in their order
_RECKONED = ("last_day(", ":soon")


class ItemListing(Listing[ItemRow]):
    """Items that a filter finds; newest publication first, unpublished ones before all.

    `deadlines` says what day it is and reckons last days: it is wanted for the states that ask
    for either (逾期, 迟公开, 待解读 …) and for the order by 应公开.
    """

    row, columns, tables = ItemRow, _ITEM_COLUMNS, _ITEM_TABLES

    def __init__(
        self,
        wanted: ItemFilter,
        order: Order = (("published_on", True),),
        deadlines: Deadlines | None = None,
    ) -> None:
        # An empty date is work to do: it stands first whichever way dates run.
        keys = [
            f"{each} {'DESC' if down else 'ASC'} NULLS FIRST"
            for key, down in order
            for each in ITEM_ORDER[key]
        ]
        super().__init__(_item_where(wanted), ", ".join([*keys, ITEM_URGENCY, "x.id DESC"]))
        by_day = [key for key, _down in order] == ["published_on"]
        self._urgent_first = by_day and not wanted.bin and "text" not in self.values
        self._is_whole = wanted == ItemFilter()
        self.searches_only = wanted == ItemFilter(text=wanted.text) and "text" in self.values
        joined = _OTHER_TABLES.search(self.where + self.order)
        self._few_tables = _ITEM_TABLES if joined else "published_item x"
        self._deadlines = deadlines
        # What is reckoned in Python is asked for once, not for each window.
        self._is_costly = any(word in self.where + self.order for word in _RECKONED)
        if deadlines is not None:
            today = deadlines.today.isoformat()
            self.values |= {"today": today, "last": today}
        if ":long_ago" in self.where and deadlines is not None:
            self.values["long_ago"] = deadlines.long_ago().isoformat()
        if ":soon" in self.where and deadlines is not None:
            self.values["soon"] = deadlines.soon().isoformat()

    def count(self) -> int:
        """Return how many items there are."""
        if self._is_costly:
            return len(self._ids)
        return self._found if self.searches_only else self.tally()

    @cached_property
    def _found(self) -> int:
        """How many a search finds: the index holds exactly the items that are kept."""
        return int(self.read(f"SELECT COUNT(*) FROM ({_FOUND})")[0][0])

    def tally(self) -> int:
        """Return how many items there are, for who does not want to see them: without an order."""
        if self._is_whole:
            return int(self.read(f"SELECT {_KEPT}")[0][0])
        return int(self.read(f"SELECT COUNT(*) FROM {self._few_tables} WHERE {self.where}")[0][0])

    def ids(self) -> list[int]:
        """Return the ids of all items, in order."""
        return list(self._ids)

    def window(self, offset: int, limit: int) -> list[ItemRow]:
        """Return `limit` rows from `offset` on."""
        if offset or self._is_costly or "_ids" in vars(self):
            return self.rows_of(self._ids[offset : offset + limit])
        where = self.where
        if self.searches_only and not self._found:
            return []
        if self.searches_only and self._found <= _FEW:
            where = where.replace("x.removed_at", "+x.removed_at")  # not through all that is kept
        rows: list[tuple[Any, ...]] = []
        if self._urgent_first:  # not by putting all that waits in order
            rows = self._first(f"{where} AND {urgent_sql(self._few_tables, where)}", limit)
        if len(rows) < limit:
            rows = self._first(where, limit)
        return [ItemRow(*row) for row in rows]

    def _first(self, where: str, limit: int) -> list[tuple[Any, ...]]:
        # The page is found by its ids first: only what is seen is read in full.
        sql = (
            f"SELECT {self.columns} FROM {self.tables} WHERE x.id IN"
            f" (SELECT x.id FROM {self._few_tables} WHERE {where}"
            f" ORDER BY {self.order} LIMIT :limit) ORDER BY {self.order}"
        )
        return self.read(sql, limit=limit)

    @cached_property
    def _ids(self) -> list[int]:
        sql = f"SELECT x.id FROM {self._few_tables} WHERE {self.where} ORDER BY {self.order}"
        return [row[0] for row in self.read(sql)]

    def read(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """Return what a query gives; the calendar answers it for the last days."""
        with self._deadlines.answering() if self._deadlines else nullcontext():
            return super().read(sql, **values)


def _item_where(wanted: ItemFilter) -> Where:
    where = Where(bin=wanted.bin)
    text = phrase(wanted.text)
    if text and not wanted.bin:
        where.add(f"x.id IN ({_FOUND})", text=text)
    else:  # the index holds neither the bin nor signs: % finds what has a %
        where.words(
            "".join(sign if sign.isprintable() else " " for sign in wanted.text),
            "(x.title || ' ' || x.document_number || ' ' || COALESCE(x.index_number, ''))",
        )
    if wanted.year is not None:
        day = "COALESCE(x.published_on, x.made_on)"
        # What still waits for publication is work to do in every year.
        where.add(
            f"{day} BETWEEN :year_first AND :year_last OR {ITEM_STATES['未公开']}",
            year_first=date(wanted.year, 1, 1).isoformat(),
            year_last=date(wanted.year, 12, 31).isoformat(),
        )
    if wanted.state:
        where.add(ITEM_STATES[wanted.state])
    if wanted.category:
        condition, values = under(wanted.category)
        where.add(condition, **values)
    where.among(wanted.among)
    narrow(where, "PublishedItem", wanted.followed)
    where.month("x.published_on", wanted.month, "month")
    for name, condition in _EQUAL.items():
        value = getattr(wanted, name)
        if value:
            where.add(condition, **{name: value})
    return where


_EQUAL = {
    "department": "x.department_id = :department",
    "channel": "x.id IN (SELECT item_id FROM publication WHERE channel_id = :channel)",
    "attribute": "x.attribute = :attribute",
    "duration": "x.duration = :duration",
}


# All but what lies in the bin: SQLite counts a whole table without reading its rows.
_KEPT = (
    "(SELECT COUNT(*) FROM published_item)"
    " - (SELECT COUNT(*) FROM published_item WHERE removed_at IS NOT NULL)"
)


def item_counts(on: date) -> tuple[int, int, int]:
    """Return how many items were published this year, this month, and how many are kept at all.

    Published is what is 主动公开; kept are all.
    """
    published = (
        "(SELECT COUNT(*) FROM published_item x WHERE x.removed_at IS NULL"
        f" AND {PUBLIC_SQL} AND x.published_on BETWEEN :{{}} AND :today)"
    )
    row = DB.connection().execute(
        f"SELECT {published.format('year')}, {published.format('month')}, {_KEPT}",
        {"year": f"{on.year}-01-01", "month": f"{on:%Y-%m}-01", "today": on.isoformat()},
    )
    year, month, every = row.fetchone()
    return year, month, every


# From one year to the next by the indexes, of what is published and of what waits; then the bin.
_YEARS = """
WITH RECURSIVE last(day) AS (
    SELECT MAX(published_on) FROM published_item WHERE removed_at IS NULL
    UNION ALL
    SELECT (SELECT MAX(published_on) FROM published_item
            WHERE removed_at IS NULL AND published_on < substr(last.day, 1, 4) || '-01-01')
    FROM last WHERE last.day IS NOT NULL
), waiting(day) AS (
    SELECT MAX(made_on) FROM published_item WHERE removed_at IS NULL AND published_on IS NULL
    UNION ALL
    SELECT (SELECT MAX(made_on) FROM published_item
            WHERE removed_at IS NULL AND published_on IS NULL
            AND made_on < substr(waiting.day, 1, 4) || '-01-01')
    FROM waiting WHERE waiting.day IS NOT NULL
), days(day) AS (
    SELECT day FROM last UNION ALL SELECT day FROM waiting UNION ALL
    SELECT COALESCE(published_on, made_on) FROM published_item WHERE removed_at > ''
)
SELECT DISTINCT CAST(substr(day, 1, 4) AS INTEGER) FROM days WHERE day IS NOT NULL ORDER BY 1 DESC
"""


def years() -> list[int]:
    """Return the years in which items were published or made, newest first."""
    return [row[0] for row in DB.connection().execute(_YEARS)]
