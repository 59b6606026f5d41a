"""The blocks of a letter on a page: what is attached, and the signature with room for the seal."""

from reportlab.platypus import Flowable

from reports.document import Attached, Signature
from reports.writers.fonts import Fonts
from reports.writers.pdf_flowables import Lines, draw_text
from reports.writers.typesetting import Type, break_lines

_BASELINE = 0.86  # of the size: from the top of a line's characters to their baseline
_RIGHT = 4  # characters right of the date (7.3.5.1)
_SEAL_LINES = 2  # free lines over the name: the seal begins within one line of the text
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
        y = len(self.lines) * kind.leading - (kind.leading - kind.size) / 2 - kind.size * _BASELINE
        draw_text(self.canv, self.fonts, self.lead, kind, (self.left, y))
        for line in self.lines:
            draw_text(self.canv, self.fonts, line, kind, (self.hang, y))
            y -= kind.leading


class Signed(Flowable):
    """Name over date, the date four characters from the right and the name centred on it."""

    def __init__(self, signature: Signature, kind: Type, fonts: Fonts) -> None:
        super().__init__()
        self.signature, self.kind, self.fonts = signature, kind, fonts

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, (_SEAL_LINES + 2) * self.kind.leading

    def draw(self) -> None:
        kind, fonts, said = self.kind, self.fonts, self.signature
        name = fonts.width(said.organ, kind.role, kind.size)
        day = fonts.width(said.dated, kind.role, kind.size)
        # A name too long to stand over the date moves both to the left.
        middle = min(self.width - _RIGHT * kind.size - day / 2, self.width - name / 2)
        lead = (kind.leading - kind.size) / 2 + kind.size * _BASELINE
        y = 2 * kind.leading - lead
        draw_text(self.canv, fonts, said.organ, kind, (middle - name / 2, y))
        draw_text(self.canv, fonts, said.dated, kind, (middle - day / 2, y - kind.leading))


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
        if lacking <= 0 or not isinstance(last, Lines) or last.align != "justify":
            return
        last.wrap(width, height)
        if len(last.lines) > _TOGETHER:
            story[at : at + 1] = _cut(last, len(last.lines) - _TOGETHER)
            return
        last.keepWithNext = 1
        lacking -= len(last.lines)


def _cut(text: Lines, at: int) -> list[Flowable]:
    first = Lines(text.lines[:at], text.kind, text.fonts, text.align, text.indent)
    first.goes_on = True
    rest = Lines(text.lines[at:], text.kind, text.fonts, text.align, keep_with_next=True)
    return [first, rest]
