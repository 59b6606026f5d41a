"""Long tables of text on paper: rows as high as their text, over as many pages as they need.

A row is kept whole while it fills less than half a page; a longer one is cut between lines. All
lengths are points.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from reportlab.platypus import Flowable

from reports.paper.document import Cell, CellKind, Table
from reports.writers.pdf.flowables import RULE, Written
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type, baseline, break_lines, fitted

_TOGETHER = 6  # lines of a cut row that stay together

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Look:
    """How a table is set: size and distance of its lines, air beside and over and under a text.

    As it stands: 小五, heads and bands in 黑体.
    """

    size: float = 9
    leading: float = 11.5
    side: float = 2.0
    above: float = 2.5

    @cached_property
    def _types(self) -> dict[bool, Type]:
        """The types of a head or band, and of any other cell."""
        roles = {True: Role.HEI, False: Role.SONG}
        return {is_head: Type(role, self.size, self.leading) for is_head, role in roles.items()}

    def type_of(self, cell: Cell) -> Type:
        """Return the type a cell is set in."""
        return self._types[cell.kind in (CellKind.HEAD, CellKind.BAND)]


SMALL = Look()
_LARGE = Look(12, 15.5, 3.0, 4.0)


def look_of(table: Table) -> Look:
    """Return how a table is set: a list in 小五, a large one in 小四."""
    return _LARGE if table.large else SMALL


@dataclass(frozen=True)
class Strip:
    """A row, or the lines `first` up to `last` of a row that is too long to stay whole."""

    row: int
    first: int
    last: int
    height: float


class Setting:
    """A table set in type once: the lines of every cell, the strips it can be cut into."""

    def __init__(
        self, table: Table, fonts: Fonts, width: float, room: float, look: Look = SMALL
    ) -> None:
        self.table, self.fonts, self.width, self.look = table, fonts, width, look
        total = sum(table.widths)
        self.across = [sum(table.widths[:n]) / total * width for n in range(table.column_count + 1)]
        self.covering: list[list[Cell]] = [[] for _ in range(table.row_count)]
        for cell in table.cells:
            for row in range(cell.row, cell.row + cell.rowspan):
                self.covering[row].append(cell)
        self._broken: dict[tuple[str, CellKind, int, int], list[str]] = {}
        self.depths = self._depths()
        self.strips = self._strips(room)
        self.heads = [strip for strip in self.strips if strip.row < table.head_rows]
        # How far down each strip begins: parts of long tables are measured without adding up.
        self.tops = [0.0, *accumulate(strip.height for strip in self.strips)]
        self.is_plain = all(cell.rowspan == cell.colspan == 1 for cell in table.cells)

    def lines(self, cell: Cell) -> list[str]:
        """Return the lines of a cell, broken to its width."""
        key = (cell.text, cell.kind, cell.column, cell.colspan)
        if key not in self._broken:
            left, right = self.across[cell.column], self.across[cell.column + cell.colspan]
            kind, room = self.look.type_of(cell), right - left - 2 * self.look.side
            self._broken[key] = break_lines(cell.text, kind, self.fonts, room, cut_words=True)
        return self._broken[key]

    def is_band(self, strip: int) -> bool:
        """Tell whether a strip is a band: one cell over all columns, a title of what follows."""
        return self.covering[self.strips[strip].row][0].kind is CellKind.BAND

    def _depths(self) -> list[int]:
        """How many lines each row holds; a cell over several rows stretches the last of them."""
        depths = [1] * self.table.row_count
        for cell in self.table.cells:
            if cell.rowspan == 1:
                depths[cell.row] = max(depths[cell.row], len(self.lines(cell)))
        for cell in self.table.cells:
            if cell.rowspan > 1:
                end = cell.row + cell.rowspan
                lacking = len(self.lines(cell)) - sum(depths[cell.row : end])
                depths[end - 1] += max(lacking, 0)
        return depths

    def _strips(self, room: float) -> list[Strip]:
        strips: list[Strip] = []
        for row, depth in enumerate(self.depths):
            whole = depth * self.look.leading + 2 * self.look.above
            step = depth if row < self.table.head_rows or whole <= room / 2 else _TOGETHER
            for first in range(0, depth, step):
                last = min(first + step, depth)
                edges = (first == 0) + (last == depth)
                height = (last - first) * self.look.leading + edges * self.look.above
                strips.append(Strip(row, first, last, height))
        return strips


class Flowing(Flowable):
    """The strips `first` up to `last` of a long table, under the repeated heads.

    A cell over several rows that is cut is printed again in the part on the next page.
    """

    def __init__(self, setting: Setting, first: int = 0, last: int | None = None) -> None:
        super().__init__()
        self.setting = setting
        self.first = first
        self.last = len(setting.strips) if last is None else last
        self.heads = setting.heads if first else []
        self.spaceBefore = 4

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        tops, heads = self.setting.tops, sum(strip.height for strip in self.heads)
        self.width, self.height = width, tops[self.last] - tops[self.first] + heads
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        tops = self.setting.tops
        room = height - sum(strip.height for strip in self.heads) + tops[self.first] + 1e-6
        cut = min(bisect_right(tops, room) - 1, self.last)
        while cut > self.first and self.setting.is_band(cut - 1):
            cut -= 1  # a band stays with what it is over
        if cut <= max(self.first, len(self.setting.heads)):
            return []
        parts = ((self.first, cut), (cut, self.last))
        return [Flowing(self.setting, *part) for part in parts]

    def draw(self) -> None:
        down: dict[int, tuple[float, float]] = {}
        shown: dict[int, tuple[int, int]] = {}
        y = self.height
        for strip in (*self.heads, *self.setting.strips[self.first : self.last]):
            top = down[strip.row][0] if strip.row in down else y
            start = shown[strip.row][0] if strip.row in shown else strip.first
            y -= strip.height
            down[strip.row], shown[strip.row] = (top, y), (start, strip.last)
        self.canv.setLineWidth(RULE)
        if self.setting.is_plain:
            self.canv.grid(self.setting.across, [self.height, *(low for _, low in down.values())])
        done: set[int] = set()
        text = Written(self.canv, self.setting.fonts)
        for row in down:
            for cell in self.setting.covering[row]:
                if id(cell) not in done:
                    done.add(id(cell))
                    self._draw_cell(text, cell, down, shown[row])
        text.draw()

    def _draw_cell(
        self,
        text: Written,
        cell: Cell,
        down: dict[int, tuple[float, float]],
        shown: tuple[int, int],
    ) -> None:
        rows = [row for row in range(cell.row, cell.row + cell.rowspan) if row in down]
        across = self.setting.across
        left, right = across[cell.column], across[cell.column + cell.colspan]
        box = (left, down[rows[-1]][1], right, down[rows[0]][0])
        if not self.setting.is_plain:
            self.canv.rect(left, box[1], right - left, box[3] - box[1])
        look = self.setting.look
        kind, lines = look.type_of(cell), self.setting.lines(cell)
        if cell.rowspan > 1:
            room = (right - left - 2 * look.side, box[3] - box[1])
            kind, lines = fitted(cell.text, tuple(lines), kind, self.setting.fonts, room)
            self._write(text, cell, kind, lines, box, box[3] - box[1])
        elif shown == (0, self.setting.depths[cell.row]):
            self._write(text, cell, kind, lines, box, box[3] - box[1])
        else:
            part = lines[slice(*shown)]
            below = look.above if shown[0] == 0 else 0.0
            self._write(text, cell, kind, part, box, len(part) * kind.leading + 2 * below)

    def _write(
        self, text: Written, cell: Cell, kind: Type, lines: list[str], box: Box, height: float
    ) -> None:
        """Write lines into the middle of the upper `height` points of a box."""
        left, _, right, top = box
        fonts, side = self.setting.fonts, self.setting.look.side
        y = top - (height - len(lines) * kind.leading) / 2
        down = baseline(kind.size, kind.leading)
        for line in lines:
            x = left + side
            if cell.align != "left":
                spare = right - left - 2 * side - fonts.width(line, kind.role, kind.size)
                x += spare / 2 if cell.align == "center" else spare
            text.add(line, kind, (x, y - down))
            y -= kind.leading
