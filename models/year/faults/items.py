"""What went wrong with published items: reviewed too late, with private data, one kind of 解读."""

from collections import Counter
from datetime import date
from typing import Any

from models.items.amendment import AmendmentKind
from models.store.database import DB
from models.year.counts import PUBLISHED_SQL, ROW_SQL, Row
from models.year.year import Year

_ITEMS = "FROM published_item x WHERE"
# SQL: the review of item `x` was concluded after its publication, none before (条例 17).
_AFTERWARDS = (
    "(SELECT MIN(k.signed_on) FROM clearance k WHERE k.item_id = x.id AND k.decides"
    " AND k.conclusion NOT IN ('', '需报审')) > x.published_on"
)
_PRIVATE = ("身份证", "手机号", "电话号码", "银行账号", "个人信息", "个人隐私", "遮盖", "遮挡")
_OTHER_FORMS = ("视频", "音频", "动漫", "动画", "讲解", "发布会", "访谈", "直播")


def reviewed_afterwards(year: Year) -> list[Row]:
    """Return the items published in a period before their 保密审查 was concluded (条例 17)."""
    return _read(f"SELECT {ROW_SQL} {_ITEMS} {PUBLISHED_SQL} AND {_AFTERWARDS} ORDER BY 4, 1", year)


def withdrawn_as_private(year: Year) -> list[Row]:
    """Return the items withdrawn in a period for what is a person's own (条例 15)."""
    words = " OR ".join(f"a.reason LIKE '%{word}%'" for word in _PRIVATE)
    return _read(
        f"SELECT DISTINCT {ROW_SQL} FROM published_item x JOIN amendment a ON a.item_id = x.id"
        f" WHERE x.removed_at IS NULL AND a.kind = '{AmendmentKind.WITHDRAWN}'"
        f" AND a.on_date BETWEEN :first AND :last AND ({words}) ORDER BY 4, 1",
        year,
    )


def undated(year: Year) -> list[Row]:
    """Return the items published in a period whose 成文日期 is not registered."""
    where = f"{PUBLISHED_SQL} AND x.made_on IS NULL ORDER BY x.published_on, x.id"
    return _read(f"SELECT {ROW_SQL} {_ITEMS} {where}", year)


def by_heading(keys: list[int]) -> dict[str, int]:
    """Count some items by the uppermost heading of their category, the largest first."""
    marks = ",".join("?" for _ in keys)
    rows = DB.connection().execute(
        "SELECT substr(c.path, 1, instr(c.path || '/', '/') - 1) FROM published_item x"
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


def is_seen_or_heard(genre: str) -> bool:
    """Say whether a 体裁 is more than text and pictures: 视频、现场讲解 …"""
    return any(word in genre for word in _OTHER_FORMS)


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
