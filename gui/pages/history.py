"""The history of a record in the words of its form."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from gui.dialogs.history import HistoryEntry
from models.store.database import History

_EMPTY = "（空）"


def entries(
    rows: Iterable[History], names: Mapping[str, str], words: Callable[[str, Any], str]
) -> list[HistoryEntry]:
    """Return what was done, row by row.

    Only the fields in `names` are told; `words(field, value)` says a value, "" for an empty one.
    """
    return [
        HistoryEntry(row.at, row.who, row.verb, tuple(_changes(row, names, words))) for row in rows
    ]


def _changes(
    row: History, names: Mapping[str, str], words: Callable[[str, Any], str]
) -> Iterator[tuple[str, str, str]]:
    for field, (old, new) in json.loads(row.changes).items():
        if field not in names or (old is None and new is False):
            continue
        before, after = (("" if each is None else words(field, each)) for each in (old, new))
        if before != after:
            yield names[field], before, after or _EMPTY
