"""Lists for the screen, a window at a time: what a filter finds, in order.

A listing answers `count`, `window(offset, limit)` and `ids()`; it never loads more than is seen.
In its SQL `x` is the record listed.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from models.store.database import DB
from models.store.months import bounds

R = TypeVar("R")

# (column, descending) for each sort key, the first one leading.
Order = Sequence[tuple[str, bool]]

BIN = "回收站"


class Where:
    """Conditions that all hold, with their values."""

    def __init__(self, *, bin: bool = False) -> None:
        # Nearly all is kept: told so, SQLite goes by an index only for other reasons.
        self.parts = ["x.removed_at IS NOT NULL" if bin else "likely(x.removed_at IS NULL)"]
        self.values: dict[str, Any] = {}

    def add(self, condition: str, **values: Any) -> None:
        """Take a condition whose values bear these names."""
        self.parts.append(condition)
        self.values |= values

    def equal(self, column: str, value: object, name: str) -> None:
        """Let a column hold `value`, unless that is empty."""
        if value:
            self.add(f"{column} = :{name}", **{name: value})

    def among(self, ids: str) -> None:
        """Let a record be one of these, the ids as JSON text, unless that is empty."""
        if ids:
            self.add("x.id IN (SELECT value FROM json_each(:among))", among=ids)

    def words(self, text: str, held: str) -> None:
        """Let the text `held` (SQL) hold every word of `text`, each sign of it as it is."""
        for at, word in enumerate(text.split()):
            self.add(f"{held} LIKE :word{at} ESCAPE '\\'", **{f"word{at}": f"%{escaped(word)}%"})

    def month(self, column: str, month: str, name: str) -> None:
        """Let a day lie in a month (2026-03), unless that is empty."""
        if month:
            first, last = bounds(month)
            between = f"{column} BETWEEN :{name}_first AND :{name}_last"
            self.add(between, **{f"{name}_first": first, f"{name}_last": last})

    @property
    def sql(self) -> str:
        """All conditions in one."""
        return " AND ".join(f"({part})" for part in self.parts)


def escaped(text: str) -> str:
    """Return text for LIKE … ESCAPE '\\' in which % and _ stand for themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def ordered(order: Order, keys: Mapping[str, str], *usual: str) -> str:
    """Return ORDER BY for the keys that are known, then what is usual."""
    known = [f"{keys[key]} {'DESC' if down else 'ASC'}" for key, down in order if key in keys]
    return ", ".join([*known, *usual])


class Listing(Generic[R]):
    """Records that conditions find, in an order.

    A subclass says as data which `row` it gives, from which `columns` of which `tables`; the
    first column is the id.
    """

    row: type[R]
    columns: str
    tables: str

    def __init__(self, where: Where, order: str) -> None:
        self.where, self.values, self.order = where.sql, where.values, order

    def count(self) -> int:
        """Return how many records there are."""
        return int(self.read(f"SELECT COUNT(*) FROM {self.tables} WHERE {self.where}")[0][0])

    def window(self, offset: int, limit: int) -> Sequence[R]:
        """Return `limit` rows from `offset` on."""
        rows = self.read(
            f"SELECT {self.columns} FROM {self.tables} WHERE {self.where}"
            f" ORDER BY {self.order} LIMIT :limit OFFSET :offset",
            limit=limit,
            offset=offset,
        )
        return [self.row(*values) for values in rows]

    def ids(self) -> Sequence[int]:
        """Return the ids of all records, in order."""
        sql = f"SELECT x.id FROM {self.tables} WHERE {self.where} ORDER BY {self.order}"
        return [values[0] for values in self.read(sql)]

    def read(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """Return what a query gives that names the values of the listing and these."""
        return list(DB.connection().execute(sql, {**self.values, **values}))

    @classmethod
    def rows_of(cls, ids: Iterable[int]) -> list[R]:
        """Return the rows of these records, in this order; what is gone is left out."""
        wanted = list(ids)
        read = DB.connection().execute(
            f"SELECT {cls.columns} FROM {cls.tables}"
            " WHERE x.id IN (SELECT value FROM json_each(?))",
            (json.dumps(wanted),),
        )
        rows = {values[0]: values for values in read}
        return [cls.row(*rows[key]) for key in wanted if key in rows]
