"""A paragraph set flush, on a page. All lengths are points."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from reports.writers.pdf.flowables import draw_text
from reports.writers.setting.flush import Grid, SetLine, set_lines
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.signs import Sign
from reports.writers.setting.typesetting import Type, baseline

_TOGETHER = 2  # lines of a paragraph that stay when the others go with a signature

Spans = Sequence[tuple[str, Role]]


class Prose(Flowable):
    """A paragraph in set lines, cut between lines where the page ends."""

    def __init__(self, spans: Spans, grid: Grid, fonts: Fonts, indent: int = 2) -> None:
        super().__init__()
        self.spans, self.grid, self.fonts = spans, grid, fonts
        self.indent = indent * grid.advance
        self.lines: list[SetLine] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        if not self.lines:
            self.lines = set_lines(self.spans, self.grid, self.fonts, width, self.indent)
        return width, len(self.lines) * self.grid.leading

    def split(self, _width: float, height: float) -> list[Flowable]:
        fitting = int((height + 0.01) // self.grid.leading)
        return self._cut(fitting) if 0 < fitting < len(self.lines) else []

    def tail(self, lines: int) -> list[Flowable]:
        """Return the paragraph without its last `lines`, and these; nothing when it is short."""
        rest = len(self.lines) - lines
        return self._cut(rest) if rest >= _TOGETHER else []

    def _cut(self, at: int) -> list[Flowable]:
        parts = []
        for lines, indent in ((self.lines[:at], self.indent), (self.lines[at:], 0.0)):
            part = Prose((), self.grid, self.fonts)
            part.lines, part.indent = lines, indent
            parts.append(part)
        return [*parts]

    def draw(self) -> None:
        grid = self.grid
        y = len(self.lines) * grid.leading - baseline(grid.size, grid.leading)
        for number, line in enumerate(self.lines):
            place = (self.indent if number == 0 else 0.0, y - number * grid.leading)
            draw_line(self.canv, self.fonts, line, grid.size, place)


def draw_line(
    canvas: Any, fonts: Fonts, line: SetLine, size: float, place: tuple[float, float]
) -> None:
    """Draw a set line with its baseline beginning at `place`."""
    x, y = place
    for run, spread in _runs(line):
        x += run[0].before
        kind = Type(run[0].role, size, size)
        draw_text(canvas, fonts, "".join(s.text for s in run), kind, (x, y), spread)
        x += sum(sign.width + spread for sign in run)
        # What is added after a word is that of the line.
        x += line.spread - spread


def _runs(line: SetLine) -> list[tuple[list[Sign], float]]:
    """Cut a line where the typeface changes, a blank is taken, a word begins or ends."""
    runs: list[list[Sign]] = []
    for sign in line.signs:
        last = runs[-1][-1] if runs else None
        joins = last is not None and last.role == sign.role and not sign.before
        if line.spread != line.inside and last is not None:
            joins = joins and last.text.isascii() == sign.text.isascii()
        if joins:
            runs[-1].append(sign)
        else:
            runs.append([sign])
    return [(run, line.inside if run[0].text.isascii() else line.spread) for run in runs]
