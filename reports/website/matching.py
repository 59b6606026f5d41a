"""Which line of the website's list is which item: by address, by title, and what only may be."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from rapidfuzz import fuzz, process

from models.website.on_record import OnRecord
from reports.website.site_list import SiteLine

_BETWEEN_NUMBERS = re.compile(r"(?<=\d)[\W_]+(?=\d)")
_SIGNS, _NUMBERS = re.compile(r"(?!-)[\W_]"), re.compile(r"\d+")
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_NEAR, _VERY_NEAR, _ALL = 78.0, 90.0, 101.0  # of 100: maybe one item, nearly one, more than all
_LEAST_BEGIN = 8  # signs of a cut title
_MONTHS = 62  # days between which titles that are only alike may be one item's
_NO_DAY = date(1, 1, 1)


@dataclass(frozen=True)
class Match:
    """A line and an item; an `unsure` one is for a person to decide."""

    line: SiteLine
    item: OnRecord
    unsure: bool = False


@dataclass
class _Left:
    """What is not matched yet."""

    lines: dict[int, SiteLine]
    items: dict[int, OnRecord]
    keys: dict[int, str]  # of the items
    matches: list[Match] = field(default_factory=list)

    def take(self, line: SiteLine, item: OnRecord, *, unsure: bool = False) -> None:
        self.matches.append(Match(line, item, unsure))
        del self.lines[line.at]
        del self.items[item.id]


def key(title: str) -> str:
    """Return a title as it is compared: half-width, without signs but between numbers."""
    plain = unicodedata.normalize("NFKC", title).lower()
    return _SIGNS.sub("", _BETWEEN_NUMBERS.sub("-", plain))


def matched(
    lines: Iterable[SiteLine],
    items: Iterable[OnRecord],
    same: Iterable[tuple[int, int]] = (),
    other: Iterable[tuple[int, int]] = (),
) -> list[Match]:
    """Return the matches, one for each line and each item at most.

    `same` and `other` are what a person decided, as (place of the line, id of the item).
    """
    every = {each.id: each for each in items}
    keys = {known: key(each.title) for known, each in every.items()}
    left = _Left({each.at: each for each in lines}, every, keys)
    for at, known in same:
        if at in left.lines and known in left.items:
            left.take(left.lines[at], left.items[known])
    apart = frozenset(other)
    _by_address(left, apart)
    _by_title(left, apart)
    _by_begin(left, apart)
    _by_likeness(left, apart)
    return sorted(left.matches, key=lambda each: each.line.at)


Apart = frozenset[tuple[int, int]]


def _by_address(left: _Left, apart: Apart) -> None:
    """Match what bears the same address, where one line and one item do."""
    lines, items = defaultdict(list), defaultdict(list)
    for line in left.lines.values():
        lines[_address(line.url)].append(line)
    for item in left.items.values():
        items[_address(item.url)].append(item)
    for address, found in lines.items():
        bearing = items.get(address, ())
        if address and len(found) == len(bearing) == 1 and _may(found[0], bearing[0], apart):
            left.take(found[0], bearing[0])


def _address(url: str) -> str:
    plain = _SCHEME.sub("", url.strip()).rstrip("/")
    return plain if "/" in plain else ""


def _may(line: SiteLine, item: OnRecord, apart: Apart) -> bool:
    return (line.at, item.id) not in apart


def _by_title(left: _Left, apart: Apart) -> None:
    """Match equal titles, those of the same day first.

    Where a title stands several times, what is left with other days is not sure.
    """
    by_key = defaultdict(list)
    for item in left.items.values():
        by_key[left.keys[item.id]].append(item)
    for title, lines in _grouped(left.lines.values()).items():
        items = by_key.get(title, [])
        many = max(len(lines), len(items)) > 1
        pairs = sorted(
            (_apart_by(line, item), line.at, item.id)
            for line in lines
            for item in items
            if _may(line, item, apart)
        )
        _take_best(left, pairs, surest=0 if many else None)


def _grouped(lines: Iterable[SiteLine]) -> dict[str, list[SiteLine]]:
    found = defaultdict(list)
    for line in lines:
        if not line.cut:
            found[key(line.title)].append(line)
    return found


def _apart_by(line: SiteLine, item: OnRecord) -> int:
    """Return by how many days line and item differ; without a day they may be any."""
    if line.day is None or item.published_on is None:
        return 0
    return abs((line.day - item.published_on).days)


def _take_best(
    left: _Left, pairs: Iterable[tuple[float, int, int]], *, surest: float | None
) -> None:
    """Take pairs (rank, place, id) in their order; those of a rank above `surest` are not sure."""
    for rank, at, known in pairs:
        if at in left.lines and known in left.items:
            unsure = surest is not None and rank > surest
            left.take(left.lines[at], left.items[known], unsure=unsure)


def _by_begin(left: _Left, apart: Apart) -> None:
    """Match titles that the website cuts: with the one item that begins so, or is of that day."""
    keys = sorted((left.keys[known], known) for known in left.items)
    for line in [each for each in left.lines.values() if each.cut]:
        begin = key(line.title)
        if len(begin) < _LEAST_BEGIN:
            continue
        found = [
            left.items[known]
            for known in _beginning(keys, begin)
            if known in left.items and _may(line, left.items[known], apart)
        ]
        found.sort(key=partial(_apart_by, line))
        of_day = [each for each in found if each.published_on == line.day]
        if found:
            left.take(line, (of_day or found)[0], unsure=len(of_day or found) > 1)


def _beginning(keys: Sequence[tuple[str, int]], begin: str) -> Iterator[int]:
    at = bisect_left(keys, (begin, 0))
    while at < len(keys) and keys[at][0].startswith(begin):
        yield keys[at][1]
        at += 1


def _by_likeness(left: _Left, apart: Apart) -> None:
    """Match what is alike, the most alike first: never sure."""
    by_day = sorted(left.items.values(), key=lambda each: each.published_on or _NO_DAY)
    days = [each.published_on or _NO_DAY for each in by_day]
    keys = [left.keys[each.id] for each in by_day]
    pairs = []
    for line in left.lines.values():
        for at, likeness in _alike(line, keys, list(_near(days, line.day))):
            item = by_day[at]
            if _may(line, item, apart) and _may_be_one(line, item, keys[at], likeness):
                pairs.append((-likeness + _apart_by(line, item) / 100, line.at, item.id))
    _take_best(left, sorted(pairs), surest=-_ALL)


def _alike(
    line: SiteLine, keys: Sequence[str], places: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Yield the places of titles that are like that of a line, with how alike they are, of 100."""
    mine = key(line.title)
    most = len(mine) if line.cut else None
    pool = {at: keys[at][:most] for at in places}
    found = process.extract(mine, pool, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
    yield from ((at, likeness) for _, likeness, at in found)
    known = {at for _, _, at in found}
    for at in places:  # 关于… and 示例镇人民政府关于…
        one = keys[at]
        within = mine in one if len(mine) < len(one) else one in mine
        if within and at not in known and min(len(mine), len(one)) >= _LEAST_BEGIN:
            yield at, _NEAR


def _near(days: Sequence[date], day: date | None) -> Iterator[int]:
    """Yield the places of items without a day, and of those some weeks before or behind one."""
    if day is None:
        yield from range(len(days))
        return
    yield from range(bisect_left(days, date(1, 1, 2)))
    first = date.fromordinal(max(day.toordinal() - _MONTHS, 2))
    last = date.fromordinal(day.toordinal() + _MONTHS + 1)
    yield from range(bisect_left(days, first), bisect_left(days, last))


def _may_be_one(line: SiteLine, item: OnRecord, other: str, likeness: float) -> bool:
    """Tell whether titles that are alike may be one item's.

    2月低保公示 and 3月低保公示 are two: other numbers make another item, unless all else, the day
    too, is the same.
    """
    mine = key(line.title)
    shown = other[: len(mine)] if line.cut else other
    if _NUMBERS.findall(mine) == _NUMBERS.findall(shown):
        return True
    is_of_day = line.day is not None and line.day == item.published_on
    return is_of_day and likeness >= _VERY_NEAR
