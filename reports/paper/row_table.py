"""A plain list on paper: one head row, then a row each, over as many pages as it takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.paper.document import Align, Cell, CellKind, Table

_ROW = 22


@dataclass(frozen=True)
class RowColumn:
    """A column of a printed list: its head, its relative width, how its texts stand."""

    head: str
    width: int
    align: Align = "center"


def row_table(name: str, columns: Sequence[RowColumn], rows: Iterable[Sequence[str]]) -> Table:
    """Return the rows under their head, which is repeated on every page.

    Without a row there is one that says so.
    """
    cells = [Cell(0, place, column.head, CellKind.HEAD) for place, column in enumerate(columns)]
    count = 1
    for count, row in enumerate(rows, start=2):
        cells += [
            Cell(count - 1, place, text, align=column.align)
            for place, (column, text) in enumerate(zip(columns, row, strict=True))
        ]
    if count == 1:
        cells.append(Cell(1, 0, "没有记录", colspan=len(columns)))
        count = 2
    widths = tuple(column.width for column in columns)
    return Table(name, "", widths, (_ROW,) * count, tuple(cells), head_rows=1, flowing=True)
