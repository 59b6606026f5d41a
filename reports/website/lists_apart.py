"""The lists of a page told apart: that of the column, and what stands beside it (热点, 推荐)."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

Place = tuple[str, ...]  # the elements around a line of a page, the outermost first
LEAST = 5  # titles without days that may be the list of a column
_FEW = 2  # days that one entry may have


class Line(NamedTuple):
    """A line of a page: where it stands, its day, and whether it may be the title of an entry."""

    place: Place
    day: date | None
    is_title: bool


@dataclass(frozen=True)
class Region:
    """A part of a page: what lies in an element, `only` in some of the elements in it, or `but`."""

    root: Place
    only: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()

    def holds(self, place: Place) -> bool:
        """Tell whether a line at that place belongs to it."""
        depth = len(self.root)
        if place[:depth] != self.root:
            return False
        child = place[depth] if len(place) > depth else ""
        return child in self.only if self.only else child not in self.but

    @property
    def kind(self) -> str:
        """What the same part of the next page is called alike: the elements, not their numbers."""
        inner = sorted({_kind(each) for each in self.only})
        return "/".join([*map(_kind, self.root), *inner])


def regions(lines: Sequence[Line]) -> list[Region]:
    """Return the parts of a page of which each holds one list; one part where nothing tells more.

    Entries of which each lies in an element of its own beside the others are one list; elements
    with several entries each are lists of their own, unless they are alike and their days run on.
    """
    return list(_within((), lines, _entries))


def undated_regions(lines: Sequence[Line]) -> list[Region]:
    """Return the parts of a page that hold a list of titles without days, `LEAST` of them or more.

    `lines` are those outside the lists with days; a menu of the page has too few or none of them.
    """
    parts = [part for part in _within((), lines, _titles) if part.root or part.only]
    return [part for part in parts if _titles(_held(part, lines)) >= LEAST]


def _held(part: Region, lines: Sequence[Line]) -> list[Line]:
    return [each for each in lines if part.holds(each.place)]


def _within(
    root: Place, lines: Sequence[Line], count: Callable[[Sequence[Line]], int]
) -> Iterator[Region]:
    inside: dict[str, list[Line]] = defaultdict(list)
    for each in lines:
        inside[each.place[len(root)] if len(each.place) > len(root) else ""].append(each)
    counts = {child: count(found) for child, found in inside.items()}
    large = [child for child, entries in counts.items() if child and entries > 1]
    if not large:
        yield Region(root)
        return
    for run in _runs(large, inside):
        if len(run) > 1:
            yield Region(root, only=frozenset(run))
        else:
            yield from _within((*root, run[0]), inside[run[0]], count)
    if any(entries for child, entries in counts.items() if child not in large):
        yield Region(root, but=frozenset(large))


def _entries(lines: Sequence[Line]) -> int:
    """Return how many entries there are: an entry may have two days, or a summary."""
    return min(len(_days(lines)), sum(each.is_title for each in lines))


def _titles(lines: Sequence[Line]) -> int:
    return sum(each.is_title for each in lines)


def _days(lines: Sequence[Line]) -> list[date]:
    return [each.day for each in lines if each.day is not None]


def _runs(large: Sequence[str], inside: Mapping[str, Sequence[Line]]) -> list[list[str]]:
    """Put together the elements that are parts of one list."""
    runs = [[large[0]]]
    for one, other in pairwise(large):
        if _kind(one) == _kind(other) and _runs_on(_days(inside[one]), _days(inside[other])):
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _runs_on(one: Sequence[date], other: Sequence[date]) -> bool:
    """Tell whether days go on; an older one that stands first is pinned there."""
    return max(len(one), len(other)) <= _FEW or max(other) <= one[-1]


def _kind(element: str) -> str:
    return element.partition(" ")[2]
