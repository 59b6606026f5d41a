"""Lists for the screens, a window at a time: what a filter finds, in the order asked for.

A listing answers `count` and `window(offset, limit)`; it never loads more than is seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from models.clock import Clock, clock
from models.database import DB
from models.request import logs_of
from models.search import phrase
from models.workdays import Calendar

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
    "date(x.made_on, '+' || COALESCE((SELECT CASE k.period_kind WHEN 'calendar' THEN k.period"
    " ELSE k.period * 7 / 5 END FROM catalogue_entry k WHERE k.id = x.category_id), 28) || ' days')"
)
_ITEM_URGENCY = (
    "CASE WHEN x.published_on IS NULL THEN"
    f" (x.attribute NOT IN ('', '主动公开')) || COALESCE({_ITEM_DUE}, '9') END"
)
_ITEM_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
_ITEM_COLUMNS = (
    "x.id, x.title, COALESCE(x.index_number, ''), x.document_number, COALESCE(c.path, ''),"
    " COALESCE(c.period, 20), COALESCE(c.period_kind, 'working'), x.genre, COALESCE(d.name, ''),"
    " COALESCE(x.made_on, ''), COALESCE(x.published_on, ''), x.attribute, x.validity"
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


@dataclass(frozen=True)
class RequestFilter:
    """What the list of requests shows; `state` is one of `REQUEST_STATES`."""

    text: str = ""
    year: int | None = None
    state: str = ""
    applicant_kind: str = ""
    department: int | None = None
    bin: bool = False


REQUEST_STATES = {
    "办理中": "x.closed_on IS NULL",
    "已办结": "x.closed_on IS NOT NULL",
}


@dataclass(frozen=True)
class RequestRow:
    """One line of the list of requests, with its clock (None before a day of receipt)."""

    id: int
    number: str
    content: str
    applicant: str
    applicant_kind: str
    intake: str
    received_on: str
    closed_on: str
    outcome: str
    department: str
    clock: Clock | None = field(default=None, compare=False)


_REQUEST_TABLES = "information_request x LEFT JOIN department d ON d.id = x.department_id"
_REQUEST_COLUMNS = (
    "x.id, x.number, x.content, x.applicant, x.applicant_kind, x.intake,"
    " COALESCE(x.received_on, ''), COALESCE(x.closed_on, ''), x.outcome, COALESCE(d.name, '')"
)
_REQUEST_ORDER = ("number", "content", "applicant", "received_on", "closed_on")


class RequestListing:
    """Requests that a filter finds; by default the open ones first, the most urgent leading."""

    def __init__(
        self, wanted: RequestFilter, calendar: Calendar, on: date, order: Order = (("due", False),)
    ) -> None:
        self.where, self.values = _request_where(wanted)
        self.calendar, self.on = calendar, on
        self.by_due = next((down for key, down in order if key == "due"), None)
        keys = [f"x.{k} {'DESC' if down else 'ASC'}" for k, down in order if k in _REQUEST_ORDER]
        self.order = ", ".join([*keys, "x.number DESC"])

    def count(self) -> int:
        """Return how many requests there are."""
        return len(self._ids)

    def window(self, offset: int, limit: int) -> list[RequestRow]:
        """Return `limit` rows from `offset` on, each with its clock."""
        ids = self._ids[offset : offset + limit]
        marks = ", ".join("?" for _ in ids)
        sql = f"SELECT {_REQUEST_COLUMNS} FROM {_REQUEST_TABLES} WHERE x.id IN ({marks})"
        rows = {row[0]: row for row in DB.connection().execute(sql, ids)}
        clocks = self._clocks(ids)
        return [replace(RequestRow(*rows[key]), clock=clocks.get(key)) for key in ids]

    @cached_property
    def _ids(self) -> list[int]:
        sql = (
            f"SELECT x.id, x.closed_on IS NULL FROM {_REQUEST_TABLES}"
            f" WHERE {self.where} ORDER BY {self.order}"
        )
        rows = DB.connection().execute(sql, self.values).fetchall()
        if self.by_due is None:
            return [row[0] for row in rows]
        waiting = [key for key, is_open in rows if is_open]
        clocks = self._clocks(waiting)
        waiting.sort(key=lambda key: _urgency(clocks.get(key)), reverse=self.by_due)
        return waiting + [key for key, is_open in rows if not is_open]

    def _clocks(self, ids: Sequence[int]) -> dict[int, Clock]:
        logs = logs_of(ids)
        return {key: clock(log, self.calendar, self.on) for key, log in logs.items() if log}


def _urgency(state: Clock | None) -> tuple[bool, date, date]:
    """Sort late ones first, then by our due date or else the other side's; unknown dates lead."""
    if state is None:
        return (True, date.min, date.min)
    due = state.due_on or state.waiting_until or date.min
    return (not state.overdue, due, state.received_on)


def _request_where(wanted: RequestFilter) -> tuple[str, dict[str, Any]]:
    parts = [f"x.removed_at IS {'NOT ' if wanted.bin else ''}NULL"]
    values: dict[str, Any] = {}
    for number, word in enumerate(wanted.text.split()):
        parts.append(
            f"(x.number || ' ' || x.content || ' ' || x.applicant || ' ' || x.reply_number)"
            f" LIKE :w{number} ESCAPE '\\'"
        )
        plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values[f"w{number}"] = f"%{plain}%"
    if wanted.year is not None:
        # A year's list: what came in, was closed or was still open then, as table 三 counts it.
        parts.append(
            "(x.received_on IS NULL OR x.received_on BETWEEN :first AND :last"
            " OR x.closed_on BETWEEN :first AND :last"
            " OR (x.received_on < :first AND x.closed_on IS NULL))"
        )
        values |= {"first": f"{wanted.year}-01-01", "last": f"{wanted.year}-12-31"}
    if wanted.state:
        parts.append(REQUEST_STATES[wanted.state])
    for name in ("applicant_kind", "department"):
        value = getattr(wanted, name)
        if value:
            column = "department_id" if name == "department" else name
            parts.append(f"x.{column} = :{name}")
            values[name] = value
    return " AND ".join(parts), values
