"""The blocks of a letter on a page: what is attached, and the signature with room for the seal."""

from reportlab.platypus import Flowable

from reports.paper.document import Attached, Signature
from reports.writers.pdf.flowables import Lines, draw_text
from reports.writers.pdf.prose import Prose
from reports.writers.setting.fonts import Fonts
from reports.writers.setting.pitch import SEAL_LINES
from reports.writers.setting.typesetting import Type, baseline, break_lines

_RIGHT = 4  # characters right of the date (7.3.5.1)
_NO_SEAL = 2  # characters right of the longer line, and between their beginnings (7.3.5.2)
_TOGETHER = 2  # lines of the last paragraph that go with the signature


class Hanging(Flowable):
    """A text whose further lines begin under its first character after `lead`."""

    def __init__(self, lead: str, text: str, kind: Type, fonts: Fonts, left: float) -> None:
        super().__init__()
        self.lead, self.text, self.kind, self.fonts, self.left = lead, text, kind, fonts, left
        self.keepWithNext = 1
        self.lines: list[str] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.hang = self.left + self.fonts.width(self.lead, self.kind.role, self.kind.size)
        self.lines = break_lines(self.text, self.kind, self.fonts, width - self.hang)
        return width, len(self.lines) * self.kind.leading

    def draw(self) -> None:
        kind = self.kind
        y = len(self.lines) * kind.leading - baseline(kind.size, kind.leading)
        draw_text(self.canv, self.fonts, self.lead, kind, (self.left, y))
        for line in self.lines:
            draw_text(self.canv, self.fonts, line, kind, (self.hang, y))
            y -= kind.leading


class Signed(Flowable):
    """Name over date with room for a seal: the date four characters from the right and the name
    centred on it (7.3.5.1). Without one the date begins two characters after the name (7.3.5.2).
    """

    def __init__(
        self, signature: Signature, kind: Type, fonts: Fonts, *, sealed: bool = True
    ) -> None:
        super().__init__()
        self.signature, self.kind, self.fonts, self.sealed = signature, kind, fonts, sealed
        self.names: list[str] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        room = width if self.sealed else width - 2 * _NO_SEAL * self.kind.size
        each = self.signature.organ.split("\n")  # several stand one under the other (7.3.5.2)
        self.names = [
            cut for name in each for cut in break_lines(name, self.kind, self.fonts, room)
        ]
        free = SEAL_LINES if self.sealed else 1
        return width, (free + len(self.names) + 1) * self.kind.leading

    def draw(self) -> None:
        kind, day = self.kind, self._wide(self.signature.dated)
        name = max(map(self._wide, self.names))
        y = (len(self.names) + 1) * kind.leading - baseline(kind.size, kind.leading)
        # A name too long to stand over the date moves both to the left.
        middle = min(self.width - _RIGHT * kind.size - day / 2, self.width - name / 2)
        first, second = self._beginnings(name, day)
        for line in self.names:
            x = middle - self._wide(line) / 2 if self.sealed else first
            draw_text(self.canv, self.fonts, line, kind, (x, y))
            y -= kind.leading
        x = middle - day / 2 if self.sealed else second
        draw_text(self.canv, self.fonts, self.signature.dated, kind, (x, y))

    def _wide(self, text: str) -> float:
        return self.fonts.width(text, self.kind.role, self.kind.size)

    def _beginnings(self, name: float, day: float) -> tuple[float, float]:
        """Return where name and date begin without a seal; the longer ends two from the right."""
        two = _NO_SEAL * self.kind.size
        if day > name:
            return self.width - 2 * two - day, self.width - two - day
        return self.width - two - name, self.width - name


def attached_lines(block: Attached, kind: Type, fonts: Fonts) -> list[Flowable]:
    """Return 附件说明: a free line, then the names, numbered where there are several."""
    label = "附件："
    left = 2 * kind.size
    inner = left + fonts.width(label, kind.role, kind.size)
    free = Lines(" ", kind, fonts, keep_with_next=True)
    found: list[Flowable] = [free]
    for number, name in enumerate(block.names, 1):
        order = f"{number}." if len(block.names) > 1 else ""
        lead, at = (label + order, left) if number == 1 else (order, inner)
        found.append(Hanging(lead, name, kind, fonts, at))
    return found


def keep_with_text(story: list[Flowable], width: float, height: float) -> None:
    """Let the last lines of the text go with what follows them: 附件说明, the signature.

    A last paragraph of one line takes the end of the paragraph before along.
    """
    lacking = _TOGETHER
    for at in range(len(story) - 1, -1, -1):
        last = story[at]
        if lacking <= 0 or not isinstance(last, Prose):
            return
        last.wrap(width, height)
        story[at : at + 1] = parts = last.tail(_TOGETHER) or [last]
        parts[-1].keepWithNext = 1
        lacking -= len(last.lines)
