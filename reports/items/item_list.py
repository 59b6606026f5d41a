"""主动公开信息目录: the list of items as it was narrowed and ordered on the screen, on paper."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.items.deadlines import Deadlines
from models.items.item import Attribute
from models.items.listing import ItemListing, ItemRow
from models.items.state import of_item
from models.office.profile import office
from reports.paper.document import Document, Metadata, Note, TableBlock
from reports.paper.row_table import LYING, UPRIGHT, RowColumn, row_table

TITLE = "主动公开信息目录"
_OTHER_TITLE = "政府信息登记清单"  # of what is not published as 主动公开
_NUMBER = "序号"
_USUAL = ("index_number", "title", "document_number", "category", "published_on", "channels")
_LEAST_TITLE = 138


@dataclass(frozen=True)
class _Printed:
    """A column on paper: its place among the others is that of `_COLUMNS`; width in points."""

    head: str
    width: int
    text: Callable[[ItemRow, Deadlines], str]


def _due_on(row: ItemRow, by: Deadlines) -> str:
    public = row.attribute in ("", Attribute.PUBLIC)
    return (by.last_day(row.made_on, row.period, row.period_kind) or "") if public else ""


_COLUMNS: dict[str, _Printed] = {
    "index_number": _Printed("索引号", 112, lambda row, _: row.index_number),
    "title": _Printed("名称", 0, lambda row, _: row.title),
    "document_number": _Printed("文号", 108, lambda row, _: row.document_number),
    "state": _Printed("状态", 58, lambda row, by: of_item(row, by.calendar, by.today).word),
    "category": _Printed("类别", 78, lambda row, _: row.category.rpartition("/")[2]),
    "genre": _Printed("体裁", 34, lambda row, _: row.genre),
    "department": _Printed("科室", 64, lambda row, _: row.department),
    "attribute": _Printed("公开属性", 54, lambda row, _: row.attribute),
    "made_on": _Printed("成文日期", 54, lambda row, _: row.made_on),
    "published_on": _Printed("公开日期", 54, lambda row, _: row.published_on),
    "due_on": _Printed("应公开", 54, _due_on),
    "channels": _Printed("公开渠道", 98, lambda row, _: row.channels),
    "document_kind": _Printed("文件种类", 60, lambda row, _: row.document_kind),
    "validity": _Printed("有效性", 36, lambda row, _: row.validity),
    "duration": _Printed("公开时限", 44, lambda row, _: row.duration),
    "reviewer": _Printed("保密审查人", 54, lambda row, _: row.reviewer),
    "removed_at": _Printed("移入时间", 54, lambda row, _: row.removed_at),
    "removed_reason": _Printed("理由", 80, lambda row, _: row.removed_reason),
}


@dataclass(frozen=True)
class ListPaper:
    """What is printed: a heading, the filters in words, the columns that the list shows."""

    title: str = TITLE
    filters: str = ""
    columns: tuple[str, ...] = ()


def item_list(ids: Sequence[int], paper: ListPaper, deadlines: Deadlines) -> Document:
    """Return the paper with these items in this order.

    The columns are the usual ones of a 目录 and those that the list shows, as long as there is
    room; what finds none is said under the table. 状态 stands where the list shows it and
    something is not yet settled. The paper lies on its side when its columns want it.
    A 主动公开信息目录 holds what is published only; a list of nothing else bears another title.
    """
    every = ItemListing.rows_of(ids)
    published = [row for row in every if _is_published(row)]
    title = _OTHER_TITLE if paper.title == TITLE and every and not published else paper.title
    rows = published if title == TITLE else every
    chosen = _chosen(paper.columns, rows, deadlines)
    keys, left_out = _fitting(chosen)
    landscape = _width(keys) > UPRIGHT
    columns = [RowColumn(_NUMBER, 30), *(_column(key, keys, landscape) for key in keys)]
    room = LYING if landscape else UPRIGHT
    table = row_table("items", columns, _texts(rows, keys, deadlines), room)
    notes = _notes(len(every) - len(rows), left_out)
    found = f"{paper.filters or '全部'}　共 {len(rows):,} 条"
    return Document(
        title,
        lines=(f"编制机关：{office().name}", f"范围：{found}　制表：{deadlines.today}"),
        blocks=(
            TableBlock(table),
            *map(Note, notes),
        ),
        metadata=Metadata(title),
        landscape=landscape,
    )


def _is_published(row: ItemRow) -> bool:
    public = row.attribute in ("", Attribute.PUBLIC)
    return public and bool(row.published_on) and not row.withdrawn_on


def _notes(unpublished: int, left_out: Sequence[str]) -> list[str]:
    """Say which items and which columns the paper does not hold."""
    words = "、".join(_COLUMNS[key].head for key in left_out)
    return [
        *([f"没有公开和不属于主动公开的 {unpublished:,} 条没有印。"] if unpublished else []),
        *([f"受纸宽所限，没有印：{words}。"] if words else []),
    ]


def _chosen(shown: Sequence[str], rows: Sequence[ItemRow], by: Deadlines) -> list[str]:
    """Return the columns asked for that something fills."""
    open_ones = any(not row.published_on or row.withdrawn_on or row.validity for row in rows)
    wanted = {"title", *_USUAL, *shown} - (set() if open_ones else {"state"})
    return [key for key in _COLUMNS if key in wanted and (not rows or _is_filled(key, rows, by))]


def _is_filled(key: str, rows: Sequence[ItemRow], by: Deadlines) -> bool:
    return any(_COLUMNS[key].text(row, by) for row in rows)


def _width(keys: Iterable[str]) -> int:
    return 30 + sum(_COLUMNS[key].width or _LEAST_TITLE for key in keys)


def _fitting(keys: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the columns that fit on a lying sheet, and those for which there is no room."""
    kept = list(keys)
    left_out: list[str] = []
    for key in reversed(keys):
        if _width(kept) <= LYING:
            break
        if key not in _USUAL:
            kept.remove(key)
            left_out.insert(0, key)
    return kept, left_out


def _column(key: str, keys: Sequence[str], landscape: bool) -> RowColumn:
    column = _COLUMNS[key]
    room = (LYING if landscape else UPRIGHT) - _width(keys)
    if not column.width:
        return RowColumn(column.head, _LEAST_TITLE + room, "left")
    return RowColumn(column.head, column.width)


def _texts(
    rows: Sequence[ItemRow], keys: Sequence[str], by: Deadlines
) -> Iterable[tuple[str, ...]]:
    for at, row in enumerate(rows, start=1):
        yield (str(at), *(_COLUMNS[key].text(row, by) for key in keys))
