"""The ruled lines of a page of fixed places, and the boxes that they make."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import islice, pairwise
from math import inf
from typing import Any, NamedTuple

_THIN = 3.0  # points; what is wider is no line
_SHORT = 4.0  # points; a shorter line is none of a table
_NEAR = 2.0  # points within which two lines are one
_MOST = 20_000  # strokes and boxes of a page; more is a drawing


class Box(NamedTuple):
    """A box between ruled lines, in points from the lower left of the page."""

    left: float
    bottom: float
    right: float
    top: float


_Spans = dict[float, list[tuple[float, float]]]  # by the place of a line: from where to where


class _Lines:
    """Lines of one direction, by the place where they lie; what nearly lies in one does."""

    def __init__(self, found: _Spans) -> None:
        spans: _Spans = {}
        at = -inf
        for place in sorted(found):
            if place - at > _NEAR:
                at = place
                spans[at] = []
            spans[at] += found[place]
        self.places = list(spans)
        # By place, from left to right: where lines begin and where they end, in turn.
        self._ends = [_ends(each) for each in spans.values()]

    def spans(self, across: float) -> dict[int, tuple[float, float]]:
        """Return what lies between the lines that reach as far as `across`, low and high.

        It is by the numbers of the gaps between all lines, from 1: where one does not reach, its
        two gaps have the same.
        """
        reaching = [
            (at, place)
            for at, (place, ends) in enumerate(zip(self.places, self._ends, strict=True), 1)
            if bisect_right(ends, across) % 2  # behind a begin, before its end
        ]
        return {
            gap: (low, high)
            for (first, low), (end, high) in pairwise(reaching)
            for gap in range(first, end)
        }


def _ends(spans: list[tuple[float, float]]) -> list[float]:
    """Return begin and end of spans, of which those that meet are one: tables are ruled by cell."""
    found: list[float] = []
    for low, high in sorted(spans):
        if found and low - _NEAR <= found[-1]:
            found[-1] = max(found[-1], high + _NEAR)
        else:
            found += (low - _NEAR, high + _NEAR)
    return found


class Rules:
    """The ruled lines: those that are `flat` by y, and those that are `upright` by x."""

    def __init__(self, flat: _Spans, upright: _Spans) -> None:
        self._ys, self._xs = _Lines(flat), _Lines(upright)

    @cached_property
    def _boxes(self) -> dict[tuple[int, int], Box]:
        """The boxes by column and row of the grid that all lines make, from the lower left."""
        of_columns = [self._ys.spans((low + high) / 2) for low, high in pairwise(self._xs.places)]
        found = {}
        for row, (low, high) in enumerate(pairwise(self._ys.places), 1):
            for column, (left, right) in self._xs.spans((low + high) / 2).items():
                span = of_columns[column - 1].get(row)
                if span is not None:
                    found[column, row] = Box(left, span[0], right, span[1])
        return found

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the box around a point, None where lines are lacking on a side."""
        return self._boxes.get((bisect_right(self._xs.places, x), bisect_right(self._ys.places, y)))

    def boxes(self) -> list[Box]:
        """Return all boxes, each once, the empty ones too."""
        return list(dict.fromkeys(self._boxes.values()))


def rules_on(page: Any) -> Rules:
    """Return the ruled lines of a page of a PDF."""
    from reports.foreign.files import pdf_paths  # noqa: PLC0415 (only in the reader's process)

    return rules_of(pdf_paths.drawn_on(page))


def rules_of(drawn: Iterable[tuple[float, float, float, float]]) -> Rules:
    """Return the ruled lines among strokes and boxes: left, bottom, right, top."""
    flat: _Spans = defaultdict(list)
    upright: _Spans = defaultdict(list)
    for left, bottom, right, top in islice(drawn, _MOST):
        width, height = right - left, top - bottom
        if height <= _THIN:
            if width >= _SHORT:
                flat[(bottom + top) / 2].append((left, right))
        elif width <= _THIN:
            if height >= _SHORT:
                upright[(left + right) / 2].append((bottom, top))
        else:
            if width >= _SHORT:
                flat[bottom].append((left, right))
                flat[top].append((left, right))
            if height >= _SHORT:
                upright[left].append((bottom, top))
                upright[right].append((bottom, top))
    return Rules(flat, upright)
