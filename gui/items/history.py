"""The history of an item in the words of the form."""

import json
from collections.abc import Mapping

from gui.dialogs.history import HistoryEntry
from gui.items.words import BELONGING_NAMES, NAMES, in_words
from models.items.history import history_of_item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import departments
from models.store.database import History

_BEGUN = ("登记", "导入", "登记审查", "更正", "澄清", "撤回", "加入附件")


def entries(record: PublishedItem) -> list[HistoryEntry]:
    """Return what was done to an item, newest first."""
    names: Mapping[str, Mapping[int, str]] = {
        "category": {each.id: each.path for each in catalogue.every_entry()},
        "department": {each.id: each.name for each in departments.departments()},
    }
    return [_entry(row, names) for row in history_of_item(record)]


def _entry(row: History, names: Mapping[str, Mapping[int, str]]) -> HistoryEntry:
    begun = row.verb in _BEGUN
    changes = []
    known = {**NAMES, **BELONGING_NAMES} if row.kind != PublishedItem.__name__ else NAMES
    for key, (old, new) in json.loads(row.changes).items():
        if key not in known or (begun and new in (None, "")):
            continue
        before = "" if begun else in_words(key, old, names)
        changes.append((known[key], before, in_words(key, new, names)))
    return HistoryEntry(row.at, row.who, row.verb, tuple(changes))
