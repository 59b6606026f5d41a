"""The list of postings: what has to be done first, search, states."""

import re

from gui.pages.record_list import RecordList, follow_up_filter, order_of, sought, state_filter
from gui.postings.fields import Today
from gui.postings.words import row_chip, sub
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from models.postings.listing import (
    POSTING_STATES,
    PostingFilter,
    PostingListing,
    PostingRow,
    posting_counts,
)
from models.postings.posting import PostingKind

# What all titles begin and end with tells none from another.
_LEAD, _TAIL = re.compile("^[^关]{0,16}关于"), re.compile("的(?:公示|公告|通告|通知)$")


def _title(row: PostingRow) -> str:
    return _TAIL.sub("", _LEAD.sub("", row.title))


def _shape(today: Today) -> Shape:
    return Shape(
        (
            Column("title", "公示", _title),
            Column(
                "state",
                "状态",
                width_em=10,
                kind=Kind.CHIP,
                chip=lambda row: row_chip(row, today()),
                sortable=False,
            ),
            Column("kind", "文种", lambda row: row.kind, 5, quiet=True, spare=True),
            Column("first_on", "首日", lambda row: row.first_on, 7.2, Kind.DATE, spare=True),
            Column("last_on", "截止", lambda row: row.last_on, 7.2, Kind.DATE, spare=True),
        ),
        fold=Fold("title", lambda row: sub(row, today()), "state", middle=True),
        name="公开栏",
    )


def posting_list(today: Today) -> RecordList:
    """Return the list with its bar; narrow, as rows of two lines."""

    def find(query: Query) -> PostingListing:
        return PostingListing(PostingFilter(**sought(query)), today(), order_of(query))

    return RecordList(
        _shape(today),
        find,
        example="查找公示",
        filters=(
            among_filter(),
            state_filter(lambda: POSTING_STATES),
            Filter("kind", "文种", lambda: [(each.value, each.value) for each in PostingKind]),
            follow_up_filter(),
        ),
        unit="张",
        total=lambda: posting_counts(today())[2],
        columns_key="postings.columns",
        hints="Enter 打开",
    )
