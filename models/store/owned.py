"""The records that belong to others, of many owners at once: a statement, not one for each."""

import json
from collections.abc import Iterable
from typing import Any

from peewee import SQL, Field, ForeignKeyField


def owned(by: ForeignKeyField, owners: Iterable[int], *order: Field) -> dict[int, list[Any]]:
    """Return the records that point at each owner through the key `by`, in an order."""
    found: dict[int, list[Any]] = {key: [] for key in owners}
    listed = SQL("(SELECT value FROM json_each(?))", (json.dumps(list(found)),))
    for record in by.model.select().where(by.in_(listed)).order_by(*order):
        found[getattr(record, by.object_id_name)].append(record)
    return found
