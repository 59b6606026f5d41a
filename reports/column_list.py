"""栏目更新情况: the columns of the 公开目录 with their last update, as a paper."""

from collections.abc import Sequence
from datetime import date

from models.column_updates import ColumnUpdate, UpdateState
from reports.document import Align, Cell, CellKind, Document, Metadata, Note, Table, TableBlock

TITLE = "栏目更新情况"

# heading, its lines, width in relative pixels, how its cells are set
_COLUMNS: tuple[tuple[str, tuple[str, ...], int, Align], ...] = (
    ("序号", (), 44, "center"),
    ("栏目", (), 250, "left"),
    ("条数", (), 52, "center"),
    ("最近更新", (), 90, "center"),
    ("允许间隔（天）", ("允许间隔", "（天）"), 76, "center"),
    ("超过（天）", ("超过", "（天）"), 64, "center"),
    ("状态", (), 76, "center"),
)
_HEAD, _ROW = 36, 24


def column_document(office_name: str, on: date, columns: Sequence[ColumnUpdate]) -> Document:
    """Return the paper on these columns, in this order, as they stand on `on`."""
    over = sum(column.state is UpdateState.OVER for column in columns)
    never = sum(column.state is UpdateState.NEVER for column in columns)
    lines = (
        f"填报单位：{office_name}",
        f"截至日期：{on.year}年{on.month}月{on.day}日",
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
    cells = [
        Cell(0, at, word, CellKind.HEAD, lines=lines)
        for at, (word, lines, _, _) in enumerate(_COLUMNS)
    ]
    for row, column in enumerate(columns, start=1):
        for at, text in enumerate(_texts(row, column)):
            cells.append(Cell(row, at, text, align=_COLUMNS[at][3]))
    return Table(
        id="columns",
        heading=TITLE,
        widths=tuple(width for _, _, width, _ in _COLUMNS),
        heights=(_HEAD, *(_ROW for _ in columns)),
        cells=tuple(cells),
        head_rows=1,
    )


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
