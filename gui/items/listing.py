"""What the list of items shows and by what it can be narrowed, as data."""

from collections.abc import Callable
from datetime import date

from gui.items.words import list_chip
from gui.tables.columns import Column, Fold, Kind, Listing, Query, Shape, SortKey
from gui.tables.filters import Filter
from models import catalogue, channel, item, office
from models.catalogue_tree import Tree
from models.item_listing import ITEM_STATES, ItemFilter, ItemListing, ItemRow
from models.workdays import Calendar

EXAMPLE = "名称、文号、索引号、内容、拼音首字母"


def shape(calendar: Callable[[], Calendar], today: Callable[[], date]) -> Shape:
    """Return the columns of the list; states are reckoned on the day it is painted."""

    def sub(row: ItemRow) -> str:
        chip = list_chip(row, calendar(), today())
        settled = row.published_on or row.attribute in ("依申请公开", "不予公开")
        word = row.published_on or (chip.text if settled or not row.made_on else "尚未公开")
        return "　".join(filter(None, (leaf(row.category), word)))

    return Shape(
        (
            Column(
                "state",
                "状态",
                width_em=8.8,
                kind=Kind.CHIP,
                chip=lambda row: list_chip(row, calendar(), today()),
            ),
            Column("title", "名称", lambda row: row.title),
            Column(
                "category",
                "类别",
                lambda row: leaf(row.category),
                8.2,
                quiet=True,
                tooltip=lambda row: row.category.replace("/", " / "),
            ),
            Column("published_on", "公开日期", lambda row: row.published_on, 7.6, Kind.DATE),
        ),
        fold=Fold("title", sub, "state"),
        sort=(SortKey("published_on", descending=True),),
    )


def leaf(path: str) -> str:
    """Return the last level of a category's path."""
    return path.rpartition("/")[2]


def listing(query: Query) -> Listing:
    """Return the items that the clerk asks for."""
    chosen = query.filters
    wanted = ItemFilter(
        text=query.search,
        year=chosen.get("year"),
        state=chosen.get("state", ""),
        category=chosen.get("category", ""),
        department=chosen.get("department"),
        channel=chosen.get("channel"),
    )
    return ItemListing(wanted, [(key.column, key.descending) for key in query.sort])


def filters(today: Callable[[], date]) -> tuple[Filter, ...]:
    """Return the filters of the list; their choices are read each time they open."""
    return (
        Filter("year", "年度", lambda: _years(today())),
        Filter("state", "状态", lambda: [(word, word) for word in ITEM_STATES]),
        Filter("category", "类别", _tree),
        Filter("department", "科室", lambda: [(d.id, d.name) for d in office.departments()]),
        Filter("channel", "渠道", lambda: [(c.id, c.name) for c in channel.channels()]),
    )


def _years(today: date) -> list[tuple[int, str]]:
    found = sorted({today.year, *item.years()}, reverse=True)
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
