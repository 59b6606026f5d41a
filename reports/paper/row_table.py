"""A plain list on paper: one head row, then a row each, over as many pages as it takes."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reports.paper.document import Align, Cell, CellKind, Table

UPRIGHT, LYING = 442, 728  # points that a table has on A4, upright and lying
_ROW = 22
_SIZE, _AIR = 9, 9  # points: the type of a list, the air beside a text
_NARROW = 0.56  # of its size is the width of a digit or Latin letter


@dataclass(frozen=True)
class RowColumn:
    """A column of a printed list: its head, its relative width, how its texts stand.

    An `optional` one is left out where no row fills it.
    """

    head: str
    width: int
    align: Align = "center"
    optional: bool = False


def row_table(
    name: str,
    columns: Sequence[RowColumn],
    rows: Iterable[Sequence[str]],
    room: int = 0,
    *,
    large: bool = False,
) -> Table:
    """Return the rows under their head, which is repeated on every page.

    With the `room` that the table has, in points, no column is wider than its texts want, and what
    that saves goes to those that stand at the left: titles. Without a row there is one that says
    so. A `large` one is set in 小四, for papers that are read and not only looked up.
    """
    texts = [tuple(row) for row in rows]
    columns, texts = _filled(columns, texts)
    if room and texts:
        columns = _by_content(columns, texts, room)
    cells = [Cell(0, place, column.head, CellKind.HEAD) for place, column in enumerate(columns)]
    count = 1
    for count, row in enumerate(texts, start=2):
        cells += [
            Cell(count - 1, place, text, align=column.align)
            for place, (column, text) in enumerate(zip(columns, row, strict=True))
        ]
    if count == 1:
        cells.append(Cell(1, 0, "没有记录", colspan=len(columns)))
        count = 2
    widths = tuple(column.width for column in columns)
    heights = (_ROW,) * count
    return Table(name, "", widths, heights, tuple(cells), head_rows=1, flowing=True, large=large)


def _filled(
    columns: Sequence[RowColumn], rows: list[tuple[str, ...]]
) -> tuple[Sequence[RowColumn], list[tuple[str, ...]]]:
    """Leave out the optional columns that are empty throughout."""
    kept = [
        at
        for at, column in enumerate(columns)
        if not (column.optional and rows and not any(row[at] for row in rows))
    ]
    if len(kept) == len(columns):
        return columns, rows
    return [columns[at] for at in kept], [tuple(row[at] for at in kept) for row in rows]


def _by_content(
    columns: Sequence[RowColumn], rows: Sequence[Sequence[str]], room: int
) -> Sequence[RowColumn]:
    """Return the columns with widths in points that fill the room."""
    scale = room / sum(column.width for column in columns)
    widths = [
        round(min(column.width * scale, _wanted(column, [row[at] for row in rows])))
        if column.align != "left"
        else 0
        for at, column in enumerate(columns)
    ]
    left = sum(column.width for column in columns if column.align == "left")
    if not left:
        return columns
    rest = room - sum(widths)
    return [
        replace(column, width=width or round(rest * column.width / left))
        for column, width in zip(columns, widths, strict=True)
    ]


def _wanted(column: RowColumn, texts: Sequence[str]) -> float:
    lines = [line for text in {column.head, *texts} for line in text.split("\n")]
    return max(map(_width, lines)) + _AIR


def _width(line: str) -> float:
    wide = sum(map(_is_wide, line))
    return _SIZE * (wide + _NARROW * (len(line) - wide))


@cache
def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WFA"
