"""The distance of the lines of a letter: closer where that keeps its end on the page (7.3.5.5).

All lengths are points.
"""

from collections.abc import Iterator

from reports.paper.document import Attached, Block, Document, Line, Note, Paragraph, Signature
from reports.writers.setting.flush import Grid, set_lines
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.title import title_lines
from reports.writers.setting.typesetting import Type, break_lines

PITCH = 28.95  # 22 lines on the 版心 of 225 mm
_LEAST = 25.0  # 25 lines on it; closer, lines of 16 points run together
_STEP = 0.05
BODY_SIZE = 15.79  # 28 characters on a line of 156 mm
TITLE = Type(Role.TITLE, 22, 33)
NOTE = Type(Role.FANGSONG, 10.5, 16)
UNDER_TITLE = 16
SEAL_LINES = 2  # free over the name: the seal begins within one line of the text


def letter_pitch(
    document: Document, fonts: Fonts, page: tuple[float, float], spare: int = 0
) -> float:
    """Return the pitch of a paper on pages of this width and height.

    It is that of GB/T 9704, 22 lines a page; but when the sheet that is signed would run over by a
    few lines, so much less that it takes a page fewer. `spare` lines are left free on it.
    """
    width, height = page
    first = list(_signed_sheet(document))
    if not first:
        return PITCH
    lines = sum(_lines(block, fonts, width) for block in first) + spare
    taken = _taken(document, first, fonts, width)

    def pages(pitch: float) -> int:
        over = lines - int((height - taken) / pitch)
        return 1 + max(-(-over // int(height / pitch)), 0)

    usual, pitch = pages(PITCH), PITCH
    while pages(pitch) == usual and pitch - _STEP >= _LEAST:
        pitch -= _STEP
    return round(pitch, 2) if pages(pitch) < usual else PITCH


def _signed_sheet(document: Document) -> Iterator[Block]:
    """Yield the blocks down to the first signature, none in a paper that is no plain letter."""
    kinds = (Line, Paragraph, Note, Attached, Signature)
    for at, block in enumerate(document.blocks):
        if not isinstance(block, kinds):
            return
        if isinstance(block, Signature):
            yield from document.blocks[: at + 1]
            return


def _taken(document: Document, first: list[Block], fonts: Fonts, width: float) -> float:
    kind, titled = title_lines(document.title, TITLE, fonts, width)
    notes = [block.text for block in first if isinstance(block, Note)]
    noted = sum(len(break_lines(text, NOTE, fonts, width)) for text in notes)
    return len(titled) * kind.leading + UNDER_TITLE + noted * NOTE.leading


def _lines(block: Block, fonts: Fonts, width: float) -> int:
    body = Type(Role.FANGSONG, BODY_SIZE, PITCH)
    match block:
        case Line(text):
            return len(break_lines(text, body, fonts, width))
        case Paragraph(text):
            return sum(
                len(_set(line, fonts, width, 2 if at == 0 else 0))
                for at, line in enumerate(text.split("\n"))
            )
        case Attached(names):
            lead = fonts.width("　　附件：1.", body.role, body.size)
            return 1 + sum(len(break_lines(name, body, fonts, width - lead)) for name in names)
        case Signature(organ):
            return SEAL_LINES + len(break_lines(organ, body, fonts, width)) + 1
        case _:
            return 0


def _set(line: str, fonts: Fonts, width: float, indent: int) -> tuple[object, ...]:
    grid = Grid(BODY_SIZE, BODY_SIZE, PITCH)
    return tuple(set_lines([(line or " ", Role.FANGSONG)], grid, fonts, width, indent * BODY_SIZE))
