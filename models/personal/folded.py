"""A text as a scanner reads it: half-width, without signs that have no ink, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

_BLANK = frozenset("\u3164\u2800\u115f\u1160\uffa0")  # letters and signs without ink
_NO_INK = frozenset({"Cf", "Cc", "Cs", "Cn", "Mn", "Me"})
_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
_DOTS = frozenset("．·・•‧∙⋅․")
_DASHES = frozenset("−_＿～~ー")  # beside those that Unicode calls dashes
_WIDE = range(0xFF01, 0xFF5F)
_BETWEEN = r"[ \t\n.\-]{1,4}"
_RUN = re.compile(rf"\d+(?:{_BETWEEN}\d+)*")
_WIDE_RUN = re.compile(r"\d+(?:[^\w]{1,6}\d+)*")
_GROUP = re.compile(r"\d+")


@dataclass(frozen=True)
class Group:
    """Digits with nothing between them, from `start` to `end` of the folded text."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True)
class Folded:
    """The folded text, and for each of its signs where it stood in the text."""

    text: str
    places: tuple[int, ...]

    def runs(self, *, wide: bool = False) -> Iterator[tuple[Group, ...]]:
        """Yield digits that only blanks, dashes, dots and line ends part; if `wide`, any signs."""
        for run in (_WIDE_RUN if wide else _RUN).finditer(self.text):
            yield tuple(
                Group(each.start(), each.end(), each[0])
                for each in _GROUP.finditer(self.text, run.start(), run.end())
            )

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the folded text stood: what has no ink inside belongs to it."""
        return self.places[start], self.places[end - 1] + 1


def folded(text: str, head: str = "") -> Folded:
    """Return a text folded, behind what stands over it."""
    if head:
        over, whole = _head(head), folded(text)
        behind = (at + len(head) for at in whole.places)
        return Folded(over.text + whole.text, (*over.places, *behind))
    if text.isascii() and text.isprintable():
        return Folded(text.replace("_", "-"), tuple(range(len(text))))
    signs, places = [], []
    for at, sign in enumerate(text):
        plain = sign if "0" <= sign <= "9" else _folded(sign)
        if plain:
            signs.append(plain)
            places.append(at)
    return Folded("".join(signs), tuple(places))


@lru_cache
def _head(head: str) -> Folded:
    return folded(head)


@cache
def _folded(sign: str) -> str:
    """Return one sign as it is read; "" for one without ink."""
    category = unicodedata.category(sign)
    read = {"Zs": " ", "Pd": "-", "Nd": str(unicodedata.digit(sign, ""))}.get(category)
    if sign == "\t" or sign in _BREAKS:
        read = "\n" if sign in _BREAKS else sign
    elif category in _NO_INK or sign in _BLANK:
        read = ""
    elif sign in _DASHES:
        read = "-"
    elif sign in _DOTS:
        read = "."
    elif read is None:
        read = chr(ord(sign) - 0xFEE0) if ord(sign) in _WIDE else sign
    return read
