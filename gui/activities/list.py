"""The list of activities: those in hand first, search, filters, what stands in a row."""

from collections.abc import Sequence
from datetime import date

from gui.activities.asked import Today
from gui.activities.offered import department_choices
from gui.activities.words import chip_of, kind_word, short_day
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
from gui.tables.guests import among_filter, month_filter
from models.activities import activity
from models.activities.kinds import kinds
from models.activities.listing import (
    IN_HAND,
    SETTLED,
    ActivityFilter,
    ActivityListing,
    ActivityRow,
)
from models.store.list_views import ListView
from reports.activities.one_fact import one_fact
from reports.workbench.task import facts

KIND = "kind"  # the filter that the kinds at the left set


def shape(today: Today) -> Shape:
    """Return the columns of the list."""

    def sub(row: ActivityRow) -> str:
        return facts(short_day(row.on_date, today()), kind_word(row.kind), one_fact(row))

    return Shape(
        (
            Column(
                "state",
                "状态",
                width_em=12.8,
                kind=Kind.CHIP,
                chip=lambda row: chip_of(row.standing, today()),
                sortable=False,
            ),
            Column("matter", "事项", lambda row: row.matter),
            Column("on_date", "日期", lambda row: row.on_date, 7.2, Kind.DATE),
            Column("kind", "种类", lambda row: kind_word(row.kind), 8.4, quiet=True),
            Column("fact", "情况", one_fact, 11, quiet=True, sortable=False, spare=True),
            Column("department", "科室", lambda row: row.department, 9, quiet=True, spare=True),
            Column("due_on", "期限", lambda row: row.due_on, 7.2, Kind.DATE, hidden=True),
            Column("done_on", "办结日期", lambda row: row.done_on, 7.2, Kind.DATE, hidden=True),
            Column("result", "结果", lambda row: row.result, 10, quiet=True, hidden=True),
        ),
        fold=Fold("matter", sub, "state", settled=True),
        name="工作台账",
    )


def activity_list(today: Today) -> RecordList:
    """Return the table with its bar; in narrow room rows of two lines."""
    return RecordList(
        shape(today),
        _find,
        example="事项、科室、结果",
        filters=(
            Filter(KIND, "种类", lambda: [(key, each.name) for key, each in kinds().items()]),
            Filter("year", "年度", lambda: _years(today())),
            state_filter(lambda: (IN_HAND, SETTLED)),
            Filter("department", "科室", department_choices, lambda _lost: "已停用"),
            month_filter("month", "月份", today),
            follow_up_filter(),
            among_filter(),
        ),
        total=lambda: ActivityListing(ActivityFilter()).count(),
        columns_key="activities.columns",
        hints=HINTS,
    )


def built_in(today: date) -> Sequence[ListView]:
    """Return the views that come with the list."""
    return (
        ListView("在办", "", {"state": IN_HAND}, ()),
        ListView("本年", "", {"year": today.year}, ()),
    )


def _years(today: date) -> Sequence[tuple[int, str]]:
    found = sorted({today.year, *activity.years()}, reverse=True)
    return [(year, str(year)) for year in found]


def _find(query: Query) -> ActivityListing:
    return ActivityListing(ActivityFilter(**sought(query)), order_of(query))
