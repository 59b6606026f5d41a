"""规章 and 行政规范性文件 counted: made, repealed, in force, in SQL over item `x`.

A document without 成文日期 counts by its 公开日期: it was made by then. So every form counts the
same documents.
"""

from collections.abc import Sequence
from datetime import date

from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB

# SQL: the day by which document `x` was made, NULL for one with neither date.
MADE_SQL = "COALESCE(x.made_on, x.published_on)"
_DATED = f"x.removed_at IS NULL AND {MADE_SQL} IS NOT NULL"
# SQL: document `x` is no longer in force on the day `:last`. One marked 废止 or 失效 without a day
# has lost its force on an unknown day: it is not counted as in force, and a finding asks for the
# day.
ENDED_SQL = (
    "((x.repealed_on IS NOT NULL AND x.repealed_on <= :last)"
    " OR (x.repealed_on IS NULL AND x.validity IN ('废止', '失效')))"
)
IN_FORCE_SQL = f"{MADE_SQL} <= :last AND NOT {ENDED_SQL}"
# What is counted of the 规章 and 行政规范性文件, by the columns of the forms of 2021 and 2019.
_DOCUMENTS = {
    "made": f"{MADE_SQL} BETWEEN :first AND :last",
    "repealed": "x.repealed_on BETWEEN :first AND :last",
    "valid": IN_FORCE_SQL,
    "newly_public": f"{PUBLIC_SQL} AND x.published_on BETWEEN :first AND :last",
    "total_public": f"{PUBLIC_SQL} AND x.published_on <= :last AND {IN_FORCE_SQL}",
}


def documents(kinds: Sequence[str], first: date, last: date) -> dict[str, dict[str, int]]:
    """Count the documents of each kind in a period, by 成文日期, 废止日期 and 公开日期.

    `kinds` are 规章 and 行政规范性文件, or one of them. For each kind there are made, repealed,
    valid (in force on the last day), newly_public and total_public.
    """
    names = {f"kind{at}": kind for at, kind in enumerate(kinds)}
    sums = ", ".join(f"COALESCE(SUM({where}), 0)" for where in _DOCUMENTS.values())
    rows = DB.connection().execute(
        f"SELECT x.document_kind, {sums} FROM published_item x"
        f" WHERE x.document_kind IN ({', '.join(f':{name}' for name in names)}) AND {_DATED}"
        " GROUP BY 1",
        {**names, "first": first.isoformat(), "last": last.isoformat()},
    )
    counted = {kind: dict(zip(_DOCUMENTS, numbers, strict=True)) for kind, *numbers in rows}
    return {kind: counted.get(kind, dict.fromkeys(_DOCUMENTS, 0)) for kind in kinds}


def documents_behind(
    kind: str, which: str, first: date, last: date
) -> list[tuple[int, str, str, str]]:
    """Return the documents behind a count of `documents`: (id, 文号, title, day it was made by)."""
    rows = DB.connection().execute(
        f"SELECT x.id, x.document_number, x.title, {MADE_SQL} FROM published_item x"
        f" WHERE x.document_kind = :kind AND {_DATED} AND {_DOCUMENTS[which]}"
        " ORDER BY 4, x.id",
        {"kind": kind, "first": first.isoformat(), "last": last.isoformat()},
    )
    return [tuple(row) for row in rows]
