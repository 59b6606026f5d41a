"""The history of a record in the words of its form."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
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
        say = _when if field == "removed_at" else partial(words, field)
        before, after = ("" if each is None else say(each) for each in (old, new))
        if before != after:
            yield names[field], before, after or _EMPTY


def _when(value: str) -> str:
    return value[:16].replace("T", " ")
