"""One of the two registers that are compared: its records, when each was born, what each held."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from models.merging.kinds import LOOSE, links
from models.store import rows
from models.store.database import Table
from models.store.history import Change

# A merge (`bringing.VERB`) that was taken back, and what took it back, say nothing of what a
# record ever held.
_IN_FORCE = (
    "(act.id IS NULL OR act.verb NOT LIKE ? OR"
    " (act.taken_back_by_id IS NULL AND act.takes_back_id IS NULL))"
)
_OF_MERGE = "%合并登记簿"


class Side:
    """The records of a register by id, as `rows` gives them; each table is read once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.rows = cache(self._rows)
        self.births = cache(self._births)
        self.gone = cache(self._gone)

    def _rows(self, table: type[Table]) -> dict[int, dict[str, Any]]:
        found = self.db.execute(f'SELECT "id" FROM "{rows.table_name(table)}" ORDER BY "id"')
        return dict(sorted(rows.read(table, [key for (key,) in found], self.db).items()))

    def given(self, table: type[Table]) -> list[tuple[str, int]]:
        """Return the numbers that were ever given to records of a table, each with its record."""
        return self.db.execute(
            "SELECT number, record FROM given_number WHERE kind = ? ORDER BY id", (table.__name__,)
        ).fetchall()

    def _births(self, table: type[Table]) -> dict[int, str]:
        """Return how each record came to be, those that are gone too: the same on every PC.

        It is told by the first row of its history: when, by whom and with which values; what
        these name by an id of this register is left out.
        """
        local = {*links(table), LOOSE}
        found: dict[int, str] = {}
        for key, at, who, changes in self.db.execute(
            "SELECT record, at, who, changes FROM history"
            " WHERE kind = ? AND change IN ('made', '') ORDER BY id",
            (table.__name__,),
        ):
            if key not in found:
                values = {k: v for k, v in json.loads(changes).items() if k not in local}
                found[key] = f"{at} {who} {json.dumps(values, sort_keys=True)}"
        return found

    def _gone(self, table: type[Table]) -> dict[int, dict[str, Any]]:
        """Return what was deleted, or its making taken back, with what it held last."""
        there, found = self.rows(table), dict[int, dict[str, Any]]()
        for key, change, changes in self.db.execute(
            "SELECT record, change, changes FROM history LEFT JOIN act ON act.id = act_id"
            f" WHERE kind = ? AND change IN ('made', 'gone') AND {_IN_FORCE} ORDER BY history.id",
            (table.__name__, _OF_MERGE),
        ):
            found.pop(key, None)
            if change == Change.GONE and key not in there:
                found[key] = {name: old for name, (old, _) in json.loads(changes).items()}
        return found

    def held(self, table: type[Table], key: int) -> dict[str, set[Any]]:
        """Return what each field of a record ever held, as far as the history knows."""
        found = defaultdict[str, set[Any]](set)
        for (changes,) in self.db.execute(
            "SELECT changes FROM history LEFT JOIN act ON act.id = act_id"
            f" WHERE kind = ? AND record = ? AND {_IN_FORCE}",
            (table.__name__, key, _OF_MERGE),
        ):
            for name, pair in json.loads(changes).items():
                found[name].update(pair)
        for name, value in self.rows(table).get(key, {}).items():
            found[name].add(value)
        return found

    def told(self, table: type[Table], key: int) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Give the history of a record, oldest first: at, who, verb, change, changes, quiet."""
        yield from self.db.execute(
            "SELECT history.at, history.who, history.verb, change, changes, quiet"
            " FROM history LEFT JOIN act ON act.id = act_id"
            f" WHERE kind = ? AND record = ? AND {_IN_FORCE} ORDER BY history.id",
            (table.__name__, key, _OF_MERGE),
        )
