"""The whole catalogue as a tree, read at one moment: who stands under whom, what lies where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.office.category import CatalogueEntry, every_entry
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB


class Tree:
    """Every entry, withdrawn ones too, with its lower levels in order."""

    def __init__(self) -> None:
        self.entries = {entry.id: entry for entry in every_entry()}
        self._children: dict[int | None, list[CatalogueEntry]] = {}
        for entry in self.entries.values():
            self._children.setdefault(entry.parent_id, []).append(entry)

    def __getitem__(self, key: int) -> CatalogueEntry:
        return self.entries[key]

    def children(self, key: int | None) -> list[CatalogueEntry]:
        """Return the entries right below one, in order; of the top for None."""
        return list(self._children.get(key, ()))

    def child(self, key: int | None, name: str) -> CatalogueEntry | None:
        """Return the entry of that name right below one, or None."""
        return next((each for each in self.children(key) if each.name == name), None)

    def put(self, key: int, before: int | None) -> None:
        """Put an entry before another one of the same upper level, or last."""
        siblings = self._children[self.entries[key].parent_id]
        siblings.remove(self.entries[key])
        at = next((i for i, each in enumerate(siblings) if each.id == before), len(siblings))
        siblings.insert(at, self.entries[key])

    def in_order(self) -> Iterator[tuple[CatalogueEntry, int]]:
        """Yield every entry with its level (0 at the top), lower levels after their upper one."""
        yield from self._walk(None, 0)

    def _walk(self, key: int | None, level: int) -> Iterator[tuple[CatalogueEntry, int]]:
        for entry in self._children.get(key, ()):
            yield entry, level
            yield from self._walk(entry.id, level + 1)

    def below(self, key: int) -> list[CatalogueEntry]:
        """Return everything below an entry, in order."""
        return [entry for entry, _ in self._walk(key, 0)]

    def above(self, key: int) -> list[CatalogueEntry]:
        """Return the upper levels of an entry, the nearest first."""
        found = []
        parent = self.entries[key].parent_id
        while parent is not None:
            found.append(self.entries[parent])
            parent = found[-1].parent_id
        return found

    def height(self, key: int) -> int:
        """Return how many levels an entry and what is below it take."""
        return 1 + max((level + 1 for _, level in self._walk(key, 0)), default=0)

    def is_inner(self, key: int) -> bool:
        """Tell whether an entry has lower levels in use."""
        return any(each.withdrawn_on is None for each in self._children.get(key, ()))

    def summed(self, own: Mapping[int, int]) -> dict[int, int]:
        """Return for every entry its own number and those of all below it."""
        found = {key: own.get(key, 0) for key in self.entries}
        for entry, _ in reversed(list(self.in_order())):
            if entry.parent_id is not None:
                found[entry.parent_id] += found[entry.id]
        return found


@dataclass(frozen=True)
class Holding:
    """What is filed right under one entry: kept items, and the last day one was published."""

    items: int
    last: date | None


def holdings(until: date) -> dict[int, Holding]:
    """Return what every entry holds, by its id, and when it last was added to.

    Later publications than `until`, and what is not 主动公开, are no addition.
    """
    rows = DB.connection().execute(
        "SELECT x.category_id, COUNT(*),"
        f" MAX(CASE WHEN {PUBLIC_SQL} AND x.published_on <= ? THEN x.published_on END)"
        " FROM published_item x NOT INDEXED"  # all are wanted: by an index it takes twice as long
        " WHERE x.removed_at IS NULL AND x.category_id IS NOT NULL"
        " GROUP BY x.category_id",
        (until.isoformat(),),
    )
    return {
        key: Holding(items, date.fromisoformat(last) if last else None) for key, items, last in rows
    }
