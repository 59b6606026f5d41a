"""What a page is filled with: lines of text and ruled tables, drawn straight on the canvas."""

from typing import Any

from reportlab.platypus import Flowable

from reports.paper.document import Cell, CellKind, Table
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type, baseline, break_lines, even_lines, fitted

RULE = 0.5  # width of the lines of a table
_HEAVY = 1.6  # width of the frame of a marked cell
_GREY = 0.88  # ground of a muted cell; 1 is white
_HATCH, _HATCH_GREY = 5.0, 0.62  # distance and grey of the lines of a hatched cell
_ROW_AIR, _SMALL_AIR, _LONG_AIR = 4, 2.5, 2  # above and under the text of a row, together
_CLOSE = 75  # the lowest rows of a large table, in hundredths of their height on screen
_PADDING = 1.0
_LEFT_PADDING = 3.0
_NARROW = 8  # a table of so many columns is set in 小五, else in 五号
_SMALL = Type(Role.SONG, 7.5, 9)
_LARGE = Type(Role.SONG, 12, 15.5)
_SIZES = {True: Type(Role.SONG, 9.5, 11), False: Type(Role.SONG, 10.5, 13)}


class Written:
    """Lines of text that are drawn together: a font is named only where it changes."""

    def __init__(self, canvas: Any, fonts: Fonts) -> None:
        self._canvas, self._fonts = canvas, fonts
        self._text = canvas.beginText()
        self._set: tuple[str, float] | None = None  # the font and its size

    def add(self, text: str, kind: Type, place: tuple[float, float], spread: float = 0.0) -> None:
        """Write a line, its baseline beginning at `place`, with `spread` between characters."""
        x, y = place
        before = ""
        for run in self._fonts.runs(text, kind.role):
            if before:  # nearly every line is one run, whose width nobody wants
                x += self._fonts.width(before, kind.role, kind.size) + spread * len(before)
            if self._set != (run.font, kind.size):
                self._set = (run.font, kind.size)
                self._text.setFont(*self._set)
            self._text.setTextOrigin(x, y)
            if spread:
                self._text.setCharSpace(spread)
            self._text.textLine(run.text)  # unlike textOut it measures nothing
            if spread:
                self._text.setCharSpace(0)
            before = run.text

    def draw(self) -> None:
        """Draw what was written."""
        self._canvas.drawText(self._text)


def draw_text(
    canvas: Any,
    fonts: Fonts,
    text: str,
    kind: Type,
    place: tuple[float, float],
    spread: float = 0.0,
) -> None:
    """Draw one line of text as `Written.add` writes it."""
    written = Written(canvas, fonts)
    written.add(text, kind, place, spread)
    written.draw()


class Lines(Flowable):
    """Text in ragged lines, cut between them where the page ends; headings stay with what follows.

    `align`: left, center or right.
    """

    def __init__(
        self,
        text: str | list[str],
        kind: Type,
        fonts: Fonts,
        align: str = "left",
        indent: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        super().__init__()
        self.text, self.kind, self.fonts = text, kind, fonts
        self.align, self.indent = align, indent
        self.keepWithNext = int(keep_with_next)
        self.lines: list[str] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        if isinstance(self.text, list):
            self.lines = self.text
        else:
            self.lines = break_lines(self.text, self.kind, self.fonts, width, self.indent)
        return width, len(self.lines) * self.kind.leading

    def split(self, width: float, height: float) -> list[Flowable]:
        fitting = int(height // self.kind.leading)
        if fitting < 1:
            return []
        self.wrap(width, height)
        first = Lines(self.lines[:fitting], self.kind, self.fonts, self.align, self.indent)
        return [first, Lines(self.lines[fitting:], self.kind, self.fonts, self.align)]

    def draw(self) -> None:
        top = len(self.lines) * self.kind.leading
        down = baseline(self.kind.size, self.kind.leading)
        for number, line in enumerate(self.lines):
            x = self.indent if number == 0 else 0.0
            spare = self.width - x - self.fonts.width(line, self.kind.role, self.kind.size)
            if self.align == "center":
                x += spare / 2
            elif self.align == "right":
                x += spare
            y = top - number * self.kind.leading - down
            draw_text(self.canv, self.fonts, line, self.kind, (x, y))


class Ruled(Flowable):
    """A table with black lines, its rows `heights` points high.

    Rows `first` up to `last` are shown, under the repeated heads. A cell over several rows that
    is cut is printed again in the part on the next page.
    """

    def __init__(
        self,
        table: Table,
        fonts: Fonts,
        heights: list[float],
        first: int = 0,
        last: int | None = None,
    ) -> None:
        super().__init__()
        self.table, self.fonts, self.heights = table, fonts, heights
        self.spaceBefore = 4
        last = table.row_count if last is None else last
        heads = range(table.head_rows) if first else range(0)
        self.first, self.last = first, last
        self.whole = False  # goes to the next page rather than being cut
        self.rows = [*heads, *range(first, last)]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.height = sum(self.heights[row] for row in self.rows)
        return width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        if self.whole:
            return []
        used, shown = 0.0, 0
        for row in self.rows:
            used += self.heights[row]
            if used > height:
                break
            shown += 1
        cut = self.first + shown - (len(self.rows) - (self.last - self.first))
        if cut <= max(self.first, self.table.head_rows):
            return []
        parts = ((self.first, cut), (cut, self.last))
        return [Ruled(self.table, self.fonts, self.heights, *part) for part in parts]

    def draw(self) -> None:
        widths, total = self.table.widths, sum(self.table.widths)
        across = [sum(widths[:n]) / total * self.width for n in range(len(widths) + 1)]
        down = {}
        y = self.height
        for row in self.rows:
            down[row] = (y, y - self.heights[row])
            y = down[row][1]
        self.canv.setLineWidth(RULE)
        for cell in self.table.cells:
            rows = [row for row in range(cell.row, cell.row + cell.rowspan) if row in down]
            if rows:
                top, bottom = down[rows[0]][0], down[rows[-1]][1]
                left, right = across[cell.column], across[cell.column + cell.colspan]
                draw_ground(self.canv, cell.kind, (left, bottom, right, top))
                self.canv.rect(left, bottom, right - left, top - bottom)
                self._write(cell, (left, bottom, right, top))
        self._mark(across, down)

    def _mark(self, across: list[float], down: dict[int, tuple[float, float]]) -> None:
        """Draw the heavy frames last, over the lines of the neighbours."""
        self.canv.setLineWidth(_HEAVY)
        for cell in self.table.cells:
            if cell.kind is CellKind.MARKED and cell.row in down:
                left, right = across[cell.column], across[cell.column + cell.colspan]
                top, bottom = down[cell.row]
                inset = _HEAVY / 2
                self.canv.rect(
                    left + inset, bottom + inset, right - left - _HEAVY, top - bottom - _HEAVY
                )

    def _write(self, cell: Cell, box: tuple[float, float, float, float]) -> None:
        left, bottom, right, top = box
        padding = _padding(cell)
        room = (right - left - 2 * padding, top - bottom - 1)
        kind, lines = fitted(cell.text, cell.lines, table_type(self.table), self.fonts, room)
        if self.table.large and cell.align == "center" and not cell.lines:
            lines = even_lines(cell.text, kind, self.fonts, room[0])
        down = baseline(kind.size, kind.leading)
        y = (top + bottom) / 2 + len(lines) * kind.leading / 2
        for line in lines:
            x = left + padding
            if cell.align != "left":
                spare = room[0] - self.fonts.width(line, kind.role, kind.size)
                x += spare / 2 if cell.align == "center" else spare
            if cell.kind is CellKind.HATCHED:
                clear_ground(self.canv, (x, y, self.fonts.width(line, kind.role, kind.size)), kind)
            draw_text(self.canv, self.fonts, line, kind, (x, y - down))
            y -= kind.leading


def draw_ground(canvas: Any, kind: CellKind, box: tuple[float, float, float, float]) -> None:
    """Draw what a muted or hatched cell stands on."""
    left, bottom, right, top = box
    if kind is CellKind.MUTED:
        canvas.saveState()
        canvas.setFillGray(_GREY)
        canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
        canvas.restoreState()
    elif kind is CellKind.HATCHED:
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(left, bottom, right - left, top - bottom)
        canvas.clipPath(clip, stroke=0)
        canvas.setLineWidth(RULE)
        canvas.setStrokeGray(_HATCH_GREY)
        x = left - (top - bottom)
        while x < right:
            canvas.line(x, bottom, x + top - bottom, top)
            x += _HATCH
        canvas.restoreState()


def clear_ground(canvas: Any, line: tuple[float, float, float], kind: Type) -> None:
    """Clear the lines of a hatched cell behind a line of text: its left, its top, its width."""
    left, top, width = line
    air = (kind.leading - kind.size) / 2
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.rect(left - 1, top - kind.leading + air, width + 2, kind.size, stroke=0, fill=1)
    canvas.restoreState()


def table_type(table: Table) -> Type:
    """Return the type a table is set in: 五号, 小五 where its columns are narrow, 小四 if large."""
    if table.small or table.large:
        return _SMALL if table.small else _LARGE
    return _SIZES[table.column_count >= _NARROW]


def row_heights(
    table: Table, fonts: Fonts, width: float, room: float, at_most: float
) -> list[float]:
    """Return the heights of the rows in points for a table `width` wide.

    The rows stand in the table's own proportions, `at_most` times as high as wide, but lower
    where the table would not fit into `room`; a row always holds its text in full size as long as
    the whole fits. A sheet that is filled in by hand gives up more of its air, if that keeps it
    on its page; a table that no page holds has little, so that its last page is not one row.
    """
    needed = [0.0] * table.row_count
    kind = table_type(table)
    air = _SMALL_AIR if table.small else _ROW_AIR
    for cell in table.cells:
        if cell.rowspan == 1:
            across = sum(table.widths[cell.column : cell.column + cell.colspan])
            inside = across / sum(table.widths) * width - 2 * _padding(cell)
            lines = cell.lines or break_lines(cell.text, kind, fonts, inside)
            needed[cell.row] = max(needed[cell.row], len(lines) * kind.leading + air)
    made: list[float] = []
    for percent in range(round(100 * at_most), (_CLOSE if table.large else 100) - 1, -1):
        pixel = percent / 100 * width / sum(table.widths)
        heights = [max(h * pixel, n) for h, n in zip(table.heights, needed, strict=True)]
        if sum(heights) <= room:
            return heights
        made = heights if percent >= 100 else made
    return made if table.large or table.small else [each - (air - _LONG_AIR) for each in needed]


def _padding(cell: Cell) -> float:
    return _LEFT_PADDING if cell.align == "left" else _PADDING
