"""栏目更新情况: the columns of the 公开目录 with their last update, as a paper."""

from collections.abc import Sequence
from datetime import date

from models.catalogue.column_updates import ColumnUpdate, UpdateState
from models.store.words import full_day
from reports.paper.document import Document, Metadata, Note, Table, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table

TITLE = "栏目更新情况"

_COLUMNS = (
    RowColumn("序号", 40),
    RowColumn("栏目", 250, "left"),
    RowColumn("条数", 48),
    RowColumn("最近更新", 84),
    RowColumn("允许间隔（天）", 64),
    RowColumn("超过（天）", 64),
    RowColumn("状态", 76),
)


def column_document(office_name: str, on: date, columns: Sequence[ColumnUpdate]) -> Document:
    """Return the paper on these columns, in this order, as they stand on `on`."""
    over = sum(column.state is UpdateState.OVER for column in columns)
    never = sum(column.state is UpdateState.NEVER for column in columns)
    lines = (
        f"填报单位：{office_name}",
        f"截至日期：{full_day(on)}",
        f"共 {len(columns)} 个栏目，过期 {over} 个，从未公开 {never} 个。",
    )
    note = Note("间隔按自然日计算；没有单独规定的栏目随上级；上级栏目含全部下级。")
    return Document(
        title=TITLE,
        lines=lines,
        blocks=(TableBlock(column_table(columns)), note),
        metadata=Metadata(TITLE),
    )


def column_table(columns: Sequence[ColumnUpdate]) -> Table:
    """Return the columns as a table, its head repeated on every page."""
    rows = (_texts(row, column) for row, column in enumerate(columns, start=1))
    return row_table("columns", _COLUMNS, rows, UPRIGHT)


def _texts(number: int, column: ColumnUpdate) -> tuple[str, ...]:
    return (
        str(number),
        column.path.replace("/", " / "),
        str(column.items),
        column.last.isoformat() if column.last else "—",
        str(column.gap) if column.gap else "不限",
        str(column.over) if column.over else "—",
        column.state.value,
    )
