"""The list of requests: the most urgent open ones first, search, filters, what stands in a row."""

from collections.abc import Callable, Sequence
from datetime import date

from gui.controls.chips import Chip
from gui.pages.record_list import RecordList, follow_up_filter, order_of, sought, state_filter
from gui.requests.words import chip_of
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter, month_filter
from models.law.workday_notice import calendar
from models.office.departments import departments
from models.requests.listing import (
    HELPING,
    KEEPINGS,
    REQUEST_STATES,
    RequestFilter,
    RequestListing,
    RequestRow,
    request_counts,
)
from models.requests.state import of_request
from reports.cases.words import applicant_kinds, outcome_words

Today = Callable[[], date]


def _chip(row: RequestRow) -> Chip:
    return chip_of(of_request(row.clock, row.kept))


def _kind(row: RequestRow) -> str:
    return applicant_kinds().get(row.applicant_kind, "")


def _due(row: RequestRow) -> str:
    return row.clock.owed_on.isoformat() if row.clock and row.clock.owed_on else ""


def _sub(row: RequestRow) -> str:
    received = f"收到 {row.received_on}" if row.received_on else ""
    parts = (row.number, _chip(row).settled, row.applicant, received)
    return "　".join(part for part in parts if part)


SHAPE = Shape(
    (
        Column("state", "状态", width_em=9, kind=Kind.CHIP, chip=_chip, sortable=False),
        Column("number", "登记号", lambda row: row.number, 6.6, quiet=True),
        Column("content", "申请内容", lambda row: row.asked),
        Column("applicant", "申请人", lambda row: row.applicant, 9.5),
        Column("kind", "类型", _kind, 7.5, quiet=True, sortable=False, spare=True),
        Column("received_on", "收到日期", lambda row: row.received_on, 7.2, Kind.DATE, spare=True),
        Column("due", "答复期限", _due, 7.2, Kind.DATE),
        Column(
            "outcome",
            "办理结果",
            lambda row: outcome_words(row.outcome),
            11.5,
            quiet=True,
            sortable=False,
            spare=True,
        ),
    ),
    fold=Fold("content", _sub, "state"),
    name="依申请公开",
)


class RequestList(RecordList):
    """The table with its bar; a list that has little room leaves out secondary columns."""

    def __init__(self, today: Today) -> None:
        self._today = today
        super().__init__(
            SHAPE,
            self._find,
            example="登记号、申请内容、申请人、答复文号",
            filters=(
                Filter("year", "年度", self._years),
                state_filter(lambda: REQUEST_STATES),
                Filter("applicant_kind", "申请人类型", lambda: list(applicant_kinds().items())),
                Filter("helps", "协助", lambda: [(each, each) for each in HELPING]),
                Filter("keeping", "保管", lambda: [(each, each) for each in KEEPINGS]),
                Filter("department", "科室", lambda: [(d.id, d.name) for d in departments()]),
                month_filter("received", "收到月份", today),
                month_filter("closed", "办结月份", today),
                follow_up_filter(),
                among_filter(),
            ),
            unit="件",
            total=lambda: request_counts(today())[2],
            columns_key="requests.columns",
            hints="天数都是工作日　　↑↓ 选择　Enter 打开　F2 修改　Del 回收站",
        )

    def _years(self) -> Sequence[tuple[int, str]]:
        return [(year, str(year)) for year in range(self._today().year, 2018, -1)]

    def _find(self, query: Query) -> RequestListing:
        wanted = RequestFilter(**sought(query))
        return RequestListing(wanted, calendar(), self._today(), order_of(query))

    def neighbour(self, key: int, step: int) -> RequestRow | None:
        """Return the row that stands `step` rows below (above when negative) a request."""
        at = self.view.records.find(key)
        return self.view.records.row(at + step) if at >= 0 and at + step >= 0 else None
