"""What the text of an annual report counts beyond the statutory tables, and the items behind it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.items import states as item_states
from models.items.clearance import CLEARED_SQL
from models.items.item import DocumentKind
from models.law.clock import clock
from models.office.publishing_period import PUBLIC_SQL
from models.requests.log import steps_of
from models.store.database import DB
from models.year.statistics import closed
from models.year.year import Year

Row = tuple[int, str, str, str]  # id, number, words, day

OTHERS = "未分类"  # items without a category, a department or a channel
_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
_PUBLISHED = f"x.removed_at IS NULL AND {PUBLIC_SQL} AND x.published_on BETWEEN :first AND :last"
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


def count(names: Sequence[str], year: Year) -> dict[str, int]:
    """Count the items published in a period: published, interpretations, late, unreviewed …

    ``late`` are those published past their period (条例 26), by the calendar that is known.
    """
    sums = ", ".join(f"COALESCE(SUM({_WHERE[name]}), 0)" for name in names)
    (numbers,) = _read(f"SELECT {sums} FROM {_TABLES} WHERE {_PUBLISHED}", year)
    return dict(zip(names, numbers, strict=True))


def behind(which: str, year: Year) -> list[Row]:
    """Return the items behind a count: (id, 文号 or 索引号, title, 公开日期)."""
    return _items(_WHERE[which], year)


def groups(by: str, year: Year) -> list[tuple[str, int]]:
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
                year,
            )
        ]
    return [
        (name or OTHERS, number)
        for name, number in _read(
            f"SELECT {_key(by, year)} AS grouped, COUNT(*) FROM {_TABLES} WHERE {_PUBLISHED}"
            f" GROUP BY 1 ORDER BY grouped IS NULL, MIN({_ORDER[by]}), 1",
            year,
        )
    ]


def behind_group(by: str, name: str, year: Year) -> list[Row]:
    """Return the items of one group of `groups`."""
    if by == "channel":
        where = (
            "x.id IN (SELECT p.item_id FROM publication p JOIN channel k ON k.id = p.channel_id"
            " WHERE k.name = :name)"
        )
    else:
        key = _key(by, year)
        where = f"{key} IS NULL" if name == OTHERS else f"{key} = :name"
    return _items(where, year, name=name)


def handed_over(year: Year) -> list[Row]:
    """Return the items handed to archives, libraries and service halls in a period (条例 25)."""
    return _read(
        f"SELECT {_COLUMNS} FROM published_item x WHERE x.removed_at IS NULL AND {_HANDED}"
        " WHERE o.made_on BETWEEN :first AND :last) ORDER BY x.published_on, x.id",
        year,
    )


def unexplained(year: Year) -> list[Row]:
    """Return the published 行政规范性文件 of a period that no 解读 explains."""
    return _read(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE x.removed_at IS NULL AND {_UNEXPLAINED}"
        f" AND x.document_kind = '{DocumentKind.NORMATIVE}'"
        " AND x.made_on BETWEEN :first AND :last ORDER BY x.made_on, x.id",
        year,
    )


def late_replies(year: Year) -> list[Row]:
    """Return the requests answered in a period past their due date (条例 33).

    A reply that was signed for after the period is judged by that day all the same.
    """
    rows, late = closed(year.first, year.last), set()
    for key, steps in steps_of([row[0] for row in rows]).items():
        plain = [step.plain() for step in steps]
        if plain and clock(plain, year.calendar, date.max).on_time is False:
            late.add(key)
    return [row[:4] for row in rows if row[0] in late]


_ORDER = {"category": "c.position", "department": "d.position"}


def _key(by: str, year: Year) -> str:
    if by == "department":
        return "d.name"
    tops = _read(
        f"SELECT {_TOP}, COUNT(*) FROM {_TABLES} WHERE {_PUBLISHED} AND c.id IS NOT NULL"
        " GROUP BY 1 ORDER BY 2 DESC",
        year,
    )
    if not tops or tops[0][1] < _WIDE * sum(number for _, number in tops):
        return _TOP
    wide = tops[0][0].replace("'", "''")
    return f"CASE {_TOP} WHEN '{wide}' THEN {_SECOND} ELSE {_TOP} END"


def _items(where: str, year: Year, **values: Any) -> list[Row]:
    return _read(
        f"SELECT {_COLUMNS} FROM {_TABLES} WHERE {_PUBLISHED} AND ({where})"
        " ORDER BY x.published_on, x.id",
        year,
        **values,
    )


def _read(statement: str, year: Year, **values: Any) -> list[Any]:
    days = {"first": year.first.isoformat(), "last": year.last.isoformat(), **values}
    with year.deadlines.answering():
        return [tuple(row) for row in DB.connection().execute(statement, days)]
