"""The blocks of a posting on its page: what stands flush, what is centred, the red head.

All lengths are points.
"""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from reports.writers.pdf.flowables import draw_text
from reports.writers.setting.flush import Grid
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type, baseline, break_lines

_RED = (0.86, 0.0, 0.0)
_HEAVY_RULE, _LIGHT_RULE = 0.35 * mm, 0.25 * mm


class Block(Flowable):
    """A block that is not cut."""

    def split(self, _width: float, _height: float) -> list[Flowable]:
        return []


class Gap(Block):
    """Empty room; none at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        return width, self.height

    def draw(self) -> None:
        """Draw nothing."""


class Centred(Block):
    """Lines in the middle of the 版心, in a height of whole lines of text where `step` is given."""

    def __init__(self, lines: Sequence[str], kind: Type, fonts: Fonts, step: float = 0) -> None:
        super().__init__()
        self.lines, self.kind, self.fonts, self.step = lines, kind, fonts, step
        self.keepWithNext = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, len(self.lines) * self.kind.leading
        if self.step:
            self.height = self.step * -(-(self.height - 0.1) // self.step)
        return width, self.height

    def draw(self) -> None:
        kind = self.kind
        y = self.height - baseline(kind.size, kind.leading)
        for line in self.lines:
            x = (self.width - self.fonts.width(line, kind.role, kind.size)) / 2
            draw_text(self.canv, self.fonts, line, kind, (x, y))
            y -= kind.leading


class Sided(Block):
    """Lines that stand at the left or the right edge."""

    def __init__(
        self, lines: Sequence[str], kind: Type, fonts: Fonts, *, at_right: bool = False
    ) -> None:
        super().__init__()
        self.lines, self.kind, self.fonts, self.at_right = lines, kind, fonts, at_right
        self.keepWithNext = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, len(self.lines) * self.kind.leading

    def draw(self) -> None:
        kind = self.kind
        y = len(self.lines) * kind.leading - baseline(kind.size, kind.leading)
        for line in self.lines:
            wide = self.fonts.width(line, kind.role, kind.size)
            x = self.width - wide if self.at_right else 0.0
            draw_text(self.canv, self.fonts, line, kind, (x, y))
            y -= kind.leading


class RedHead(Block):
    """发文机关标志 in red, the number two lines under it, the red rule 4 mm under that (7.2)."""

    def __init__(
        self,
        organ: Sequence[str],
        number: str,
        kind: Type,
        grid: Grid,
        fonts: Fonts,
        above: float = 35 * mm,
    ) -> None:
        super().__init__()
        self.above = above  # of the mark under the edge of the 版心
        self.organ, self.number, self.kind, self.grid, self.fonts = organ, number, kind, grid, fonts
        self.keepWithNext = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.scale = self.grid.size / 16
        numbered = 3 * self.grid.leading if self.number else self.grid.leading
        self.height = self.above + len(self.organ) * self.kind.leading + numbered
        self.height += 4 * mm * self.scale + 2 * self.grid.leading
        self.height = self.grid.leading * -(-(self.height - 0.1) // self.grid.leading)
        return width, self.height

    def draw(self) -> None:
        canvas, kind = self.canv, self.kind
        canvas.saveState()
        canvas.setFillColorRGB(*_RED)
        canvas.setStrokeColorRGB(*_RED)
        y = self.height - self.above
        for line in self.organ:
            x = (self.width - self.fonts.width(line, kind.role, kind.size)) / 2
            place = (x, y - baseline(kind.size, kind.leading))
            draw_text(canvas, self.fonts, line, kind, place)
            y -= kind.leading
        y -= 3 * self.grid.leading if self.number else self.grid.leading
        canvas.setLineWidth(0.7 * mm * self.scale)
        rule = y - 4 * mm * self.scale + (self.grid.leading - self.grid.size) / 2
        canvas.line(0, rule, self.width, rule)
        canvas.restoreState()
        if self.number:
            wide = self.fonts.width(self.number, Role.FANGSONG, 1)
            size = min(self.grid.size, self.width / wide)
            text = Type(Role.FANGSONG, size, self.grid.leading)
            x = (self.width - size * wide) / 2
            above = self.grid.leading - baseline(self.grid.size, self.grid.leading)
            draw_text(canvas, self.fonts, self.number, text, (x, y + above))


class Foot(Block):
    """版记: 抄送 over 印发机关 and 印发日期, between rules as wide as the 版心 (7.4)."""

    def __init__(self, copied: str, printed: tuple[str, str], kind: Type, fonts: Fonts) -> None:
        super().__init__()
        self.copied, self.printed, self.kind, self.fonts = copied, printed, kind, fonts

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        kind = self.kind
        lead, colon, said = self.copied.partition("：")
        self.lead = lead + colon if colon else ""
        self.hang = kind.size + self.fonts.width(self.lead, kind.role, kind.size)
        text = said if colon else lead
        room = width - self.hang - kind.size
        self.lines = break_lines(text, kind, self.fonts, room) if text else []
        rows = len(self.lines) + any(self.printed)
        return width, rows * kind.leading

    def draw(self) -> None:
        kind, height = self.kind, (len(self.lines) + any(self.printed)) * self.kind.leading
        y = height - baseline(kind.size, kind.leading)
        self._rule(height, _HEAVY_RULE)
        for number, line in enumerate(self.lines):
            if number == 0:
                self._say(self.lead, kind.size, y)
            self._say(line, self.hang, y)
            y -= kind.leading
        if any(self.printed):
            if self.lines:
                self._rule(kind.leading, _LIGHT_RULE)
            organ, day = self.printed
            self._say(organ, kind.size, y)
            wide = self.fonts.width(day, kind.role, kind.size)
            self._say(day, self.width - kind.size - wide, y)
        self._rule(0, _HEAVY_RULE)

    def _say(self, text: str, x: float, y: float) -> None:
        draw_text(self.canv, self.fonts, text, self.kind, (x, y))

    def _rule(self, y: float, width: float) -> None:
        self.canv.setLineWidth(width)
        self.canv.line(0, y, self.width, y)
