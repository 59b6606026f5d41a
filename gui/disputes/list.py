"""The list of disputes: the undecided first, search, filters, what stands in a row."""

from collections.abc import Callable, Sequence
from datetime import date

from gui.disputes.words import end_words, kind_word, row_chip
from gui.pages.record_list import (
    HINTS,
    RecordList,
    follow_up_filter,
    order_of,
    sought,
    state_filter,
)
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from models.disputes import dispute
from models.disputes.listing import (
    DISPUTE_STATES,
    DisputeFilter,
    DisputeListing,
    DisputeRow,
    dispute_counts,
)
from models.disputes.ruling import kinds

Today = Callable[[], date]


def _sub(row: DisputeRow, today: date) -> str:
    received = f"收到 {row.received_on}" if row.received_on else ""
    parts = (row.number, row_chip(row, today).settled, row.request, received)
    return "　".join(part for part in parts if part)


def _matter(row: DisputeRow) -> str:
    return "　".join(part for part in (kind_word(row.kind), row.authority) if part)


_FACTS = (
    Column("number", "编号", lambda row: row.number, 7.2, quiet=True),
    Column("kind", "种类", lambda row: kind_word(row.kind), 10.2),
    Column(
        "request",
        "申请",
        lambda row: row.request,
        6.4,
        quiet=True,
        spare=True,
        tooltip=lambda row: row.content,
    ),
    Column("authority", "受理机关", lambda row: row.authority),
    Column("received_on", "收到日期", lambda row: row.received_on, 7.2, Kind.DATE, spare=True),
    Column(
        "until",
        "期限",
        lambda row: row.until,
        7.2,
        Kind.DATE,
        spare=True,
        tooltip=lambda row: row.stage,
    ),
    Column("closed_on", "审结日期", lambda row: row.closed_on, 7.2, Kind.DATE, spare=True),
    Column(
        "result",
        "结果",
        lambda row: end_words(row.ruling, row.result),
        13,
        quiet=True,
        sortable=False,
        spare=True,
    ),
)


def shape(today: Today) -> Shape:
    """Return the columns of the list."""
    state = Column(
        "state",
        "状态",
        width_em=8,
        kind=Kind.CHIP,
        chip=lambda row: row_chip(row, today()),
        sortable=False,
    )
    fold = Fold("authority", lambda row: _sub(row, today()), "state")
    return Shape((state, *_FACTS), fold=fold, name="复议诉讼")


def dispute_list(today: Today) -> RecordList:
    """Return the table with its bar; in narrow room rows of two lines."""
    return RecordList(
        shape(today),
        _find,
        example="编号、登记号、受理机关、案号、申请人",
        filters=(
            Filter("year", "年度", lambda: _years(today())),
            Filter("kind", "种类", lambda: [(key, each.label) for key, each in kinds().items()]),
            state_filter(lambda: DISPUTE_STATES),
            follow_up_filter(),
            among_filter(),
        ),
        unit="件",
        total=lambda: dispute_counts()[1],
        columns_key="disputes.columns",
        hints=HINTS,
    )


def _years(today: date) -> Sequence[tuple[int, str]]:
    found = sorted({today.year, *dispute.years()}, reverse=True)
    return [(year, str(year)) for year in found]


def _find(query: Query) -> DisputeListing:
    return DisputeListing(DisputeFilter(**sought(query)), order_of(query))
