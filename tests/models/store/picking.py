"""The records that acts of the tests concern, chosen by number, and the register row by row."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any

from models.store.acts import Act, act
from models.store.database import DB, History, Table
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from models.store.rows import table_name
from models.tables import TABLES

TODAY = date(2026, 3, 26)
NUMBERS = count(1)
WORDS = ("防汛", "抗旱", "低保", "预算", "公示")
Action = Callable[[int, int], object]
Rows = Mapping[str, Mapping[int, tuple[Any, ...]]]


def pick(kind: type[Table], at: int) -> Any:
    """Return one of the records of a table; refuses where it has none."""
    keys = [row.id for row in kind.select(kind.id).order_by(kind.id)]
    if not keys:
        raise Refusal(None, "没有")
    return kind.get_by_id(keys[at % len(keys)])


def word(at: int) -> str:
    return WORDS[at % len(WORDS)]


def day(at: int) -> date:
    return date(2026, 3, 2) + timedelta(days=at % 24)


def state() -> Rows:
    """Return every row of the register, and what its search index holds, by table and id."""
    found = {}
    for table in TABLES:
        if table not in (Act, History, GivenNumber):
            rows = DB.execute_sql(f'SELECT * FROM "{table_name(table)}"').fetchall()
            found[table.__name__] = {row[0]: row for row in rows}
    words = DB.execute_sql("SELECT rowid, title, words, initials FROM search_index").fetchall()
    return found | {"search_index": {row[0]: row for row in words}}


def come_in(intake: Any, *rows: dict[str, Any]) -> None:
    with act("导入"):
        for row in rows:
            for refusal in intake.take(row):
                raise refusal
        intake.write()
