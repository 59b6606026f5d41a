"""What the list of items shows and by what it can be narrowed, as data."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gui.controls.chips import Chip
from gui.items.words import list_chip
from gui.pages.record_list import follow_up_filter, state_filter
from gui.tables.columns import Column, Fold, Kind, Shape, SortKey
from gui.tables.filters import Filter
from gui.tables.guests import among_filter, month_filter
from models.items.deadlines import Deadlines
from models.items.item import Attribute, Duration
from models.items.listing import ItemRow, years
from models.items.states import ITEM_STATES
from models.office import category as catalogue
from models.office import channel, departments, filed
from models.office.category_tree import Tree

EXAMPLE = "名称、文号、索引号、内容、拼音首字母"
COLUMNS_KEY, VIEWS_KEY = "items.columns", "items.views"
BIN_COLUMNS = ("state", "title", "index_number", "removed_at", "removed_reason")
SORT = (SortKey("published_on", descending=True),)
BIN_SORT = (SortKey("removed_at", descending=True),)


class States:
    """What each row says of its state and its last day, reckoned once for rows that are alike."""

    def __init__(self, deadlines: Callable[[], Deadlines]) -> None:
        self._deadlines = deadlines
        self._by: Deadlines | None = None
        self._chips: dict[ItemRow, Chip] = {}

    def chip(self, row: ItemRow) -> Chip:
        """Return the chip of a row."""
        by = self._deadlines()
        if by is not self._by:
            self._by, self._chips = by, {}
        alike = replace(
            row, id=0, title="", index_number="", document_number="", category="", channels=""
        )
        if alike not in self._chips:
            self._chips[alike] = list_chip(row, by.calendar, by.today)
        return self._chips[alike]

    def due_on(self, row: ItemRow) -> str:
        """Return the last day to publish, "" where there is none or no 放假安排 for it."""
        if row.attribute not in ("", Attribute.PUBLIC) or not row.made_on:
            return ""
        return self._deadlines().last_day(row.made_on, row.period, row.period_kind) or ""


def shape(deadlines: Callable[[], Deadlines]) -> Shape:
    """Return the columns of the list; states are reckoned on the day it is painted."""
    states = States(deadlines)

    def sub(row: ItemRow) -> str:
        if row.removed_at:
            return "　".join(filter(None, (row.removed_at[:10], row.removed_reason)))
        chip = states.chip(row)
        settled = row.published_on or row.attribute in ("依申请公开", "不予公开")
        word = row.published_on or (chip.text if settled or not row.made_on else "尚未公开")
        return "　".join(filter(None, (leaf(row.category), word)))

    return Shape(
        (
            Column("state", "状态", width_em=11.4, kind=Kind.CHIP, chip=states.chip),
            Column("title", "名称", lambda row: row.title),
            *_chosen(states),
            Column("removed_at", "移入时间", lambda row: row.removed_at, 10, Kind.DATE, apart=True),
            Column("removed_reason", "理由", lambda row: row.removed_reason, 12, apart=True),
        ),
        fold=Fold("title", sub, "state"),
        sort=SORT,
        name="主动公开",
    )


def _chosen(states: States) -> tuple[Column, ...]:
    """Return the columns that stand after the title, as the clerk chooses them."""
    return (
        Column("document_number", "文号", lambda row: row.document_number, 12, hidden=True),
        Column("index_number", "索引号", lambda row: row.index_number, 11, hidden=True),
        Column(
            "category",
            "类别",
            lambda row: leaf(row.category),
            8.2,
            quiet=True,
            tooltip=lambda row: row.category.replace("/", " / "),
        ),
        Column("genre", "体裁", lambda row: row.genre, 5, quiet=True, hidden=True),
        Column("department", "科室", lambda row: row.department, 9, quiet=True, hidden=True),
        Column("attribute", "属性", lambda row: row.attribute, 7, quiet=True, hidden=True),
        Column("made_on", "成文日期", lambda row: row.made_on, 7.6, Kind.DATE, hidden=True),
        Column("published_on", "公开日期", lambda row: row.published_on, 7.6, Kind.DATE),
        Column("due_on", "应公开", states.due_on, 7.6, Kind.DATE, hidden=True),
        Column("channels", "渠道", lambda row: row.channels, 10, quiet=True, hidden=True),
        Column("document_kind", "文件种类", lambda row: row.document_kind, 8.6, hidden=True),
        Column("validity", "有效性", lambda row: row.validity, 5.4, hidden=True),
        Column("duration", "公开时限", lambda row: row.duration, 6.4, hidden=True),
        Column("reviewer", "保密审查人", lambda row: row.reviewer, 7.6, hidden=True),
    )


def leaf(path: str) -> str:
    """Return the last level of a category's path."""
    return path.rpartition("/")[2]


def filters(today: Callable[[], date]) -> tuple[Filter, ...]:
    """Return the filters of the list; their choices are read each time they open."""
    return (
        Filter("year", "年度", lambda: _years(today())),
        state_filter(lambda: ITEM_STATES),
        Filter("category", "类别", _tree, counts=filed.counts),
        Filter("department", "科室", _departments, lambda _lost: "已停用"),
        Filter("channel", "渠道", _channels, lambda _lost: "已停用"),
        Filter("attribute", "属性", lambda: [(each.value, each.value) for each in Attribute]),
        Filter("duration", "时限", lambda: [(each.value, each.value) for each in Duration]),
        month_filter("month", "公开月份", today),
        follow_up_filter(),
        among_filter(),
    )


def _departments() -> list[tuple[int, str]]:
    return [(each.id, each.name) for each in departments.departments()]


def _channels() -> list[tuple[int, str]]:
    return [(each.id, each.name) for each in channel.channels()]


def _years(today: date) -> list[tuple[int, str]]:
    found = sorted({today.year, *years()}, reverse=True)
    return [(year, str(year)) for year in found]


def _tree() -> list[tuple[str, str]]:
    """Return every category under its upper level, set in; withdrawn ones that hold items too."""
    used = catalogue.with_items()
    found: list[tuple[str, str]] = []
    for entry, level in Tree().in_order():
        if entry.withdrawn_on is None:
            found.append((entry.path, "　" * level + entry.name))
        elif entry.id in used:
            found.append((entry.path, f"{'　' * level}{entry.name}（停用）"))
    return found
