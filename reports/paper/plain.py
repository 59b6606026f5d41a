"""A neutral table as lines of text whose columns line up in a monospaced terminal.

Full-width characters take two places. The marks that Unicode calls ambiguous (such as “”) are
taken as one place, as terminals do unless they are told otherwise.
"""

import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from reports.paper.document import Cell, CellKind, Table

_PIXELS = 8  # of a table's relative pixels for one place
_BAR = "|"


def missing_lines(characters: Iterable[str]) -> list[str]:
    """Return a line for each character that no font has."""
    return [f"字体里没有“{each}”，已印成〓" for each in characters]


def plain_lines(table: Table) -> list[str]:
    """Return the table with its heading; a rule wherever the first column begins a new cell."""
    places = [max(4, round(width / _PIXELS)) for width in table.widths]
    texts = {cell: _broken(cell, _width(cell, places)) for cell in table.cells}
    heights = _heights(table, texts)
    tops = [0, *accumulate(heights)]
    rule = "-" * (sum(places) + len(places) + 1)
    lines = [table.heading]
    for row, height in enumerate(heights):
        if row == 0 or (row >= table.head_rows and table.at(row, 0).row == row):
            lines.append(rule)
        for line in range(tops[row], tops[row] + height):
            cells = _across(table, row)
            shown = [
                _set(cell, texts[cell], line - tops[cell.row], _width(cell, places))
                for cell in cells
            ]
            lines.append(f"{_BAR}{_BAR.join(shown)}{_BAR}")
    return [*lines, rule]


def rows_of(table: Table) -> list[list[str]]:
    """Return the texts of a table by rows; a merged cell stands in its first place."""
    at = {(cell.row, cell.column): cell.text for cell in table.cells}
    return [
        [at.get((row, column), "") for column in range(table.column_count)]
        for row in range(table.row_count)
    ]


def places_of(text: str) -> int:
    """Return how many places of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _across(table: Table, row: int) -> list[Cell]:
    """Return the cells that cover a grid row, each once, from left to right."""
    cells = (table.at(row, column) for column in range(table.column_count))
    return list(dict.fromkeys(cells))


def _width(cell: Cell, places: list[int]) -> int:
    spanned = places[cell.column : cell.column + cell.colspan]
    return sum(spanned) + len(_BAR) * (cell.colspan - 1)


def _heights(table: Table, texts: dict[Cell, list[str]]) -> list[int]:
    """Return the lines of each grid row; a tall cell stretches the last row it covers."""
    heights = [1] * table.row_count
    for cell in sorted(table.cells, key=lambda cell: cell.rowspan):
        last = cell.row + cell.rowspan
        lacking = len(texts[cell]) - sum(heights[cell.row : last])
        heights[last - 1] += max(0, lacking)
    return heights


def _broken(cell: Cell, width: int) -> list[str]:
    if cell.lines and all(places_of(line) <= width for line in cell.lines):
        one = not cell.vertical and places_of(cell.text) <= width
        return [cell.text] if one else list(cell.lines)
    lines = [""]
    for character in cell.text:
        if places_of(lines[-1] + character) > width:
            lines.append("")
        lines[-1] += character
    return lines


def _set(cell: Cell, lines: list[str], line: int, width: int) -> str:
    """Return one line of a cell, padded to its width; figures to the right."""
    text = lines[line] if line < len(lines) else ""
    room = width - places_of(text)
    if cell.kind is CellKind.FIGURE:
        return " " * room + text
    left = room // 2 if cell.align == "center" else 0
    return " " * left + text + " " * (room - left)
