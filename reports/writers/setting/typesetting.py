"""Breaking Chinese text into lines: no line begins with a closing mark or ends with an opening one.

All lengths are points.
"""

from dataclasses import dataclass

from reports.writers.setting.fonts import Fonts, Role

NOT_FIRST = frozenset("，。、；：？！）〕】》〉」』”’％%,.;:?!)]}·…")
NOT_LAST = frozenset("（〔【《〈「『“‘([{")
_BASELINE = 0.86  # of the size: from the top of a line's characters to their baseline


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
        room = width - indent if not lines else width
        line, used = "", 0.0
        for piece in _pieces(paragraph):
            over = cut_words and fonts.width(piece, kind.role, kind.size) > width
            for part in piece if over else (piece,):
                wide = used + fonts.width(part.rstrip(), kind.role, kind.size) > room + 0.01
                if line and wide:
                    lines.append(line.rstrip(" "))
                    line, used, room = "", 0.0, width
                added = part if line or not wide else part.lstrip(" ")
                line += added
                used += fonts.width(added, kind.role, kind.size)
        lines.append(line)
    return lines


def _pieces(text: str) -> list[str]:
    """Cut at every place a line may end; Latin words and numbers stay whole."""
    pieces: list[str] = []
    for character in text:
        joins = pieces and (
            character in NOT_FIRST
            or pieces[-1][-1] in NOT_LAST
            or (_is_latin(character) and _is_latin(pieces[-1][-1]))
        )
        if joins:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace()


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
