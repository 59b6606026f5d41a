"""What comes along from the other register, named by the ids it has here, with its history."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from models.merging.effects import Place, Taking
from models.merging.kinds import LOOSE, links, table_named
from models.merging.matching import Matching
from models.store import history
from models.store.acts import Act
from models.store.connection import DB
from models.store.database import Table

_FIELDS = (
    'INSERT INTO "history"'
    ' ("at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet")'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class NamedHere:
    """Knows by which id here what came along stands: `ids`, filled as it is brought in."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self.ids: dict[Place, int] = {}

    def holds(self, table: type[Table], key: int) -> bool:
        """Tell whether a record, by its key there (negative), came along."""
        return key < 0 and (table, -key) in self.ids

    def with_ids(self, table: type[Table], values: Mapping[str, Any]) -> dict[str, Any]:
        """Return values in which what came along is named by its id here; what did not is not."""
        found = dict(values)
        for name, linked in links(table).items():
            if isinstance(found.get(name), int) and found[name] < 0:
                found[name] = self.ids.get((linked, -found[name]))
        owner = table_named(found.get("kind")) if table.belongs_to_any else None
        if owner is not None and found.get(LOOSE, 0) < 0:
            found[LOOSE] = self.ids.get((owner, -found[LOOSE]))
        return dict(self._matching.local_rows_named(table, found, self.ids))

    def copy_history(self, table: type[Table], keys: Iterable[int]) -> None:
        """Let what a record went through there stand before what it becomes here."""
        DB.connection().executemany(
            _FIELDS,
            [
                (at, who, verb, table.__name__, self.ids[table, key], said, None, change, quiet)
                for key in keys
                for at, who, verb, change, said, quiet in self._told(table, key)
            ],
        )

    def _told(self, table: type[Table], key: int) -> Iterable[tuple[Any, ...]]:
        for at, who, verb, change, changes, quiet in self._matching.theirs.told(table, key):
            yield at, who, verb, change, self._changes_here(table, changes), quiet

    def _changes_here(self, table: type[Table], changes: str) -> str:
        said = json.loads(changes)
        local = {*links(table), LOOSE} & said.keys()
        if local:
            sides = [
                self.with_ids(
                    table,
                    self._matching.named_here(
                        table, {name: pair[at] for name, pair in said.items()}
                    ),
                )
                for at in (0, 1)
            ]
            said |= {name: [side[name] for side in sides] for name in local}
        return json.dumps(said, ensure_ascii=False)

    def tell_what_was(self, done: Act, takings: Iterable[Taking]) -> None:
        """Remember what the fields that changed held there: by that the next merge knows it."""
        told = str(history.Change.TOLD)
        for table, there, here, names in dict.fromkeys(of for each in takings for of in each.of):
            known = {row[:2] + row[4:5] for row in self._matching.ours.told(table, here)}
            rows_there = [
                (at, who, verb, table.__name__, here, part, done.id, told, True)
                for at, who, verb, _change, said, _quiet in self._told(table, there)
                if (part := _only(names, said)) and (at, who, part) not in known
            ]
            DB.connection().executemany(_FIELDS, rows_there)


def _only(names: frozenset[str], changes: str) -> str:
    """Return changes of some fields, "" where there are none."""
    found = {name: pair for name, pair in json.loads(changes).items() if name in names}
    return json.dumps(found, ensure_ascii=False) if found else ""
