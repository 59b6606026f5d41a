"""A plain sheet of a rollup: texts at the left, numbers as numbers, rows as high as they need."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.forms.table import change_text, number_text
from reports.paper.document import Cell, CellKind, Table

Value = int | Decimal | str | None
NOTHING = "—"
_LINE, _AIR = 16, 8  # pixels
_SIGN = 13  # pixels of a character


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in pixels, whether its figures are changes with a sign."""

    head: str
    width: int
    signed: bool = False


def listed(
    name: str,
    heading: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    note: str = "",
) -> Table:
    """Return rows under their head; None is printed as —."""
    cells = [Cell(0, place, each.head, CellKind.HEAD) for place, each in enumerate(columns)]
    heights = [max(_height(each.head, each.width) for each in columns)]
    for at, row in enumerate(rows, start=1):
        pairs = list(zip(row, columns, strict=True))
        cells += [
            value_cell(at, place, value, signed=column.signed)
            for place, (value, column) in enumerate(pairs)
        ]
        heights.append(max(_height(str(value), column.width) for value, column in pairs))
    widths = tuple(each.width for each in columns)
    return Table(
        name, heading, widths, tuple(heights), tuple(cells), head_rows=1, note=note, flowing=True
    )


def value_cell(row: int, column: int, value: Value, *, signed: bool = False) -> Cell:
    """Return a cell with a number, or with words."""
    if value is None:
        return Cell(row, column, NOTHING)
    if isinstance(value, str):
        return Cell(row, column, value, align="center" if value.endswith("%") else "left")
    text = change_text(value) if signed else number_text(value)
    return Cell(row, column, text, CellKind.FIGURE, number=value)


def signed(value: Value) -> Value:
    """Return a change with its sign, as words; 0 has none."""
    return value if value is None or isinstance(value, str) else change_text(value)


def _height(text: str, width: int) -> int:
    half = sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
    return _LINE * max(1, -(-half * _SIGN // (2 * (width - _AIR)))) + _AIR
