"""A paragraph of Chinese text set flush: so many characters a line, marks squeezed at its end.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import fitting_breaks, yielding_breaks
from reports.writers.setting.signs import (
    CLOSING,
    OPENING,
    Sign,
    blank_at_end,
    cut,
    inner_marks,
    natural,
    of_line,
    squeezed,
    trimmed,
    words,
)

_FULL = 0.95  # a mark as wide as this, in sizes, has a blank half
_GIVES = 0.25  # so much of its size a mark inside a line gives, where the line is too long
_TIGHTER = 0.012  # and every other character
_LONE, _GIVEN = 2.2, 3.2  # a last line so short, in sizes, gets a piece of at most so much
_FULL_LINE = 12  # pieces on a line that can spare one
_LOOSER = 0.17  # of its size is added between characters, before the line above has to help
_LOOSEST = 0.22  # and so much at most: beyond, a line stays ragged

Piece = list[Sign]


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
class SetLine:
    """A line as it is drawn: its characters, and what is added between them."""

    signs: tuple[Sign, ...]
    spread: float
    inside: float  # a number or a Latin word

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(sign.text for sign in self.signs)


def set_lines(
    spans: Sequence[tuple[str, Role]], grid: Grid, fonts: Fonts, width: float, indent: float
) -> list[SetLine]:
    """Set a paragraph in lines as wide as `width`, the first shorter by `indent`."""
    setter = _Setter(grid, fonts, width, width - indent)
    known = {(sign, role): setter.sign(sign, role) for text, role in spans for sign in set(text)}
    signs = [known[sign, role] for text, role in spans for sign in text]
    return setter.lines(squeezed(signs))


@dataclass
class _Setter:
    grid: Grid
    fonts: Fonts
    width: float
    first: float  # the width of the first line

    def sign(self, character: str, role: Role) -> Sign:
        width = self.fonts.width(character, role, self.grid.size)
        is_mark = character in CLOSING | OPENING and width >= _FULL * self.grid.size
        return Sign(character, role, width, width / 2 if is_mark else 0.0)

    def lines(self, signs: list[Sign]) -> list[SetLine]:
        rows = self._rows(signs) if signs else []
        last = len(rows) - 1
        return [
            self._set(trimmed(of_line(row)), self._room(at), is_last=at == last)
            for at, row in enumerate(rows)
        ]

    def _room(self, line: int) -> float:
        return self.first if line == 0 else self.width

    def _rows(self, signs: list[Sign]) -> list[list[Piece]]:
        """Deal the pieces out to lines."""
        rows: list[list[Piece]] = [[]]
        used = 0.0  # of the last row
        waiting = self._pieces(signs)[::-1]
        while waiting:
            piece = waiting.pop()
            room = self._room(len(rows) - 1)
            fits = not rows[-1] or used + self._measure(trimmed(piece)) <= room + 0.01
            if not fits and not self._takes(of_line(rows[-1]), piece, room):
                self._share(rows)
                parts = self._eased(rows, piece)
                if len(parts) > 1:
                    waiting += parts[::-1]
                    used = self._measure(of_line(rows[-1]))
                    continue
                rows.append([])
                used = 0.0
            rows[-1].append(piece)
            used += self._measure(piece if used else of_line([piece]))
        self._give_company(rows)
        return rows

    def _share(self, rows: list[list[Piece]]) -> None:
        """Let a line that is too loose, as what follows is whole, have pieces of those above."""
        for at in range(len(rows) - 1, 0, -1):
            above, line, room = rows[at - 1], rows[at], self._room(at - 1)
            if self._looseness(line, self.width) <= _LOOSER:
                return
            while (
                len(above) > 1
                and self._looseness(above[:-1], room) < self._looseness(line, self.width)
                and self._takes(of_line(above[-1:]), of_line(line), self.width)
            ):
                line.insert(0, above.pop())

    def _eased(self, rows: list[list[Piece]], piece: Piece) -> list[Piece]:
        """Cut a piece before which the last line would be too loose, where the line takes some."""
        room = self._room(len(rows) - 1)
        if self._looseness(rows[-1], room) <= _LOOSER:
            return [piece]
        parts = cut(piece, yielding_breaks("".join(sign.text for sign in piece)))
        return parts if self._takes(of_line(rows[-1]), parts[0], room) else [piece]

    def _give_company(self, rows: list[list[Piece]]) -> None:
        """Let a last line of a single character have one more from the line before."""
        if len(rows) < 2 or len(rows[-2]) < _FULL_LINE:
            return
        size = self.grid.size
        if natural(of_line(rows[-1])) < _LONE * size and natural(rows[-2][-1]) <= _GIVEN * size:
            rows[-1].insert(0, rows[-2].pop())

    def _pieces(self, signs: list[Sign]) -> list[Piece]:
        """Cut where a line may end."""

        def fits(begin: int, end: int) -> bool:
            return self._measure(signs[begin:end]) <= self.width

        return cut(signs, fitting_breaks("".join(sign.text for sign in signs), fits))

    def _measure(self, signs: Sequence[Sign]) -> float:
        return natural(signs) + self.grid.tight * len(signs)

    def _takes(self, line: list[Sign], piece: Piece, room: float) -> bool:
        """Tell whether a line takes one more piece, be it by squeezing."""
        whole = [*line, *trimmed(piece)]
        over = self._measure(whole) - room
        if over <= 0.01:
            return True
        spare = room - self._measure(line)
        at_end = blank_at_end(whole)
        return over <= at_end + 0.01 or (
            over - at_end <= self._gives(whole) and over - at_end <= max(spare, self.grid.size / 2)
        )

    def _gives(self, signs: list[Sign]) -> float:
        marks = sum(_GIVES * self.grid.size for _ in inner_marks(signs))
        return marks + _TIGHTER * self.grid.size * len(signs)

    def _looseness(self, line: list[Piece], room: float) -> float:
        """Return what is added between the characters of a line, in sizes."""
        return (self._spread(trimmed(of_line(line)), room) - self.grid.tight) / self.grid.size

    def _spread(self, signs: list[Sign], room: float) -> float:
        inside = words(signs)
        return (room - natural(signs) - inside * self.grid.tight) / max(len(signs) - 1 - inside, 1)

    def _set(self, signs: list[Sign], room: float, *, is_last: bool) -> SetLine:
        over, tight = self._measure(signs) - room, self.grid.tight
        if over > 0.01:
            return self._shrunk(signs, room, over)
        spread = tight if is_last else self._spread(signs, room)
        is_ragged = spread - tight > _LOOSEST * self.grid.size
        return SetLine(tuple(signs), tight if is_ragged else spread, tight)

    def _shrunk(self, signs: list[Sign], room: float, over: float) -> SetLine:
        """Take what is too much from the mark at the end, then from the others, then from all."""
        at_end = min(blank_at_end(signs), over)
        places = inner_marks(signs)
        each = min((over - at_end) / len(places), _GIVES * self.grid.size) if places else 0.0
        for place in places:
            # A closing mark gives on its right, so what follows moves nearer.
            at = place + 1 if signs[place].text in CLOSING else place
            signs[at] = replace(signs[at], before=signs[at].before - each)
        gaps = max(len(signs) - 1, 1)
        spread = (room + at_end - natural(signs)) / gaps
        return SetLine(tuple(signs), min(spread, 0.0), min(spread, 0.0))
