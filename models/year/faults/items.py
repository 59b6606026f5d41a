"""What went wrong with published items: reviewed too late, with private data, one kind of 解读."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.items.amendment import AmendmentKind
from models.store.database import DB
from models.year.counts import HEADING_SQL, PUBLISHED_SQL, ROW_SQL, Row
from models.year.year import Year

_ITEMS = "FROM published_item x WHERE"
# SQL: the review of item `x` was concluded after its publication, none before (条例 17).
_AFTERWARDS = (
    "(SELECT MIN(k.signed_on) FROM clearance k WHERE k.item_id = x.id AND k.decides"
    " AND k.conclusion NOT IN ('', '需报审')) > x.published_on"
)
_PRIVATE = ("身份证", "手机号", "电话号码", "银行账号", "个人信息", "个人隐私", "遮盖", "遮挡")
_WRITTEN = ("问答", "图解", "图文", "文字", "一图")


@dataclass(frozen=True)
class Flawed:
    """A published item with what is wrong with it.

    `afterwards`: published before its review was concluded; `undated`: without 成文日期; `unfiled`:
    without a column; `private_on` is the day it was withdrawn for what is a person's own, or "".
    """

    row: Row
    afterwards: bool
    undated: bool
    unfiled: bool
    private_on: str


def flawed(first: date, last: date) -> list[Flawed]:
    """Return the items with a flaw that were published, or withdrawn for it, between two days."""
    words = " OR ".join(f"a.reason LIKE '%{word}%'" for word in _PRIVATE)
    taken = f"FROM amendment a WHERE a.kind = '{AmendmentKind.WITHDRAWN}' AND ({words})"
    private = f"(SELECT MIN(a.on_date) {taken} AND a.item_id = x.id)"
    rows = DB.connection().execute(
        f"SELECT {ROW_SQL}, COALESCE({_AFTERWARDS}, 0) AS afterwards, x.made_on IS NULL AS undated,"
        f" x.category_id IS NULL AS unfiled, COALESCE({private}, '') AS private {_ITEMS}"
        f" {PUBLISHED_SQL} AND (afterwards OR undated OR unfiled)"
        f" OR x.id IN (SELECT a.item_id {taken}) AND +x.removed_at IS NULL"
        " AND x.withdrawn_on >= :first"
        " ORDER BY x.published_on, x.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [Flawed((row[0], row[1], row[2], row[3]), *row[4:]) for row in rows]


def by_heading(keys: list[int]) -> dict[str, int]:
    """Count some items by the heading of their category, the largest first."""
    if not keys:
        return {}
    marks = ",".join("?" for _ in keys)
    rows = DB.connection().execute(
        f"SELECT {HEADING_SQL} FROM published_item x"
        f" JOIN catalogue_entry c ON c.id = x.category_id WHERE x.id IN ({marks})",
        keys,
    )
    return dict(Counter(row[0] for row in rows).most_common())


def interpretations(year: Year) -> list[tuple[Row, str]]:
    """Return the 解读 published in a period, each with its 体裁."""
    rows = _read(
        f"SELECT {ROW_SQL}, x.genre {_ITEMS} {PUBLISHED_SQL} AND x.explains <> ''"
        " ORDER BY x.published_on, x.id",
        year,
    )
    return [((row[0], row[1], row[2], row[3]), row[4]) for row in rows]


def is_written(genre: str) -> bool:
    """Say whether a 体裁 is known to be text or pictures alone: 问答、图解."""
    return any(word in genre for word in _WRITTEN)


def alone_on_a_channel(year: Year) -> tuple[list[Row], str]:
    """Return the items of a period that stand on one channel only, of the one with most of them."""
    rows = _read(
        f"SELECT {ROW_SQL}, MIN(k.name) FROM published_item x JOIN publication p"
        " ON p.item_id = x.id JOIN channel k ON k.id = p.channel_id"
        f" WHERE {PUBLISHED_SQL} GROUP BY x.id HAVING COUNT(*) = 1 ORDER BY 4, 1",
        year,
    )
    names = Counter(row[4] for row in rows).most_common(1)
    name = names[0][0] if names else ""
    return [(row[0], row[1], row[2], row[3]) for row in rows if row[4] == name], name


def _read(statement: str, year: Year) -> list[Any]:
    days: dict[str, date | str] = {"first": year.first.isoformat(), "last": year.last.isoformat()}
    return [tuple(row) for row in DB.connection().execute(statement, days)]
