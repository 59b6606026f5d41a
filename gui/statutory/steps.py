"""Where an arrow key leads on the statutory table: from figure to figure, never onto a label."""

from reports.paper.document import Cell, CellKind, Table


def step(table: Table, cell: Cell, way: tuple[int, int], wanted: int, *, far: bool = False) -> Cell:
    """Return the next figure in a direction (rows, columns); the same one at the edge.

    Up and down keep to the column `wanted` where they can; `far` goes to the last figure.
    """
    column = wanted if way[0] and _covers(cell, wanted) else cell.column
    reached, at = cell, (cell.row, column)
    while True:
        at = (at[0] + way[0], at[1] + way[1])
        if not (0 <= at[0] < table.row_count and 0 <= at[1] < table.column_count):
            return reached
        here = table.at(*at)
        if here.kind is CellKind.FIGURE and here != cell:
            reached = here
            if not far:
                return reached


def beyond(table: Table, cell: Cell, *, last: bool, far: bool) -> Cell:
    """Return the first or last figure of the row, or with `far` of the table."""
    figures = [each for each in table.figures.values() if far or each.row == cell.row]
    return figures[-1 if last else 0]


def _covers(cell: Cell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.colspan
