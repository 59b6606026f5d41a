"""Text in lines of the typeface and size it is set in, ragged at the right.

All lengths are points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import fitting_breaks

_BASELINE = 0.86  # of the size: from the top of a line's characters to their baseline
_SLIGHT = 0.01  # of rounding


@dataclass(frozen=True)
class Type:
    """How a text is set: typeface, size and the distance of its lines, in points."""

    role: Role
    size: float
    leading: float


def baseline(size: float, leading: float) -> float:
    """Return how far under the top of a line its baseline is."""
    return (leading - size) / 2 + size * _BASELINE


def break_lines(
    text: str,
    kind: Type,
    fonts: Fonts,
    width: float,
    indent: float = 0.0,
    *,
    cut_words: bool = False,
) -> list[str]:
    """Return `text` as lines no wider than `width`; the first is shorter by `indent`.

    A Latin word or number wider than a line stays whole, or with `cut_words` is cut anywhere.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        room = width if lines else width - indent
        if fonts.width(paragraph, kind.role, kind.size) <= room + _SLIGHT:
            lines.append(paragraph)
        else:
            pieces = _pieces(paragraph, kind, fonts, width, cut_words=cut_words)
            lines += _filled(pieces, (room, width), kind, fonts)
    return lines


def even_lines(text: str, kind: Type, fonts: Fonts, width: float) -> list[str]:
    """Return `text` in as few lines as `width` allows, the last with more than two characters."""
    lines = break_lines(text, kind, fonts, width)
    evened, few = lines, 2 * kind.size + _SLIGHT
    while len(evened) == len(lines) > 1 and fonts.width(evened[-1], kind.role, kind.size) <= few:
        width -= kind.size / 4
        evened = break_lines(text, kind, fonts, width)
    return evened if len(evened) == len(lines) else lines


def _pieces(text: str, kind: Type, fonts: Fonts, width: float, *, cut_words: bool) -> Iterator[str]:
    def fits(begin: int, end: int) -> bool:
        return fonts.width(text[begin:end].rstrip(), kind.role, kind.size) <= width + _SLIGHT

    places = fitting_breaks(text, fits, cut_words=cut_words)
    return (text[begin:end] for begin, end in pairwise((0, *places, len(text))))


def _filled(
    pieces: Iterator[str], rooms: tuple[float, float], kind: Type, fonts: Fonts
) -> Iterator[str]:
    """Deal pieces out to lines, the first as wide as the first of `rooms`."""
    room, wide = rooms
    line, used = "", 0.0
    for piece in pieces:
        is_over = used + fonts.width(piece.rstrip(), kind.role, kind.size) > room + _SLIGHT
        if line and is_over:
            yield line.rstrip(" ")
            line, used, room = "", 0.0, wide
        added = piece.lstrip(" ") if is_over and not line else piece
        line += added
        used += fonts.width(added, kind.role, kind.size)
    yield line


def fitted(
    text: str, lines: tuple[str, ...], kind: Type, fonts: Fonts, box: tuple[float, float]
) -> tuple[Type, list[str]]:
    """Return the largest type, down from `kind`, in which `text` fits the box, and its lines.

    `lines` is the preferred breaking, kept while every line fits. Below 5 points nothing is made
    smaller: the text then overflows its box rather than vanish.
    """
    width, height = box
    size = kind.size
    while True:
        smaller = Type(kind.role, size, size * kind.leading / kind.size)
        wished = list(lines) or break_lines(text, smaller, fonts, width)
        widest = max(fonts.width(line, kind.role, size) for line in wished)
        if (widest <= width + 0.01 and len(wished) * smaller.leading <= height + 0.01) or size <= 5:
            return smaller, wished
        size -= 0.25
