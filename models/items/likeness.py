"""Items that are alike: the same 文号, or nearly the same title.

Titles are compared by the pairs of their characters, where wanted without their numbers:
2026年2月低保公示 and 2026年3月低保公示 are of one kind, yet two items.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.store.database import DB
from models.store.sought import index
from models.store.sought.cutting import fold
from models.store.sought.kinds import ITEM

# So many of the newest items are looked at: several years of any office.
_NEWEST = 6000
_CANDIDATES = 40
_NUMBER = re.compile(r"[0-9〇一二三四五六七八九十百]+")
_NEAR, _YEAR = 0.86, timedelta(days=365)


@dataclass(frozen=True)
class Known:
    """What is compared of a kept item; `day` is when it was published, made or recorded."""

    id: int
    title: str
    index_number: str
    document_number: str
    category_id: int | None
    published_on: str
    day: str


@dataclass(frozen=True)
class Alike:
    """An item like another: how much (0 to 1), and by what (文号 or 名称)."""

    item: Known
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


_KNOWN = (
    "x.id, x.title, COALESCE(x.index_number, ''), x.document_number, x.category_id,"
    " COALESCE(x.published_on, ''),"
    " substr(COALESCE(x.published_on, x.made_on, x.recorded_at), 1, 10)"
)


def candidates(title: str) -> list[Known]:
    """Return the newest kept items that share most pairs with a title, the best first."""
    wanted = [pair for pair in pairs_of(title, numbers=False) if len(pair) == 2]
    if not wanted:
        return []
    rows = DB.connection().execute(
        f"SELECT {_KNOWN} FROM {index.TABLE} s JOIN published_item x ON x.id = s.rowid"
        f" WHERE {index.TABLE} MATCH :words AND s.rowid > (SELECT COALESCE(MAX(id), 0)"
        " FROM published_item) - :newest AND s.rowid <= :last ORDER BY rank LIMIT :most",
        {
            "words": f"title : ({' OR '.join(f'{chr(34)}{pair}{chr(34)}' for pair in wanted)})",
            "newest": _NEWEST,
            "last": index.bounds(ITEM)[1],
            "most": _CANDIDATES,
        },
    )
    return [Known(*row) for row in rows]


def look_alikes(
    title: str, document_number: str, on: date, but: int | None = None
) -> Sequence[Alike]:
    """Return items with the same 文号, or within a year nearly the same title, most alike first.

    They are shown beside the form and never forbidden: different items may well share a title.
    """
    found: dict[int, Alike] = {}
    number = document_number.strip()
    if number:
        rows = DB.connection().execute(
            f"SELECT {_KNOWN} FROM published_item x"
            " WHERE x.document_number = ? AND x.removed_at IS NULL LIMIT 6",
            (number,),
        )
        found = {row[0]: Alike(Known(*row), 1.0, "文号") for row in rows}
    if title.strip():
        mine = pairs_of(title)
        for item in candidates(title):
            near = degree(mine, pairs_of(item.title))
            # A difference in numbers alone (2月, 3月) makes another item, not the same again.
            same_numbers = _NUMBER.findall(fold(item.title)) == _NUMBER.findall(fold(title))
            within = abs(date.fromisoformat(item.day) - on) <= _YEAR
            if near >= _NEAR and same_numbers and within:
                found.setdefault(item.id, Alike(item, near, "名称"))
    found.pop(but or 0, None)
    return sorted(found.values(), key=lambda each: -each.degree)[:5]
