"""What the text of an annual report counts beyond the statutory tables, and the items behind it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.items import states as item_states
from models.items.clearance import CLEARED_SQL
from models.items.in_force import ENDED_SQL
from models.items.item import DocumentKind
from models.office.category import FRAME, OTHER
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB
from models.year.year import Year

Row = tuple[int, str, str, str]  # id, number, words, day

OTHERS = "未分类"  # items without a category, a department or a channel
_TABLES = (
    "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " LEFT JOIN department d ON d.id = x.department_id"
)
# SQL: item `x` is one that was published in a period; what a `Row` says of it.
PUBLISHED_SQL = f"x.removed_at IS NULL AND {PUBLIC_SQL} AND x.published_on BETWEEN :first AND :last"
_WIDE = 0.4  # so much of all items makes a category worth telling by its lower level
_VAGUE = 0.2  # of all: with more of them 其他 is told by its columns, having no meaning itself
_TOP = "substr(c.path, 1, instr(c.path || '/', '/') - 1)"
_BELOW = "substr(c.path, instr(c.path || '/', '/') + 1)"
_SECOND = f"COALESCE(NULLIF(substr({_BELOW}, 1, instr({_BELOW} || '/', '/') - 1), ''), c.path)"
# SQL: the heading by which item `x` in category `c` is told where it went wrong.
HEADING_SQL = f"CASE WHEN {_TOP} IN ('{FRAME}', '{OTHER}') THEN {_SECOND} ELSE {_TOP} END"
ROW_SQL = (
    "x.id, COALESCE(NULLIF(x.document_number, ''), x.index_number, ''), x.title,"
    " COALESCE(x.published_on, '')"
)
_LATE = item_states.ITEM_STATES["迟公开"]
# `+x.removed_at` keeps SQLite from its index: nearly every item is kept, and one look through the
# table is three times as fast as each of its rows by that index.
# What stood on the day `:on`: later publication, withdrawal or 解读 changes no figure of the past.
_STANDS = "(x.withdrawn_on IS NULL OR x.withdrawn_on > :on)"
_OVERDUE = (
    f"{PUBLIC_SQL} AND (x.published_on IS NULL OR x.published_on > :on) AND {_STANDS}"
    f" AND x.made_on < :on AND :on > {item_states.LAST_DAY_SQL} AND NOT {ENDED_SQL}"
)
_UNEXPLAINED = (
    f"COALESCE(x.needs_interpretation, x.document_kind = '{DocumentKind.NORMATIVE}')"
    f" AND {_STANDS} AND NOT {ENDED_SQL} AND COALESCE(x.index_number, '') NOT IN"
    " (SELECT e.explains FROM published_item e WHERE +e.removed_at IS NULL AND e.explains <> ''"
    " AND e.published_on <= :on)"
)
# What is said of published items: each is counted, and lists what it counts.
_WHERE = {
    "published": "1",
    "interpretations": "x.explains <> ''",
    "late": _LATE,
    "unjudged": f"{item_states.LAST_DAY_SQL} IS NULL",
    "reviewed": CLEARED_SQL,
    "unreviewed": f"NOT {CLEARED_SQL}",
    "uncategorised": "x.category_id IS NULL",
    "unplaced": "NOT EXISTS (SELECT 1 FROM publication p WHERE p.item_id = x.id)",
}


def count(names: Sequence[str], year: Year) -> dict[str, int]:
    """Count the items published in a period: published, interpretations, late, unreviewed …

    ``late`` are those published past their period (条例 26), ``unjudged`` those of which the day
    of making or the 放假安排 is not known.
    """
    sums = ", ".join(f"COALESCE(SUM({_WHERE[name]}), 0)" for name in names)
    (numbers,) = _read(f"SELECT {sums} FROM {_TABLES} WHERE {PUBLISHED_SQL}", year)
    return dict(zip(names, numbers, strict=True))


def behind(which: str, year: Year) -> list[Row]:
    """Return the items behind a count: (id, 文号 or 索引号, title, 公开日期)."""
    return _items(_WHERE[which], year)


def groups(by: str, year: Year) -> list[tuple[str, int]]:
    """Count the items published in a period by category, channel or department, in their order.

    Categories are those of the highest level; one that holds most of the items is told by its
    lower level, and so are 法定主动公开内容, which says nothing, and 其他 where it is more than a
    fifth. An item on several channels counts on each of them.
    """
    if by == "channel":
        return [
            (name, number)
            for name, number in _read(
                "SELECT k.name, COUNT(*) FROM published_item x JOIN publication p"
                " ON p.item_id = x.id JOIN channel k ON k.id = p.channel_id"
                f" WHERE {PUBLISHED_SQL} GROUP BY k.id ORDER BY k.position, k.id",
                year,
            )
        ]
    return [
        (name or OTHERS, number)
        for name, number in _read(
            f"SELECT {_key(by, year)} AS grouped, COUNT(*) FROM {_TABLES} WHERE {PUBLISHED_SQL}"
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


def handed_over(year: Year) -> dict[str, list[Row]]:
    """Return the items handed over in a period by the place that took them (条例 25)."""
    rows = _read(
        f"SELECT DISTINCT o.place, {ROW_SQL} FROM published_item x"
        " JOIN handed_item h ON h.item_id = x.id JOIN hand_over o ON o.id = h.hand_over_id"
        " WHERE x.removed_at IS NULL AND o.made_on BETWEEN :first AND :last"
        " ORDER BY o.place, x.published_on, x.id",
        year,
    )
    places: dict[str, list[Row]] = {}
    for place, *row in rows:
        places.setdefault(place, []).append((row[0], row[1], row[2], row[3]))
    return places


def overdue_items(year: Year, on: date) -> list[Row]:
    """Return the 主动公开 items whose period to publish was over on a day, still unpublished."""
    return _read(
        f"SELECT {ROW_SQL} FROM {_TABLES} WHERE +x.removed_at IS NULL AND {_OVERDUE}"
        " ORDER BY x.made_on, x.id",
        year,
        on=on.isoformat(),
    )


def unexplained(year: Year, on: date) -> list[Row]:
    """Return the documents published in a period that want a 解读 and had none by the day `on`.

    They are those marked so, and every 行政规范性文件 not marked otherwise.
    """
    return _read(
        f"SELECT {ROW_SQL} FROM {_TABLES} WHERE {PUBLISHED_SQL} AND {_UNEXPLAINED}"
        " ORDER BY x.published_on, x.id",
        year,
        on=on.isoformat(),
    )


_ORDER = {"category": "c.position", "department": "d.position"}


def _key(by: str, year: Year) -> str:
    if by == "department":
        return "d.name"
    tops = _read(
        f"SELECT {_TOP}, COUNT(*) FROM {_TABLES} WHERE {PUBLISHED_SQL} AND c.id IS NOT NULL"
        " GROUP BY 1 ORDER BY 2 DESC",
        year,
    )
    whole = sum(number for _, number in tops)
    wide = {name for name, number in tops[:1] if number >= _WIDE * whole} | {FRAME}
    wide |= {name for name, number in tops if name == OTHER and number > _VAGUE * whole}
    told = ", ".join(f"""'{name.replace("'", "''")}'""" for name in sorted(wide))
    return f"CASE WHEN {_TOP} IN ({told}) THEN {_SECOND} ELSE {_TOP} END"


def _items(where: str, year: Year, **values: Any) -> list[Row]:
    return _read(
        f"SELECT {ROW_SQL} FROM {_TABLES} WHERE {PUBLISHED_SQL} AND ({where})"
        " ORDER BY x.published_on, x.id",
        year,
        **values,
    )


def _read(statement: str, year: Year, **values: Any) -> list[Any]:
    days = {"first": year.first.isoformat(), "last": year.last.isoformat(), **values}
    with year.deadlines.answering():
        return [tuple(row) for row in DB.connection().execute(statement, days)]
