"""The history of an activity in words: its fields, its problems, its files."""

import json
from collections.abc import Mapping
from typing import Any

from gui.activities.offered import department_word
from gui.activities.words import NAMES, kind_word
from gui.dialogs.history import HistoryEntry
from gui.pages.history import entries
from models.activities.activity import Activity, ActivityProblem, history_of_activity
from models.activities.kinds import kinds
from models.store.history import Change, History

_PROBLEM: Mapping[str, str] = {
    "text": "问题",
    "department": "整改科室",
    "due_on": "整改期限",
    "fixed_on": "整改日期",
}
_FILE = {"name": "附件"}


def history(found: Activity) -> list[HistoryEntry]:
    """Return what was done to an activity, newest first; what was done at once is one entry."""
    told: list[HistoryEntry] = []
    act: int | None = None
    rows = history_of_activity(found)
    texts = _texts(rows)
    for row in rows:
        (entry,) = _told(row, texts)
        if told and act is not None and row.act_id == act:
            last = told[-1]
            changes = (*entry.changes, *last.changes)
            told[-1] = HistoryEntry(last.at, last.who, last.verb, changes)
        else:
            told.append(entry)
        act = row.act_id
    return told


def _told(row: History, texts: Mapping[int, str]) -> list[HistoryEntry]:
    if row.kind == Activity.__name__:
        return entries([row], NAMES, _words)
    if row.kind != ActivityProblem.__name__:
        return entries([row], _FILE, _words)
    if row.change == Change.GONE:
        said = ("移去问题", "", texts[row.record])
        return [HistoryEntry(row.at, row.who, row.verb, (said,))]
    names = _PROBLEM
    if "text" not in json.loads(row.changes):
        names = {key: f"“{texts[row.record]}”{name}" for key, name in _PROBLEM.items()}
    return entries([row], names, _words)


def _texts(rows: list[History]) -> dict[int, str]:
    """Return what each problem said last."""
    found: dict[int, str] = {}
    for row in reversed(rows):
        old, new = json.loads(row.changes).get("text", (None, None))
        if row.kind == ActivityProblem.__name__ and (new or old):
            found[row.record] = new or old
    return found


def _words(field: str, value: Any) -> str:
    if value == "":
        return ""
    if field == "kind":
        return kind_word(value)
    if field == "department":
        return department_word(value)
    return _facts(value) if field == "facts" else str(value)


def _facts(text: str) -> str:
    """Return facts in the words of their kind, whichever it was at the time."""
    labels = {fact.key: fact.label for kind in kinds().values() for fact in kind.facts}
    found = json.loads(text or "{}").items()
    return "；".join(f"{labels.get(key, key)} {_fact(value)}" for key, value in found)


def _fact(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(value)
    return "是" if value is True else str(value)
