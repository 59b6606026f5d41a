"""What the text of an annual report counts beyond the statutory tables, and the items behind it."""

from datetime import date
from typing import Any

from models.items import deadlines
from models.items import states as item_states
from models.items.clearance import CLEARED_SQL
from models.items.item import DocumentKind
from models.law.clock import clock
from models.law.workday_notice import calendar
from models.requests.log import steps_of
from models.store.database import DB
from models.year.statistics import closed

Row = tuple[int, str, str, str]  # id, number, words, day

OTHERS = "未分类"  # items without a category, a department or a channel
_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
_PUBLISHED = "x.removed_at IS NULL AND x.published_on BETWEEN :first AND :last"
_WIDE = 0.4  # so much of all items makes a category worth telling by its lower level
_TOP = "substr(c.path, 1, instr(c.path || '/', '/') - 1)"
_BELOW = "substr(c.path, instr(c.path || '/', '/') + 1)"
_SECOND = f"COALESCE(NULLIF(substr({_BELOW}, 1, instr({_BELOW} || '/', '/') - 1), ''), c.path)"
_HANDED = "x.id IN (SELECT h.item_id FROM handed_item h JOIN hand_over o ON o.id = h.hand_over_id"
_COLUMNS = (
    "x.id, COALESCE(NULLIF(x.document_number, ''), x.index_number, ''), x.title,"
    " COALESCE(x.published_on, '')"
)
_UNEXPLAINED = item_states.ITEM_STATES["待解读"]
_LATE = item_states.ITEM_STATES["迟公开"]
# What is said of published items: each is counted, and lists what it counts.
_WHERE = {
    "published": "1",
    "interpretations": "x.explains <> ''",
    "late": _LATE,
    "unreviewed": f"NOT {CLEARED_SQL}",
    "uncategorised": "x.category_id IS NULL",
}


def count(which: str, first: date, last: date) -> int:
    """Count the items published in a period: published, interpretations, late, unreviewed …

    ``late`` are those published past their period (条例 26), by the calendar that is known.
    """
    return _count(_WHERE[which], first, last)


def behind(which: str, first: date, last: date) -> list[Row]:
    """Return the items behind a count: (id, 文号 or 索引号, title, 公开日期)."""
    return _items(_WHERE[which], first, last)


def groups(by: str, first: date, last: date) -> list[tuple[str, int]]:
    """Count the items published in a period by category, channel or department, in their order.

    Categories are those of the highest level; one that holds most of the items is told by its
    lower level. An item on several channels counts on each of them.
    """
    if by == "channel":
        return [
            (name, number)
            for name, number in _read(
                "SELECT k.name, COUNT(*) FROM published_item x JOIN publication p"
                " ON p.item_id = x.id JOIN channel k ON k.id = p.channel_id"
                f" WHERE {_PUBLISHED} GROUP BY k.id ORDER BY k.position, k.id",
                first,
                last,
            )
        ]
    return [
        (name or OTHERS, number)
        for name, number in _read(
            f"SELECT {_key(by, first, last)} AS grouped, COUNT(*) FROM {_TABLES} WHERE {_PUBLISHED}"
            f" GROUP BY 1 ORDER BY grouped IS NULL, MIN({_ORDER[by]}), 1",
            first,
            last,
        )
    ]


def behind_group(by: str, name: str, first: date, last: date) -> list[Row]:
    """Return the items of one group of `groups`."""
    if by == "channel":
        where = (
            "x.id IN (SELECT p.item_id FROM publication p JOIN channel k ON k.id = p.channel_id"
            " WHERE k.name = :name)"
        )
    else:
        key = _key(by, first, last)
        where = f"{key} IS NULL" if name == OTHERS else f"{key} = :name"
    return _items(where, first, last, name=name)


def handed_over(first: date, last: date) -> list[Row]:
    """Return the items handed to archives, libraries and service halls in a period (条例 25)."""
    return _read(
        f"SELECT {_COLUMNS} FROM published_item x WHERE x.removed_at IS NULL AND {_HANDED}"
        " WHERE o.made_on BETWEEN :first AND :last) ORDER BY x.published_on, x.id",
        first,
        last,
    )


def unexplained(first: date, last: date) -> list[Row]:
    """Return the published 行政规范性文件 of a period that no 解读 explains."""
    return _read(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE x.removed_at IS NULL AND {_UNEXPLAINED}"
        f" AND x.document_kind = '{DocumentKind.NORMATIVE}'"
        " AND x.made_on BETWEEN :first AND :last ORDER BY x.made_on, x.id",
        first,
        last,
    )


def late_replies(first: date, last: date) -> list[Row]:
    """Return the requests answered in a period past their due date (条例 33)."""
    rows = closed(first, last)
    known, late = calendar(), set()
    for key, steps in steps_of([row[0] for row in rows]).items():
        plain = [step.plain() for step in steps]
        if plain and clock(plain, known, last).on_time is False:
            late.add(key)
    return [row[:4] for row in rows if row[0] in late]


_ORDER = {"category": "c.position", "department": "d.position"}


def _key(by: str, first: date, last: date) -> str:
    if by == "department":
        return "d.name"
    tops = _read(
        f"SELECT {_TOP}, COUNT(*) FROM {_TABLES} WHERE {_PUBLISHED} AND c.id IS NOT NULL"
        " GROUP BY 1 ORDER BY 2 DESC",
        first,
        last,
    )
    if not tops or tops[0][1] < _WIDE * sum(number for _, number in tops):
        return _TOP
    wide = tops[0][0].replace("'", "''")
    return f"CASE {_TOP} WHEN '{wide}' THEN {_SECOND} ELSE {_TOP} END"


def _count(where: str, first: date, last: date) -> int:
    return int(
        _read(f"SELECT COUNT(*) FROM {_TABLES} WHERE {_PUBLISHED} AND ({where})", first, last)[0][0]
    )


def _items(where: str, first: date, last: date, **values: Any) -> list[Row]:
    return _read(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {_PUBLISHED} AND ({where})"
        " ORDER BY x.published_on, x.id",
        first,
        last,
        **values,
    )


def _read(statement: str, first: date, last: date, **values: Any) -> list[Any]:
    days = {"first": first.isoformat(), "last": last.isoformat(), **values}
    with deadlines.Deadlines(calendar(), last).answering():
        return [tuple(row) for row in DB.connection().execute(statement, days)]
