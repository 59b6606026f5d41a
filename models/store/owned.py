"""The records that belong to others, of many owners at once: a statement, not one for each."""

import json
from collections.abc import Iterable
from typing import Any

from peewee import SQL, Field, ForeignKeyField

from models.store.database import DB, Table
from models.store.history import History


def owned(by: ForeignKeyField, owners: Iterable[int], *order: Field) -> dict[int, list[Any]]:
    """Return the records that point at each owner through the key `by`, in an order."""
    found: dict[int, list[Any]] = {key: [] for key in owners}
    listed = SQL("(SELECT value FROM json_each(?))", (json.dumps(list(found)),))
    for record in by.model.select().where(by.in_(listed)).order_by(*order):
        found[getattr(record, by.object_id_name)].append(record)
    return found


def history_with(record: Table, *belonging: tuple[type[Table], str]) -> list[History]:
    """Return every change of a record and of what belongs to it, newest first.

    Each of those is given with the field that points at its owner. Their history stays when they
    are taken back or away.
    """
    kind = type(record).__name__
    query = (History.kind == kind) & (History.record == record.id)
    for owned_by, field in belonging:
        records = _ever_of(owned_by, field, kind, record.id)
        if records:
            query |= (History.kind == owned_by.__name__) & History.record.in_(records)
    rows = History.select().where(query & ~History.quiet)
    return list(rows.order_by(History.at.desc(), History.id.desc()))


def _ever_of(owned_by: type[Table], field: str, owner: str, key: int) -> list[int]:
    """Return the ids of all that ever belonged to a record, by kind too where they name any."""
    rows = DB.connection().execute(
        "SELECT DISTINCT record FROM history WHERE kind = ? AND json_extract(changes, ?) = ?"
        " AND (NOT ? OR json_extract(changes, '$.kind[1]') = ?)",
        (owned_by.__name__, f"$.{field}[1]", key, owned_by.belongs_to_any, owner),
    )
    return [row[0] for row in rows]
