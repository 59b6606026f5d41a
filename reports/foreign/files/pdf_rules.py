"""The ruled lines of a page of a PDF, and the boxes that they make."""

from bisect import bisect_right
from collections.abc import Iterable
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
    """Return the ruled lines of a page."""
    from reports.foreign.files import pdf_paths  # noqa: PLC0415 (only in the reader's process)

    flat, upright = [], []
    for left, bottom, right, top in islice(pdf_paths.edges_on(page), _MOST):
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
    for place, low, high in sorted(set(lines)):
        if at is None or place - at > _NEAR:
            at = place
        found.append((at, low, high))
    return tuple(dict.fromkeys(found))
