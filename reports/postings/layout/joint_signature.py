"""The signature of several who post together, each with room for a seal (GB/T 9704 7.3.5.1).

All lengths are points.
"""

from collections.abc import Sequence

from reportlab.lib.units import mm

from reports.postings.layout.blocks import Block
from reports.writers.pdf.flowables import draw_text
from reports.writers.setting.fonts import Fonts
from reports.writers.setting.pitch import SEAL_LINES
from reports.writers.setting.typesetting import Type, baseline

_SEAL = 44 * mm  # from the middle of a seal of 42 mm to that of the next, so that they do not touch
_A_ROW = 3  # seals at most
_RIGHT = 4  # characters right of the date
_BETWEEN = 1  # characters between two names


class JointlySigned(Block):
    """Names side by side in their order, as many a row as have room for their seals.

    The last one stands centred over the date, the others left of it and in rows above.
    """

    def __init__(self, organs: Sequence[str], dated: str, kind: Type, fonts: Fonts) -> None:
        super().__init__()
        self.organs, self.dated, self.kind, self.fonts = organs, dated, kind, fonts
        self.rows: list[list[tuple[float, str]]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        size, day = self.kind.size, self._wide(self.dated)
        widest = max(map(self._wide, self.organs))
        self.middle = width - max(_RIGHT * size + day / 2, widest / 2)
        self.rows = []
        for organ in reversed(self.organs):
            self._put(organ)
        return width, (len(self.rows) * (SEAL_LINES + 1) + 1) * self.kind.leading

    def _put(self, organ: str) -> None:
        """Put a name left of those in the uppermost row, or into a row over it."""
        if self.rows and len(self.rows[0]) < _A_ROW:
            right, name = self.rows[0][0]
            apart = (self._wide(organ) + self._wide(name)) / 2 + _BETWEEN * self.kind.size
            middle = right - max(apart, _SEAL)
            if middle - max(self._wide(organ), _SEAL) / 2 >= 0:
                self.rows[0].insert(0, (middle, organ))
                return
        self.rows.insert(0, [(self.middle, organ)])

    def draw(self) -> None:
        kind = self.kind
        y = (len(self.rows) * (SEAL_LINES + 1) + 1) * kind.leading
        y -= baseline(kind.size, kind.leading)
        for row in self.rows:
            y -= SEAL_LINES * kind.leading
            for middle, organ in row:
                self._say(organ, middle, y)
            y -= kind.leading
        self._say(self.dated, self.middle, y)

    def _say(self, text: str, middle: float, y: float) -> None:
        place = (middle - self._wide(text) / 2, y)
        draw_text(self.canv, self.fonts, text, self.kind, place)

    def _wide(self, text: str) -> float:
        return self.fonts.width(text, self.kind.role, self.kind.size)
