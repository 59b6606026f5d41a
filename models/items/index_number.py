"""索引号: what is proposed for a new item, and which serials are not in use, and why."""

import re
from dataclasses import dataclass
from datetime import date

from models.items.item import KIND, PublishedItem
from models.office import index_pattern
from models.office.category import CatalogueEntry
from models.office.profile import office
from models.store import numbering
from models.store.numbering import Series
from models.store.plain_text import number_key
from models.store.settings import setting

_LAST_DIGITS = re.compile(r"([0-9]+)([^0-9]*)$")
_OWN = 50  # a series that begins so low is the office's own


@dataclass(frozen=True)
class Gap:
    """One serial of a series that no kept item bears, with the reason in words."""

    number: str
    reason: str
    item: int | None = None


def propose(made_on: date, category: CatalogueEntry | None) -> str:
    """Return the next 索引号 for an item made on `made_on` in a category.

    By the office's pattern; without one, or without the office's code, the newest number of the
    year is counted on, "" before the first.
    """
    here = office()
    coded = bool(here.organ_code or here.credit_code)
    if coded or (setting(index_pattern.PATTERN_KEY) and "{org}" not in index_pattern.pattern()):
        return numbering.next_number(KIND, _series(made_on, category))
    newest = (
        PublishedItem.select(PublishedItem.index_number)
        .where(PublishedItem.index_number.contains(str(made_on.year)))
        .order_by(PublishedItem.id.desc())
        .first()
    )
    proposed = counted_on(newest.index_number) if newest else ""
    while proposed and numbering.given_to(KIND, proposed) is not None:
        proposed = counted_on(proposed)
    return proposed


def _series(made_on: date, category: CatalogueEntry | None) -> Series:
    return index_pattern.series(office(), made_on, category.code if category else "")


def counted_on(number: str) -> str:
    """Return a number with its last run of digits counted on: x/2026-00038 → x/2026-00039."""
    found = _LAST_DIGITS.search(number)
    if found is None:
        return ""
    digits = found.group(1)
    return f"{number[: found.start(1)]}{int(digits) + 1:0{len(digits)}d}{found.group(2)}"


def gaps(of: Series, most: int = 1000) -> list[Gap]:
    """Return the serials up to the highest given that no kept item bears, at most `most`.

    A series whose lowest number is far from 1 is shared with others (the county's site numbers
    for all): there the walk begins at the lowest.
    """
    given = numbering.serials(KIND, of)
    lowest = min(given, default=1)
    kept = {
        row.id: row
        for row in PublishedItem.select(
            PublishedItem.id,
            PublishedItem.title,
            PublishedItem.index_number,
            PublishedItem.removed_at,
            PublishedItem.removed_reason,
        ).where(PublishedItem.id.in_(list(given.values())) if given else False)
    }
    found: list[Gap] = []
    for serial in range(1 if lowest <= _OWN else lowest, max(given, default=0) + 1):
        gap = _gap(of.number(serial), kept.get(given.get(serial, 0)))
        if gap is not None:
            found.append(gap)
            if len(found) == most:
                break
    return found


def _gap(number: str, item: PublishedItem | None) -> Gap | None:
    if item is None:
        return Gap(number, "没有登记过：可能由网站编给了别处，或编号时跳过")
    if item.removed_at:
        return Gap(number, f"“{item.title}”已移入回收站：{item.removed_reason}", item.id)
    if number_key(item.index_number or "") != number_key(number):
        return Gap(number, f"“{item.title}”已改用 {item.index_number or '空号'}", item.id)
    return None


def known_series() -> list[tuple[Series, int]]:
    """Return the series that numbers were given in, each with how many; the latest first."""
    found: dict[tuple[str, str], list[str]] = {}
    for number in numbering.given(KIND):
        parts = _LAST_DIGITS.search(number)
        if parts:
            found.setdefault((number[: parts.start(1)], parts.group(2)), []).append(parts.group(1))
    known = [
        (Series(before, min(map(len, serials)), after), len(serials))
        for (before, after), serials in found.items()
    ]
    return sorted(known, key=lambda each: each[0].before, reverse=True)
