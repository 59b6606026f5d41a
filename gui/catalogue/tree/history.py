"""The history of an entry in the words of the form."""

import json
from typing import Any

from gui.catalogue.tree.entry_fields import NAMES
from gui.dialogs.history import HistoryEntry
from models.office.category import CatalogueEntry, every_entry
from models.office.publishing_period import UNITS
from models.store.database import History, history_of

_BEGUN = ("建立目录", "新增目录", "导入")
_OWN = {"name", "parent"}  # with one of these the full name says nothing new


def entries(record: CatalogueEntry) -> list[HistoryEntry]:
    """Return what was done to an entry, newest first."""
    paths = {each.id: each.path for each in every_entry()}
    return [_entry(row, paths) for row in history_of(record)]


def _entry(row: History, paths: dict[int, str]) -> HistoryEntry:
    begun = row.verb in _BEGUN
    found = json.loads(row.changes)
    changes = []
    for key, name in NAMES.items():
        if key not in found or _is_idle(key, found, begun):
            continue
        old, new = found[key]
        changes.append((name, "" if begun else _words(key, old, paths), _words(key, new, paths)))
    return HistoryEntry(row.at, row.who, row.verb, tuple(changes))


def _is_idle(key: str, found: dict[str, Any], begun: bool) -> bool:
    if key == "path":
        return begun or not _OWN.isdisjoint(found)
    return begun and (key == "position" or found[key][1] in (None, ""))


def _words(key: str, value: Any, paths: dict[int, str]) -> str:
    if value in (None, ""):
        return {"parent": "最上一级", "gap": "不限"}.get(key, "—")
    if key == "parent":
        return paths.get(value, str(value))
    if key == "period_kind":
        return UNITS.get(value, str(value))
    return str(value + 1) if key == "position" else str(value)
