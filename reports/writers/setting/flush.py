"""A paragraph of Chinese text set flush: so many characters a line, marks squeezed at its end.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import fitting_breaks

_CLOSING = frozenset("，。、；：！？）〕】》〉」』”’")  # their right half is blank
_OPENING = frozenset("（〔【《〈「『“‘")  # their left half is blank
_FULL = 0.95  # a mark as wide as this, in sizes, has a blank half
_GIVES = 0.25  # so much of its size a mark inside a line gives, where the line is too long
_TIGHTER = 0.012  # and every other character
_LONE, _GIVEN = 2.2, 3.2  # a last line so short, in sizes, gets a piece of at most so much
_FULL_LINE = 12  # pieces on a line that can spare one
_LOOSER = 0.17  # so much at most is added between characters; beyond, a line stays ragged


@dataclass(frozen=True)
class Grid:
    """How body text stands: size, the advance of a character, the distance of lines."""

    size: float
    advance: float
    leading: float

    @property
    def tight(self) -> float:
        """What is added to (or taken from) the natural advance of each character."""
        return self.advance - self.size


@dataclass(frozen=True)
class Sign:
    """A character in its typeface; `before` is what is added to the blank on its left.

    `blank` is the empty half of a full-width mark.
    """

    text: str
    role: Role
    width: float
    blank: float = 0.0
    before: float = 0.0


@dataclass(frozen=True)
class SetLine:
    """A line as it is drawn: its characters, and what is added between them."""

    signs: tuple[Sign, ...]
    spread: float
    inside: float  # a number or a Latin word

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(sign.text for sign in self.signs)


def natural(signs: Sequence[Sign]) -> float:
    """Return how wide characters are with nothing added between them."""
    return sum(sign.width + sign.before for sign in signs)


def squeezed(signs: list[Sign]) -> list[Sign]:
    """Take the blank between two marks that follow each other."""
    found = signs[:1]
    for sign in signs[1:]:
        last = found[-1]
        before = 0.0
        if last.text in _CLOSING and sign.text in _CLOSING | _OPENING:
            before = -last.blank
        elif sign.text in _OPENING and last.text in _OPENING:
            before = -sign.blank
        found.append(replace(sign, before=before))
    return found


def set_lines(
    spans: Sequence[tuple[str, Role]], grid: Grid, fonts: Fonts, width: float, indent: float
) -> list[SetLine]:
    """Set a paragraph in lines as wide as `width`, the first shorter by `indent`."""
    setter = _Setter(grid, fonts, width)
    signs = squeezed([setter.sign(sign, role) for text, role in spans for sign in text])
    return setter.lines(signs, indent)


class _Setter:
    def __init__(self, grid: Grid, fonts: Fonts, width: float) -> None:
        self.grid, self.fonts, self.width = grid, fonts, width

    def sign(self, character: str, role: Role) -> Sign:
        width = self.fonts.width(character, role, self.grid.size)
        is_mark = character in _CLOSING | _OPENING and width >= _FULL * self.grid.size
        return Sign(character, role, width, width / 2 if is_mark else 0.0)

    def lines(self, signs: list[Sign], indent: float) -> list[SetLine]:
        rows = self._rows(signs, self.width - indent)
        rooms = [self.width - indent, *[self.width] * len(rows)]
        texts = [[sign for piece in row for sign in piece] for row in rows]
        found = [self._flush(row, room) for row, room in zip(texts[:-1], rooms, strict=False)]
        return [*found, self._last(texts[-1], rooms[len(found)])] if texts else found

    def _rows(self, signs: list[Sign], room: float) -> list[list[list[Sign]]]:
        """Deal the pieces out to lines."""
        rows: list[list[list[Sign]]] = []
        line: list[Sign] = []
        for piece in self._pieces(signs):
            if not rows or not self._takes(line, piece, room if len(rows) == 1 else self.width):
                rows.append([])
                line = []
            put = piece if line else _without_blank(piece)
            rows[-1].append(put)
            line += put
        self._give_company(rows)
        return rows

    def _give_company(self, rows: list[list[list[Sign]]]) -> None:
        """Let a last line of a single character have one more from the line before."""
        if len(rows) < 2 or len(rows[-2]) < _FULL_LINE:
            return
        size = self.grid.size
        lone = sum(map(natural, rows[-1]))
        if lone < _LONE * size and natural(rows[-2][-1]) <= _GIVEN * size:
            rows[-1].insert(0, _without_blank(rows[-2].pop()))

    def _pieces(self, signs: list[Sign]) -> list[list[Sign]]:
        """Cut where a line may end."""

        def fits(begin: int, end: int) -> bool:
            return self._measure(signs[begin:end]) <= self.width

        places = fitting_breaks("".join(sign.text for sign in signs), fits)
        ends = pairwise((0, *places, len(signs)))
        return [signs[begin:end] for begin, end in ends if begin < end]

    def _measure(self, signs: Sequence[Sign]) -> float:
        return natural(signs) + self.grid.tight * len(signs)

    def _takes(self, line: list[Sign], piece: list[Sign], room: float) -> bool:
        """Tell whether a line takes one more piece, be it by squeezing."""
        whole = [*line, *_trimmed(piece)]
        over = self._measure(whole) - room
        if over <= 0.01:
            return True
        spare = room - self._measure(line)
        at_end = _blank_at_end(whole)
        return over <= at_end + 0.01 or (
            over - at_end <= self._gives(whole) and over - at_end <= max(spare, self.grid.size / 2)
        )

    def _gives(self, signs: list[Sign]) -> float:
        marks = sum(_GIVES * self.grid.size for _ in _inner_marks(signs))
        return marks + _TIGHTER * self.grid.size * len(signs)

    def _flush(self, line: list[Sign], room: float) -> SetLine:
        signs = _trimmed(line)
        over = self._measure(signs) - room
        if over > 0.01:
            return self._shrunk(signs, room, over)
        tight = self.grid.tight
        inside = sum(_is_word(*pair) for pair in pairwise(signs))
        gaps = max(len(signs) - 1 - inside, 1)
        spread = (room - natural(signs) - inside * tight) / gaps
        if spread - tight > _LOOSER * self.grid.size:
            spread = tight
        return SetLine(tuple(signs), spread, tight)

    def _shrunk(self, signs: list[Sign], room: float, over: float) -> SetLine:
        """Take what is too much from the mark at the end, then from the others, then from all."""
        at_end = min(_blank_at_end(signs), over)
        places = _inner_marks(signs)
        each = min((over - at_end) / len(places), _GIVES * self.grid.size) if places else 0.0
        for place in places:
            # A closing mark gives on its right, so what follows moves nearer.
            at = place + 1 if signs[place].text in _CLOSING else place
            signs[at] = replace(signs[at], before=signs[at].before - each)
        gaps = max(len(signs) - 1, 1)
        spread = (room + at_end - natural(signs)) / gaps
        return SetLine(tuple(signs), min(spread, 0.0), min(spread, 0.0))

    def _last(self, line: list[Sign], room: float) -> SetLine:
        signs = _trimmed(line)
        over = self._measure(signs) - room
        if over > 0.01:
            return self._shrunk(signs, room, over)
        return SetLine(tuple(signs), self.grid.tight, self.grid.tight)


def _is_word(left: Sign, right: Sign) -> bool:
    """Tell whether two characters are of one number or Latin word, which is not spread."""
    return left.text.isascii() and right.text.isascii()


def _trimmed(signs: list[Sign]) -> list[Sign]:
    end = len(signs)
    while end > 1 and signs[end - 1].text == " ":
        end -= 1
    return list(signs[:end])


def _without_blank(signs: list[Sign]) -> list[Sign]:
    """Return the beginning of a line: no blank, and nothing taken from its left."""
    begin = 0
    while begin < len(signs) - 1 and signs[begin].text == " ":
        begin += 1
    return [replace(signs[begin], before=0.0), *signs[begin + 1 :]]


def _blank_at_end(signs: list[Sign]) -> float:
    return signs[-1].blank if signs[-1].text in _CLOSING else 0.0


def _inner_marks(signs: list[Sign]) -> list[int]:
    """Return the places of the marks that can still give, neither the first nor the last sign."""
    return [
        place
        for place in range(1, len(signs) - 1)
        if signs[place].blank
        and (
            (signs[place].text in _CLOSING and not signs[place + 1].before)
            or (signs[place].text in _OPENING and not signs[place].before)
        )
    ]
