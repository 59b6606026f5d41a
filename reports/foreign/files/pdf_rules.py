"""The ruled lines of a page of a PDF, and the boxes that they make."""

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

_THIN = 3.0  # points; what is wider is no line
_SHORT = 4.0  # points; a shorter line is none of a table
_NEAR = 2.0  # points within which two lines are one
_MOST = 20_000  # segments of a page; more is a drawing


@dataclass(frozen=True)
class Box:
    """A box between ruled lines, in points from the lower left of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the box."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class _Lines:
    """Lines of one direction, by the place where they lie."""

    def __init__(self, lines: Iterable[tuple[float, float, float]]) -> None:
        self._spans: dict[float, list[tuple[float, float]]] = {}
        for place, low, high in lines:
            self._spans.setdefault(place, []).append((low - _NEAR, high + _NEAR))
        self._spans = {place: _merged(spans) for place, spans in self._spans.items()}
        self.places = sorted(self._spans)

    def around(self, place: float, across: float) -> tuple[float | None, float | None]:
        """Return the nearest lines on both sides of a place that reach as far as `across`."""
        at = bisect_right(self.places, place)
        below, above = reversed(self.places[:at]), self.places[at:]
        return self._first(below, across), self._first(above, across)

    def _first(self, places: Iterable[float], across: float) -> float | None:
        return next((each for each in places if self._reaches(each, across)), None)

    def _reaches(self, place: float, across: float) -> bool:
        return any(low <= across <= high for low, high in self._spans[place])


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return spans with those that meet made one: tables are ruled cell by cell."""
    found: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


@dataclass(frozen=True)
class Rules:
    """The ruled lines: `flat` as (y, left, right), `upright` as (x, bottom, top)."""

    flat: tuple[tuple[float, float, float], ...]
    upright: tuple[tuple[float, float, float], ...]

    @cached_property
    def _ys(self) -> "_Lines":
        return _Lines(self.flat)

    @cached_property
    def _xs(self) -> "_Lines":
        return _Lines(self.upright)

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the box around a point, None where lines are lacking on a side."""
        left, right = self._xs.around(x, y)
        if left is None or right is None:
            return None
        bottom, top = self._ys.around(y, x)
        return None if bottom is None or top is None else Box(left, bottom, right, top)

    def boxes(self) -> list[Box]:
        """Return all boxes, each once, the empty ones too."""
        found: dict[Box, None] = {}
        for low, high in pairwise(self._ys.places):
            for left, right in pairwise(self._xs.places):
                box = self.box_at((left + right) / 2, (low + high) / 2)
                if box is not None:
                    found[box] = None
        return list(found)


def rules_on(page: Any) -> Rules:
    """Return the ruled lines of a page."""
    flat, upright = [], []
    for left, bottom, right, top in _segments(page):
        if top - bottom <= _THIN and right - left >= _SHORT:
            flat.append(((bottom + top) / 2, left, right))
        elif right - left <= _THIN and top - bottom >= _SHORT:
            upright.append(((left + right) / 2, bottom, top))
    return Rules(_snapped(flat), _snapped(upright))


def _snapped(
    lines: list[tuple[float, float, float]],
) -> tuple[tuple[float, float, float], ...]:
    """Let lines that nearly lie in one lie in one."""
    found, at = [], None
    for place, low, high in sorted(lines):
        if at is None or place - at > _NEAR:
            at = place
        found.append((at, low, high))
    return tuple(dict.fromkeys(found))


def _segments(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the straight strokes and the edges of boxes as (left, bottom, right, top)."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    count = 0
    for part in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8):
        points: list[tuple[float, float]] = []
        for kind, point, closes in _path(pdfium, part):
            count += 1
            if count > _MOST:
                return
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                points = [point]
                continue
            if kind == pdfium.FPDF_SEGMENT_LINETO:
                yield _between(points[-1], point)
            points.append(point)
            if closes:
                yield _between(point, points[0])


def _between(
    one: tuple[float, float], other: tuple[float, float]
) -> tuple[float, float, float, float]:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


def _path(pdfium: Any, part: Any) -> Iterator[tuple[int, tuple[float, float], bool]]:
    matrix = part.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(pdfium.FPDFPath_CountSegments(part.raw)):
        segment = pdfium.FPDFPath_GetPathSegment(part.raw, at)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        closes = bool(pdfium.FPDFPathSegment_GetClose(segment))
        yield pdfium.FPDFPathSegment_GetType(segment), point, closes
