"""Items that are alike: the same 文号, or nearly the same title.

Titles are compared by the pairs of their characters, where wanted without their numbers:
2026年2月低保公示 and 2026年3月低保公示 are of one kind, yet two items.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.database import DB
from models.item import PublishedItem
from models.search import fold

# So many of the newest items are looked at: several years of any office.
_NEWEST = 6000
_CANDIDATES = 40
_NUMBER = re.compile(r"[0-9〇一二三四五六七八九十百]+")
_NEAR, _YEAR = 0.86, timedelta(days=365)


@dataclass(frozen=True)
class Alike:
    """An item like another: how much (0 to 1), and by what (文号 or 名称)."""

    item: PublishedItem
    degree: float
    by: str


def pairs_of(title: str, *, numbers: bool = True) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a title, with its numbers or without."""
    plain = fold(title)
    if not numbers:
        plain = _NUMBER.sub("", plain)
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1)) or frozenset({plain})


def degree(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two titles share, from 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def candidates(title: str) -> list[PublishedItem]:
    """Return the newest kept items that share most pairs with a title, the best first."""
    wanted = [pair for pair in pairs_of(title, numbers=False) if len(pair) == 2]
    if not wanted:
        return []
    rows = DB.connection().execute(
        "SELECT rowid FROM item_search WHERE item_search MATCH :words AND rowid >"
        " (SELECT COALESCE(MAX(id), 0) FROM published_item) - :newest ORDER BY rank LIMIT :most",
        {
            "words": f"words : ({' OR '.join(f'{chr(34)}{pair}{chr(34)}' for pair in wanted)})",
            "newest": _NEWEST,
            "most": _CANDIDATES,
        },
    )
    ids = [row[0] for row in rows]
    found = {each.id: each for each in PublishedItem.select().where(PublishedItem.id.in_(ids))}
    return [found[key] for key in ids if key in found]


def look_alikes(
    title: str, document_number: str, on: date, but: int | None = None
) -> Sequence[Alike]:
    """Return items with the same 文号, or within a year nearly the same title, most alike first.

    They are shown beside the form and never forbidden: different items may well share a title.
    """
    found: dict[int, Alike] = {}
    number = document_number.strip()
    if number:
        same = (PublishedItem.document_number == number) & PublishedItem.removed_at.is_null()
        for item in PublishedItem.select().where(same).limit(5):
            found[item.id] = Alike(item, 1.0, "文号")
    if title.strip():
        mine = pairs_of(title)
        for item in candidates(title):
            near = degree(mine, pairs_of(item.title))
            day = item.published_on or item.made_on or item.recorded_at.date()
            # A difference in numbers alone (2月, 3月) makes another item, not the same again.
            same_numbers = _NUMBER.findall(fold(item.title)) == _NUMBER.findall(fold(title))
            if near >= _NEAR and same_numbers and abs(day - on) <= _YEAR:
                found.setdefault(item.id, Alike(item, near, "名称"))
    found.pop(but or 0, None)
    return sorted(found.values(), key=lambda each: -each.degree)[:5]
