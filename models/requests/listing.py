"""The list of requests for the screen, each with its clock: what a filter finds, in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from peewee import fn

from models.law.clock import Clock
from models.law.workdays import Calendar
from models.office.follow_up import narrow
from models.requests.log import AT_ONCE, clocks_of
from models.requests.request import InformationRequest
from models.requests.said import CALLED_SQL, OWN_ALONE, OWN_SQL, WANTED_SQL
from models.store.database import DB
from models.store.listing import Listing, Order, Where, ordered


@dataclass(frozen=True)
class RequestFilter:
    """What the list shows; `state` is one of `REQUEST_STATES`, `keeping` one of `KEEPINGS`.

    `helps` is one of `HELPING`.
    `received` and `closed` are months (2026-03); `among` are ids as JSON text.
    """

    text: str = ""
    year: int | None = None
    state: str = ""
    applicant_kind: str = ""
    department: int | None = None
    keeping: str = ""
    helps: str = ""
    received: str = ""
    closed: str = ""
    among: str = ""
    followed: str = ""
    bin: bool = False


# In hand: not answered yet, or to be answered anew (重新答复).
_IN_HAND = "(x.closed_on IS NULL OR x.new_reply = 'owed')"
REQUEST_STATES = {
    "办理中": _IN_HAND,
    "已办结": f"NOT {_IN_HAND}",
    "重新答复": "x.new_reply = 'owed'",
}
# 协助: whose request it is.
HELPING = {"本机关的申请": OWN_SQL, "协助其他机关": f"NOT ({OWN_SQL})"}
# 保管: where the file of a closed case is.
_OVER = (
    "x.retention <> '永久' AND"
    " date(x.archived_on, '+' || CAST(x.retention AS INTEGER) || ' years') <= :today"
)
KEEPINGS = {
    "未归档": "x.closed_on IS NOT NULL AND x.archived_on IS NULL",
    "已归档": "x.archived_on IS NOT NULL AND x.destroyed_on IS NULL",
    "保管期满": f"x.archived_on IS NOT NULL AND x.destroyed_on IS NULL AND {_OVER}",
    "已销毁": "x.destroyed_on IS NOT NULL",
}


@dataclass(frozen=True)
class RequestRow:
    """One line of the list of requests, with its clock (None before a day of receipt).

    `applicant` names joint ones together (张三等3人), `content` is what is wanted after a 补正,
    `helps` the organ that asked for help.
    """

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
    kept: str
    helps: str
    clock: Clock | None = field(default=None, compare=False)

    @property
    def asked(self) -> str:
        """What is asked for, in one line; of help it says whom the office helps."""
        plain = " ".join(self.content.split())
        return f"协助{self.helps}：{plain}" if self.helps else plain


_REQUEST_TABLES = "information_request x LEFT JOIN department d ON d.id = x.department_id"
_REQUEST_COLUMNS = (
    f"x.id, x.number, {WANTED_SQL}, {CALLED_SQL}, x.applicant_kind, x.intake,"
    " COALESCE(x.received_on, ''), COALESCE(x.closed_on, ''), x.outcome, COALESCE(d.name, ''),"
    " CASE WHEN x.destroyed_on IS NOT NULL THEN '已销毁'"
    " WHEN x.archived_on IS NOT NULL THEN '已归档' ELSE '' END, x.helps"
)
_REQUEST_ORDER = {key: f"x.{key}" for key in ("applicant", "received_on", "closed_on")} | {
    "number": "natural_order(x.number)",
    "content": WANTED_SQL,
}


class RequestListing(Listing[RequestRow]):
    """Requests that a filter finds; without an order the open ones first, the most urgent leading.

    By `due` all stand in the order of the day they are due, those without one last.
    """

    row, columns, tables = RequestRow, _REQUEST_COLUMNS, _REQUEST_TABLES

    def __init__(
        self, wanted: RequestFilter, calendar: Calendar, on: date, order: Order = ()
    ) -> None:
        super().__init__(
            _request_where(wanted, on),
            ordered(order, _REQUEST_ORDER, "natural_order(x.number) DESC"),
        )
        self.calendar, self.on, self.is_usual = calendar, on, not order
        self.by_due = next((down for key, down in order if key == "due"), None)
        self._known: dict[int, Clock] = {}

    def count(self) -> int:
        """Return how many requests there are."""
        return len(self._ids)

    def window(self, offset: int, limit: int) -> list[RequestRow]:
        """Return `limit` rows from `offset` on, each with its clock."""
        return request_rows(self._ids[offset : offset + limit], self.calendar, self.on)

    def ids(self) -> Sequence[int]:
        """Return the ids of all rows, in order."""
        return self._ids

    def in_parts(self) -> Iterator[None]:
        """Reckon what the order wants, a part at a time; else it is reckoned when first asked."""
        every = self.by_due is not None
        yield from self._reckon(
            [k for k, open_ in self._found if every or (self.is_usual and open_)]
        )

    def clocks(self) -> list[Clock]:
        """Return the clocks of all, those without a day of receipt left out; the order is none."""
        every = [key for key, _ in self._found]
        for _ in self._reckon(every):
            pass
        return [self._known[key] for key in every if key in self._known]

    def _reckon(self, keys: Sequence[int]) -> Iterator[None]:
        keys = [key for key in keys if key not in self._known]
        for first in range(0, len(keys), AT_ONCE):
            if first:
                yield
            self._known |= clocks_of(keys[first : first + AT_ONCE], self.calendar, self.on)

    @cached_property
    def _found(self) -> list[tuple[int, bool]]:
        sql = f"SELECT x.id, {_IN_HAND} FROM {self.tables} WHERE {self.where} ORDER BY {self.order}"
        return [(key, bool(is_open)) for key, is_open in self.read(sql)]

    @cached_property
    def _ids(self) -> list[int]:
        for _ in self.in_parts():
            pass
        known, ids = self._known, [key for key, _ in self._found]
        if self.by_due is not None:
            return _in_order_of_due(ids, known, self.by_due)
        if not self.is_usual:
            return ids
        waiting = [key for key, is_open in self._found if is_open]
        waiting.sort(key=lambda key: urgency(known.get(key)))
        return waiting + [key for key, is_open in self._found if not is_open]


def _in_order_of_due(ids: list[int], known: Mapping[int, Clock], down: bool) -> list[int]:
    due = {key: state.owed_on for key, state in known.items() if state.owed_on is not None}
    return [
        *sorted((key for key in ids if key in due), key=due.__getitem__, reverse=down),
        *(key for key in ids if key not in due),
    ]


def request_rows(ids: Sequence[int], calendar: Calendar, on: date) -> list[RequestRow]:
    """Return the rows of these requests, in this order, each with its clock on the day `on`."""
    clocks = clocks_of(ids, calendar, on)
    return [replace(row, clock=clocks.get(row.id)) for row in RequestListing.rows_of(ids)]


def urgency(state: Clock | None) -> tuple[bool, date, date]:
    """Sort late ones first, then by our due date or else the other side's; unknown dates lead."""
    if state is None:
        return (True, date.min, date.min)
    if state.owed is not None:
        again = state.owed
        return (not again.overdue, again.due_on or date.min, again.ordered.on)
    due = state.due_on or state.waiting_until or date.min
    return (not state.overdue, due, state.received_on)


def _request_where(wanted: RequestFilter, on: date) -> Where:
    where = Where(bin=wanted.bin)
    where.words(
        wanted.text,
        "(x.number || ' ' || x.content || ' ' || x.corrected_content || ' ' || x.applicant"
        " || ' ' || x.others || ' ' || x.reply_number || ' ' || x.helps)",
    )
    if wanted.year is not None:
        # A year's list: what came in, was closed or was still open then, as table 三 counts it.
        where.add(
            "x.received_on IS NULL OR x.received_on BETWEEN :first AND :last"
            " OR x.closed_on BETWEEN :first AND :last"
            " OR (x.received_on < :first AND x.closed_on IS NULL)",
            first=f"{wanted.year}-01-01",
            last=f"{wanted.year}-12-31",
        )
    if wanted.state:
        where.add(REQUEST_STATES[wanted.state])
    if wanted.helps:
        where.add(HELPING[wanted.helps])
    if wanted.keeping:
        where.add(KEEPINGS[wanted.keeping], today=on.isoformat())
    where.among(wanted.among)
    narrow(where, "InformationRequest", wanted.followed)
    where.month("x.received_on", wanted.received, "received")
    where.month("x.closed_on", wanted.closed, "closed")
    where.equal("x.applicant_kind", wanted.applicant_kind, "applicant_kind")
    where.equal("x.department_id", wanted.department, "department")
    return where


def request_counts(on: date) -> tuple[int, int, int]:
    """Return how many requests came in this year, how many are open, and how many are kept.

    Help for another organ is open and kept as well, and never among what came in.
    """
    row = DB.connection().execute(
        f"SELECT SUM({OWN_ALONE} AND received_on >= :year AND received_on <= :today),"
        f" SUM({_IN_HAND}), COUNT(*) FROM information_request x WHERE removed_at IS NULL",
        {"year": f"{on.year}-01-01", "today": on.isoformat()},
    )
    year, waiting, kept = row.fetchone()
    return year or 0, waiting or 0, kept


def received(since: date | None = None) -> list[InformationRequest]:
    """Return each request with a day of receipt that is kept and was not closed before `since`."""
    live = InformationRequest.removed_at.is_null() & InformationRequest.received_on.is_null(False)
    if since is not None:
        open_ones = InformationRequest.closed_on.is_null() | (InformationRequest.new_reply != "")
        live &= open_ones | (InformationRequest.closed_on >= since)
    in_order = fn.natural_order(InformationRequest.number)
    return list(InformationRequest.select().where(live).order_by(in_order))
