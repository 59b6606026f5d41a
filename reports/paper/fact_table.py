"""A sheet of facts on paper: labels with their texts, two pairs a row or one across."""

from dataclasses import dataclass, field

from reports.paper.document import Cell, CellKind, Table

ROW = 30  # the least height of a row, in the pixels of a table
_WIDTHS = (92, 158, 92, 158)


@dataclass
class FactRows:
    """Rows as they are filled in; `table` returns them as one table of four columns."""

    cells: list[Cell] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)

    def pair(self, one: tuple[str, str], other: tuple[str, str], height: int = ROW) -> None:
        """Add a row of two labels with their texts."""
        row = len(self.heights)
        for column, (name, text) in ((0, one), (2, other)):
            self.cells.append(_head(row, column, name))
            lines = tuple(text.split("\n")) if "\n" in text else ()
            self.cells.append(Cell(row, column + 1, text, align="left", lines=lines))
        self.heights.append(height)

    def wide(self, name: str, text: str, height: int = ROW) -> None:
        """Add a row of one label whose text takes the rest."""
        row = len(self.heights)
        self.cells.append(_head(row, 0, name))
        lines = tuple(text.split("\n")) if "\n" in text else ()
        self.cells.append(Cell(row, 1, text, colspan=3, align="left", lines=lines))
        self.heights.append(height)

    def table(self, name: str, *, large: bool = True) -> Table:
        """Return the rows as the table `name`; one that stands among much else is not `large`."""
        heights, cells = tuple(self.heights), tuple(self.cells)
        return Table(name, "", _WIDTHS, heights, cells, large=large)


def _head(row: int, column: int, name: str) -> Cell:
    lines = tuple(name.split("\n")) if "\n" in name else ()
    return Cell(row, column, name, CellKind.HEAD, lines=lines)
