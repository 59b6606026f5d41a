"""规章 and 行政规范性文件 counted: made, repealed, in force, in SQL over item `x`."""

from datetime import date

from models.store.database import DB

_DOCUMENT = "x.document_kind = :kind AND x.removed_at IS NULL AND x.made_on IS NOT NULL"
# SQL: document `x` is no longer in force on the day `:last`. One marked 废止 or 失效 without a day
# has lost its force on an unknown day: it is not counted as in force, and a finding asks for the
# day.
ENDED_SQL = (
    "((x.repealed_on IS NOT NULL AND x.repealed_on <= :last)"
    " OR (x.repealed_on IS NULL AND x.validity IN ('废止', '失效')))"
)
IN_FORCE_SQL = f"x.made_on <= :last AND NOT {ENDED_SQL}"
# What is counted of the 规章 and 行政规范性文件, by the columns of the forms of 2021 and 2019.
_DOCUMENTS = {
    "made": "x.made_on BETWEEN :first AND :last",
    "repealed": "x.repealed_on BETWEEN :first AND :last",
    "valid": IN_FORCE_SQL,
    "newly_public": "x.published_on BETWEEN :first AND :last",
    "total_public": f"x.published_on <= :last AND {IN_FORCE_SQL}",
}


def documents(kind: str, first: date, last: date) -> dict[str, int]:
    """Count the documents of a kind in a period, by 成文日期, 废止日期 and 公开日期.

    `kind` is 规章 or 行政规范性文件.

    Returns made, repealed, valid (in force on the last day), newly_public and total_public.
    """
    sums = ", ".join(f"COALESCE(SUM({where}), 0)" for where in _DOCUMENTS.values())
    row = DB.connection().execute(
        f"SELECT {sums} FROM published_item x WHERE {_DOCUMENT}",
        {"kind": kind, "first": first.isoformat(), "last": last.isoformat()},
    )
    return dict(zip(_DOCUMENTS, row.fetchone(), strict=True))


def documents_behind(
    kind: str, which: str, first: date, last: date
) -> list[tuple[int, str, str, str]]:
    """Return the documents behind a count of `documents`: (id, 文号, title, 成文日期)."""
    rows = DB.connection().execute(
        "SELECT x.id, x.document_number, x.title, x.made_on FROM published_item x"
        f" WHERE {_DOCUMENT} AND {_DOCUMENTS[which]} ORDER BY x.made_on, x.id",
        {"kind": kind, "first": first.isoformat(), "last": last.isoformat()},
    )
    return [tuple(row) for row in rows]
