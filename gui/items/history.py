"""The history of an item in the words of the form."""

import json
from collections.abc import Mapping

from gui.history_dialog import HistoryEntry
from gui.items.words import NAMES, in_words
from models import catalogue, office
from models.database import History, history_of
from models.item import PublishedItem


def entries(record: PublishedItem) -> list[HistoryEntry]:
    """Return what was done to an item, newest first."""
    names: Mapping[str, Mapping[int, str]] = {
        "category": {each.id: each.path for each in catalogue.every_entry()},
        "department": {each.id: each.name for each in office.departments()},
    }
    return [_entry(row, names) for row in history_of(record)]


def _entry(row: History, names: Mapping[str, Mapping[int, str]]) -> HistoryEntry:
    begun = row.verb in ("登记", "导入")
    changes = []
    for key, (old, new) in json.loads(row.changes).items():
        if key not in NAMES or (begun and new in (None, "")):
            continue
        before = "" if begun else in_words(key, old, names)
        changes.append((NAMES[key], before, in_words(key, new, names)))
    return HistoryEntry(row.at, row.who, row.verb, tuple(changes))
