"""The ruled lines of a page of a PDF, and the boxes that they make."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Any, NamedTuple

_THIN = 3.0  # points; what is wider is no line
_SHORT = 4.0  # points; a shorter line is none of a table
_NEAR = 2.0  # points within which two lines are one
_MOST = 20_000  # segments of a page; more is a drawing


class Box(NamedTuple):
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
        spans: dict[float, list[tuple[float, float]]] = {}
        for place, low, high in lines:
            spans.setdefault(place, []).append((low - _NEAR, high + _NEAR))
        self.places = sorted(spans)
        # By place, from left to right: where lines begin and where they end, in turn.
        self._ends = [[end for span in _merged(spans[at]) for end in span] for at in self.places]

    def around(self, place: float, across: float) -> tuple[float | None, float | None]:
        """Return the nearest lines on both sides of a place that reach as far as `across`."""
        at = bisect_right(self.places, place)
        below, above = range(at - 1, -1, -1), range(at, len(self.places))
        return self._first(below, across), self._first(above, across)

    def _first(self, numbers: Iterable[int], across: float) -> float | None:
        for number in numbers:
            if bisect_right(self._ends[number], across) % 2:  # behind a begin, before its end
                return self.places[number]
        return None


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


def _segments(page: Any) -> Iterator[Box]:
    """Yield the straight strokes and the edges of boxes."""
    from reports.foreign.files import pdf_paths  # noqa: PLC0415 (only in the reader's process)

    return (Box(*edge) for edge in islice(pdf_paths.edges_on(page), _MOST))
