"""Which record of the other register is which of this one, whatever their ids.

What was born once and copied is one by its birth, what was typed on both sides by its number or by
what it says. A number under which the two sides have different records is a collision.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.letters.letter import Letter
from models.merging.kinds import BY_NAME, KINDS, LOOSE, Kind, is_empty, links, numbered
from models.merging.side import Side
from models.office.category import SEPARATOR, CatalogueEntry
from models.requests.request import InformationRequest
from models.store import rows
from models.store.database import Table
from models.store.plain_text import number_key
from models.store.sought.cutting import fold
from models.year.entered import YearFigure
from models.year.local_row import LocalRow

Row = Mapping[str, Any]
_Ids = dict[int, int]
_LOCAL_ROW = re.compile(r"local([0-9]+)(?=$|[.])")
_NEW_ROW = re.compile(r"local-([0-9]+)(?=$|[.])")
# Fields that name a local row by its id.
_NAMES_ROW: Mapping[type[Table], str] = {YearFigure: "figure", LocalRow: "after"}
# Of two that share a number: what both say of at least one group tells that they are one.
_AGREEING: Mapping[type[Table], tuple[tuple[str, ...], ...]] = {
    PublishedItem: (("title",),),
    InformationRequest: (("content",), ("applicant", "received_on")),
    Dispute: (("kind", "received_on"), ("case_number",)),
    Letter: (("request",),),
}


class Matching:
    """The pairs of two registers, for each table from the id there to the id here.

    `gone_here` names what was deleted here, `collided` what bears a number that another record
    here has, `apart` the pairs that were typed on both sides.
    """

    def __init__(self, ours: Side, theirs: Side) -> None:
        self.ours, self.theirs = ours, theirs
        self.pairs: dict[type[Table], _Ids] = {each.table: {} for each in KINDS}
        self.gone_here: dict[type[Table], _Ids] = {each.table: {} for each in KINDS}
        self.collided: dict[type[Table], _Ids] = {each.table: {} for each in KINDS}
        self.apart: dict[type[Table], set[int]] = {each.table: set() for each in KINDS}
        self.there: dict[type[Table], dict[int, dict[str, Any]]] = {}
        for kind in KINDS:
            self.there[kind.table] = {}
            for keys in _levels(kind, theirs):
                self._translate(kind.table, keys)
                self._match(kind, keys)
            self._translate(kind.table, list(self.there[kind.table]))  # what names its own kind

    def named_here(self, table: type[Table], values: Row) -> dict[str, Any]:
        """Return values of the other register with the ids of this one.

        What has no record here is named by its id there, below zero.
        """
        found = dict(values)
        for name, linked in links(table).items():
            if isinstance(found.get(name), int):
                found[name] = self._here(linked, found[name])
        if table.belongs_to_any and "kind" in found and isinstance(found.get(LOOSE), int):
            owner = BY_NAME.get(str(found["kind"]))
            found[LOOSE] = self._here(owner.table, found[LOOSE]) if owner else -found[LOOSE]
        naming = _NAMES_ROW.get(table)
        if naming is not None and naming in found:
            found[naming] = self._row_named(found[naming])
        return found

    def _here(self, table: type[Table], key: int) -> int:
        return self.pairs.get(table, {}).get(key, -key)

    def _row_named(self, text: Any) -> Any:
        def here(found: re.Match[str]) -> str:
            return f"local{self._here(LocalRow, int(found[1]))}"

        return _LOCAL_ROW.sub(here, text, count=1) if isinstance(text, str) else text

    def local_rows_named(self, table: type[Table], values: Row, ids: Mapping[Any, int]) -> Row:
        """Return values in which a local row that came along is named by its id here."""
        name = _NAMES_ROW.get(table)
        if name is None or not isinstance(values.get(name), str):
            return values
        found = _NEW_ROW.match(values[name])
        key = ids.get((LocalRow, int(found[1]))) if found else None
        return (
            values if key is None else {**values, name: _NEW_ROW.sub(f"local{key}", values[name])}
        )

    def _translate(self, table: type[Table], keys: list[int]) -> None:
        for key in keys:
            row = self.named_here(table, self.theirs.rows(table)[key])
            if table is CatalogueEntry and row["parent"] is not None:  # by what it is called here
                upper = row["parent"]
                held = self.ours.rows(table) if upper > 0 else self.there[table]
                row["path"] = f"{held[abs(upper)]['path']}{SEPARATOR}{row['name']}"
            self.there[table][key] = row

    def identity(self, kind: Kind, row: Row, born: str | None) -> Any:
        """Return by what a record is known on every PC, None where nothing tells.

        Of what an owner has but once of a sort, that tells; else when and as what it was made.
        """
        for names in rows.unique_sets(kind.table):
            if kind.owner in names:
                return tuple(row.get(name) for name in names)
        return born and (owner_of(kind, row), born)

    def identities_gone(self, side: Side, kind: Kind) -> dict[Any, list[int]]:
        """Return what was deleted in a register, by what it is known by."""
        found = defaultdict[Any, list[int]](list)
        births = side.births(kind.table)
        for key, row in side.gone(kind.table).items():
            there = row if side is self.ours else self.named_here(kind.table, row)
            if (known := self.identity(kind, there, births.get(key))) is not None:
                found[known].append(key)
        return found

    def _match(self, kind: Kind, keys: list[int]) -> None:
        there, pairs = self.there[kind.table], self.pairs[kind.table]
        waiting = [key for key in keys if not kind.owner or there[key][kind.owner] > 0]
        born = self._by_identity(kind)
        for key in waiting:
            if same := born.get(self._identity(kind, key)):
                pairs[key] = same.pop(0)
        taken = set(pairs.values())
        known = self._known(kind, taken)
        for key in waiting:
            if key not in pairs:
                self._match_by_words(kind, key, known, taken)
        gone = self.identities_gone(self.ours, kind)
        for key in waiting:
            if key not in pairs and (left := gone.get(self._identity(kind, key))):
                self.gone_here[kind.table][key] = left.pop(0)

    def _identity(self, kind: Kind, key: int) -> Any:
        born = self.theirs.births(kind.table).get(key)
        return self.identity(kind, self.there[kind.table][key], born)

    def _by_identity(self, kind: Kind) -> dict[Any, list[int]]:
        found = defaultdict[Any, list[int]](list)
        births = self.ours.births(kind.table)
        taken = set(self.pairs[kind.table].values())
        for key, row in self.ours.rows(kind.table).items():
            known = self.identity(kind, row, births.get(key))
            if known is not None and key not in taken:
                found[known].append(key)
        return found

    def _known(self, kind: Kind, taken: set[int]) -> dict[Any, list[int]]:
        found = defaultdict[Any, list[int]](list)
        here = self.ours.rows(kind.table)
        for key, row in here.items():
            for word in words_of(kind, row):
                if word[0] == "unique" or key not in taken:
                    found[word].append(key)
        for number, key in self.ours.given(kind.table):  # what it bore once is given as well
            if key in here:
                found["unique", (numbered(kind.table),), number_key(number)].append(key)
        return found

    def _match_by_words(
        self, kind: Kind, key: int, known: Mapping[Any, list[int]], taken: set[int]
    ) -> None:
        row = self.there[kind.table][key]
        for word in words_of(kind, row):
            for found in known.get(word, ()):
                is_free = found not in taken
                here = self.ours.rows(kind.table)[found]
                if is_free and _agree(kind, word[0], here, row):
                    self.pairs[kind.table][key] = found
                    self.apart[kind.table].add(key)
                    taken.add(found)
                    return
                if word[0] == "unique":
                    self.collided[kind.table][key] = found
                    return


def _levels(kind: Kind, side: Side) -> list[list[int]]:
    """Return the records of a table in the order in which they are matched."""
    levels = defaultdict[int, list[int]](list)
    for key, row in side.rows(kind.table).items():
        is_tree = kind.table is CatalogueEntry
        levels[row["path"].count(SEPARATOR) if is_tree else 0].append(key)
    return [levels[each] for each in sorted(levels)]


def owner_of(kind: Kind, row: Row) -> tuple[Any, ...]:
    """Return whose a record is, as values of two registers can be compared."""
    return (row.get("kind"), row.get(LOOSE)) if kind.owner == LOOSE else (row.get(kind.owner),)


def words_of(kind: Kind, row: Row) -> Iterator[tuple[Any, ...]]:
    """Give that by which a record is known, the surest first.

    What begins with "unique" no two records share.
    """
    for names in rows.unique_sets(kind.table):
        if all(row[name] is not None for name in names):
            said = (
                number_key(str(row[name])) if name == numbered(kind.table) else row[name]
                for name in names
            )
            yield ("unique", names, *said)
    if row.get("removed_at") is not None:
        return
    if kind.table is PublishedItem:
        day = row["made_on"] or f"公开 {row['published_on']}"
        yield ("title", fold(row["title"]), day)
    elif kind.table is InformationRequest or kind.table is Dispute:
        return
    elif kind.alike:
        yield ("alike", *(row[name] for name in kind.alike))
    else:
        linked = links(kind.table)
        said = (row[name] for name in kind.compared if linked.get(name) is not kind.table)
        yield ("whole", owner_of(kind, row), *said)


def _agree(kind: Kind, by: str, here: Row, there: Row) -> bool:
    """Tell whether two records of one number, or one title and day, are one."""
    if by == "title":
        numbers = {number_key(each["document_number"]) for each in (here, there)}
        return len(numbers - {""}) < 2
    groups = _AGREEING.get(kind.table) if by == "unique" else None
    if groups is None:
        return True
    return any(
        all(
            not is_empty(here[name]) and _plain(here[name]) == _plain(there[name]) for name in names
        )
        for names in groups
    )


def _plain(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value
