"""公开目录 as a book: what is done with an entry, in which words, and its history."""

import json
from typing import Any

from gui.catalogue.tree.entry_fields import NAMES, shown
from gui.dialogs.history import HistoryEntry
from gui.forms.form import Form
from gui.pages.record_book import RecordBook, Words
from models.catalogue import cataloguing
from models.office.category import CatalogueEntry, every_entry
from models.office.publishing_period import UNITS
from models.store.database import History, history_of

WORDS = Words(new="新增条目", one="这个条目", unit="个", made="新增")
_BEGUN = ("建立目录", "新增目录", "导入")
_OWN = {"name", "parent"}  # with one of these the full name says nothing new


def entry_book() -> RecordBook[CatalogueEntry]:
    """Return the book of the entries; they are withdrawn and never lie in a bin."""
    return RecordBook(
        key="catalogue",
        words=WORDS,
        find=CatalogueEntry.known,
        record=lambda values: cataloguing.add(**values),
        change=lambda entry, values: cataloguing.change(entry.id, **values),
        shown=shown,
        name=lambda entry: entry.name,
        history=history,
        asked=_asked,
    )


def _asked(form: Form) -> str:
    return str(form.field("name").value() or "新的条目，还没有写名称")


def history(record: CatalogueEntry) -> list[HistoryEntry]:
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
