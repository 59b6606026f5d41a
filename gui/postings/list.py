"""The list of postings: what has to be done first, search, states."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from gui.postings.words import row_chip, sub
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from models.postings.listing import (
    POSTING_STATES,
    PostingFilter,
    PostingListing,
    PostingRow,
    posting_counts,
)
from models.postings.posting import PostingKind
from models.store.listing import BIN

Today = Callable[[], date]


_LEAD = re.compile("^[^关]{0,16}关于")  # what all titles begin with tells none from another


def _title(row: PostingRow) -> str:
    return _LEAD.sub("", row.title)


def _shape(today: Today) -> Shape:
    return Shape(
        (
            Column("title", "公示", _title),
            Column(
                "state",
                "状态",
                width_em=8.4,
                kind=Kind.CHIP,
                chip=lambda row: row_chip(row, today()),
                sortable=False,
            ),
            Column("kind", "文种", lambda row: row.kind, 5, quiet=True, spare=True),
            Column("first_on", "首日", lambda row: row.first_on, 7.2, Kind.DATE, spare=True),
            Column("last_on", "截止", lambda row: row.last_on, 7.2, Kind.DATE, spare=True),
        ),
        fold=Fold("title", sub, "state"),
    )


class PostingList(RecordTable):
    """The list with its bar; narrow, as rows of two lines."""

    def __init__(self, today: Today) -> None:
        self._today = today
        super().__init__(
            _shape(today),
            self._find,
            example="查找公示",
            filters=(
                Filter("state", "状态", lambda: [(each, each) for each in (*POSTING_STATES, BIN)]),
                Filter("kind", "文种", lambda: [(each.value, each.value) for each in PostingKind]),
            ),
            unit="张",
            total=lambda: posting_counts(today())[2],
            hints="Enter 打开　Del 回收站",
        )

    @property
    def in_bin(self) -> bool:
        """Whether the bin is shown."""
        return self.query.filters.get("state") == BIN

    def _find(self, query: Query) -> PostingListing:
        chosen: dict[str, Any] = dict(query.filters)
        in_bin = chosen.get("state") == BIN
        if in_bin:
            chosen.pop("state")
        order = [(key.column, key.descending) for key in query.sort]
        wanted = PostingFilter(text=query.search, bin=in_bin, **chosen)
        return PostingListing(wanted, self._today(), order)

    def go_to(self, key: int) -> None:
        """Put the cursor on a posting that is listed."""
        self.view.records.row(0)
        at = self.view.records.row_of(key)
        if at >= 0:
            self.view.go_to(at)
