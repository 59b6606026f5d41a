"""The columns of a ledger that are fields of its record and no more: read and said by the data."""

from collections.abc import Callable, Mapping
from typing import Any

from peewee import ForeignKeyField

import resources
from models.store import rows
from models.store.connection import Stored
from reports.ledgers.books.columns import ledger
from reports.ledgers.cells.known_words import label_of

_YES_NO = "yes_no"


class OwnColumns:
    """What the columns of a ledger hold of the fields of a table.

    A column is added in ``ledgers/*.toml`` alone. Left to the ledger's own rules are columns of
    several values, and those that name another record.
    """

    def __init__(self, kind: str, table: type[Stored]) -> None:
        fields = rows.columns(table)
        self._columns = [
            (column.field, column.kind, rows.default(fields[column.field]))
            for column in ledger(kind).columns
            if not column.several
            and not isinstance(fields.get(column.field), ForeignKeyField | None)
        ]
        self._begins = {name: begins for name, _, begins in self._columns}
        words = resources.toml("ledgers/words.toml")
        self._groups = {name: kind for name, kind, _ in self._columns if kind in words}
        self._yes_no = {name for name, group in self._groups.items() if group == _YES_NO}
        # A no is written where the field may be open as well.
        self._no = {name: "no" if begins is None else "" for name, _, begins in self._columns}

    def read(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row says of the record; a blank cell leaves a field as it begins."""
        return self._begins | self.written(values)

    def written(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row says of the record, without what it leaves blank."""
        begins, yes_no = self._begins, self._yes_no
        return {
            name: value == "yes" if name in yes_no else value
            for name, value in values.items()
            if value is not None and value != "" and name in begins
        }

    def said(self, value_of: Callable[[str], Any]) -> dict[str, Any]:
        """Return what the row says of a record with these values, in the words of the ledger."""
        found = {name: value_of(name) for name, _, _ in self._columns}
        for name, group in self._groups.items():
            value = found[name]
            if group == _YES_NO:
                value = {True: "yes", False: self._no[name], None: ""}[value]
            found[name] = label_of(group, value)
        return found
