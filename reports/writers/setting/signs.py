"""The characters of a line that is set flush: how wide each is, and what its blank half can give.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.writers.setting.fonts import Role

CLOSING = frozenset("，。、；：！？）〕】》〉」』”’")  # their right half is blank
OPENING = frozenset("（〔【《〈「『“‘")  # their left half is blank


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


def natural(signs: Sequence[Sign]) -> float:
    """Return how wide characters are with nothing added between them."""
    return sum(sign.width + sign.before for sign in signs)


def squeezed(signs: Sequence[Sign]) -> list[Sign]:
    """Take the blank between two marks that follow each other."""
    found = list(signs[:1])
    for sign in signs[1:]:
        last = found[-1]
        before = 0.0
        if last.text in CLOSING and sign.text in CLOSING | OPENING:
            before = -last.blank
        elif sign.text in OPENING and last.text in OPENING:
            before = -sign.blank
        found.append(replace(sign, before=before) if before else sign)
    return found


def of_line(pieces: Sequence[Sequence[Sign]]) -> list[Sign]:
    """Join pieces to a line: no blank at its beginning, and nothing taken from its left."""
    signs = [sign for piece in pieces for sign in piece]
    begin = 0
    while begin < len(signs) - 1 and signs[begin].text == " ":
        begin += 1
    if begin < len(signs) and signs[begin].before:
        signs[begin] = replace(signs[begin], before=0.0)
    return signs[begin:]


def cut(signs: Sequence[Sign], places: Sequence[int]) -> list[list[Sign]]:
    """Cut signs at the places given."""
    ends = pairwise((0, *places, len(signs)))
    return [list(signs[begin:end]) for begin, end in ends if begin < end]


def trimmed(signs: Sequence[Sign]) -> list[Sign]:
    """Return signs without the blanks at their end."""
    end = len(signs)
    while end > 1 and signs[end - 1].text == " ":
        end -= 1
    return list(signs[:end])


def blank_at_end(signs: Sequence[Sign]) -> float:
    """Return the blank that may hang over the edge of a line."""
    return signs[-1].blank if signs[-1].text in CLOSING else 0.0


def inner_marks(signs: Sequence[Sign]) -> list[int]:
    """Return the places of the marks that can still give, neither the first nor the last sign."""
    return [
        place
        for place in range(1, len(signs) - 1)
        if signs[place].blank
        and (
            (signs[place].text in CLOSING and not signs[place + 1].before)
            or (signs[place].text in OPENING and not signs[place].before)
        )
    ]


def words(signs: Sequence[Sign]) -> int:
    """Return how many pairs of signs are of one number or Latin word, which is not spread."""
    return sum(left.text.isascii() and right.text.isascii() for left, right in pairwise(signs))
