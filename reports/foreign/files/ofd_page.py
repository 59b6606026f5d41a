"""A page of an OFD (GB/T 33190): its characters and strokes, as a page of fixed places reads."""

import re
from collections.abc import Iterator
from itertools import accumulate, chain, islice, repeat
from typing import Any

from reports.foreign.files.pdf_lines import Line, Sign, lines_of
from reports.foreign.files.pdf_rules import Box, rules_of

_PT = 72 / 25.4  # of a millimetre
_THIN = 3.0  # points; a stroke that leans further is no line of a table
_ABOVE, _BELOW, _LETTER = 0.88, 0.12, 0.5  # of the size: over and under its line; a letter's width
_STEP = re.compile(r"g\s+(\d+)\s+(\S+)|(\S+)")  # g 3 4.2: three steps of 4.2
_LONGEST = 10_000  # characters of one object
_PART = re.compile(r"([MLBQASC])([^MLBQASC]*)")  # of a path: what it does, with its points

Point = tuple[float, float]
Stroke = tuple[float, float, float, float]


class OfdPage:
    """A page given as its element; `height` is in millimetres."""

    def __init__(self, page: Any, height: float) -> None:
        self._page, self._height = page, height * _PT

    def lines(self) -> list[Line]:
        """Return what stands on the page from top to bottom."""
        rules = rules_of(chain.from_iterable(map(self._strokes, self._page.iter("{*}PathObject"))))
        inside: dict[Box, list[Sign]] = {box: [] for box in rules.boxes()}
        free: list[Sign] = []
        for sign in chain.from_iterable(map(self._signs, self._page.iter("{*}TextObject"))):
            box = rules.box_at((sign[0] + sign[1]) / 2, sign[3])
            (free if box is None else inside[box]).append(sign)
        return lines_of(inside, free, self._height)

    def _signs(self, drawn: Any) -> Iterator[Sign]:
        """Yield the characters of a text, where they would be drawn."""
        _, _, _, stretch, *_ = _matrix(drawn)
        size = abs(float(drawn.get("Size", 0)) * stretch) * _PT
        x = y = 0.0
        for code in drawn.iter("{*}TextCode"):
            x, y = float(code.get("X", x)), float(code.get("Y", y))
            text = (code.text or "")[:_LONGEST]
            ends = accumulate(chain(_steps(code.get("DeltaX")), repeat(size / _PT)), initial=x)
            for sign, at in zip(text, ends, strict=False):
                if sign != " " and sign.isprintable():
                    left, base = self._place(drawn, (at, y))
                    right = left + size * (_LETTER if sign.isascii() else 1)
                    top, bottom = base + _ABOVE * size, base - _BELOW * size
                    yield left, right, top, (top + bottom) / 2, size, sign

    def _strokes(self, drawn: Any) -> Iterator[Stroke]:
        """Yield the straight parts of a path that lie along the page."""
        begin = last = (0.0, 0.0)
        text = " ".join(each.text or "" for each in drawn.iter("{*}AbbreviatedData"))
        for kind, said in _PART.findall(text):
            if kind == "C":
                yield from _along(last, begin)
                continue
            values = _numbers(said)
            if len(values) < 2:
                continue
            point = self._place(drawn, (values[-2], values[-1]))
            if kind == "L":
                yield from _along(last, point)
            elif kind in "MS":
                begin = point
            last = point

    def _place(self, drawn: Any, point: Point) -> Point:
        """Return in points from the lower left of the page where a point of an object lies."""
        left, top, *_ = _numbers(drawn.get("Boundary", "0 0"))
        a, b, c, d, e, f = _matrix(drawn)
        x, y = point
        across, down = a * x + c * y + e + left, b * x + d * y + f + top
        return across * _PT, self._height - down * _PT


def _numbers(text: str) -> list[float]:
    return [float(each) for each in text.split()]


def _matrix(drawn: Any) -> list[float]:
    return _numbers(drawn.get("CTM") or "1 0 0 1 0 0")


def _steps(text: str | None) -> Iterator[float]:
    """Yield the steps from character to character."""
    for count, same, one in islice(_STEP.findall(text or ""), _LONGEST):
        yield from repeat(float(same), min(int(count), _LONGEST)) if count else (float(one),)


def _along(one: Point, other: Point) -> Iterator[Stroke]:
    left, right = sorted((one[0], other[0]))
    bottom, top = sorted((one[1], other[1]))
    if right - left <= _THIN or top - bottom <= _THIN:
        yield left, bottom, right, top
