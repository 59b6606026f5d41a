"""The list of disputes: the undecided first, search, filters, what stands in a row."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from gui.disputes.words import end_words, kind_word, row_chip
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from models.disputes import dispute
from models.disputes.listing import (
    DISPUTE_STATES,
    DisputeFilter,
    DisputeListing,
    DisputeRow,
    dispute_counts,
)
from models.disputes.ruling import kinds
from models.store.listing import BIN

Today = Callable[[], date]


def _sub(row: DisputeRow) -> str:
    received = f"收到 {row.received_on}" if row.received_on else ""
    return "　".join(part for part in (row.number, row.request, received) if part)


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
    return Shape((state, *_FACTS), fold=Fold("authority", _sub, "state"))


class DisputeList(RecordTable):
    """The table with its bar; in narrow room rows of two lines."""

    def __init__(self, today: Today) -> None:
        self._today = today
        super().__init__(
            shape(today),
            self._find,
            example="编号、登记号、受理机关、案号、申请人",
            filters=(
                Filter("year", "年度", self._years),
                Filter(
                    "kind", "种类", lambda: [(key, each.label) for key, each in kinds().items()]
                ),
                Filter("state", "状态", lambda: [(each, each) for each in (*DISPUTE_STATES, BIN)]),
            ),
            unit="件",
            total=lambda: dispute_counts()[1],
            hints="↑↓ 选择　Enter 打开　Del 回收站",
        )

    @property
    def in_bin(self) -> bool:
        """Whether the bin is shown."""
        return self.query.filters.get("state") == BIN

    def _years(self) -> Sequence[tuple[int, str]]:
        found = sorted({self._today().year, *dispute.years()}, reverse=True)
        return [(year, str(year)) for year in found]

    def _find(self, query: Query) -> DisputeListing:
        chosen: dict[str, Any] = dict(query.filters)
        in_bin = chosen.get("state") == BIN
        if in_bin:
            chosen.pop("state")
        order = [(key.column, key.descending) for key in query.sort]
        return DisputeListing(DisputeFilter(text=query.search, bin=in_bin, **chosen), order)

    def go_to(self, key: int) -> None:
        """Put the cursor on a dispute that is listed."""
        self.view.records.row(0)
        at = self.view.records.row_of(key)
        if at >= 0:
            self.view.go_to(at)
