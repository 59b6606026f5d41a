"""工作台账 as a book: what is done with an activity, in which words, and its history."""

import json
from collections.abc import Sequence
from typing import Any

from gui.activities.asked import Today
from gui.activities.values import beside_facts, copied, shown
from gui.activities.words import NAMES, kind_word
from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from models.activities import activity as activities
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.office import departments
from models.store.database import history_of
from reports.ways import Book, Step, Way, Work

WORDS = Words(
    new="登记工作",
    one="这项工作",
    unit="条",
    made="登记",
    binning="不再列出，也不计入年报；可以恢复",
    reasons=lambda: ("重复登记", "登记错了"),
)


def _problem(found: Activity) -> Way | str:
    if found.done_on is not None:
        return f"{found.done_on} 已办结"
    return Step(Book.ACTIVITY, found.id, Work.PROBLEM)


VERBS: Sequence[Verb[Activity]] = (Verb("加一个问题", "plus", _problem, "Ctrl+R"),)


def activity_book(today: Today) -> RecordBook[Activity]:
    """Return the book of the activities."""

    def record(values: dict[str, Any]) -> Activity:
        with beside_facts(values["kind"]):
            return activities.record(values.pop("kind"), values.pop("matter"), today(), **values)

    def change(found: Activity, values: dict[str, Any]) -> None:
        with beside_facts(values["kind"]):
            activities.change(found, today(), **values)

    return RecordBook(
        key="activities",
        words=WORDS,
        find=Activity.known,
        record=record,
        change=change,
        shown=shown,
        copied=copied,
        name=Activity.in_words,
        # Problems stand in the form of the activity, and not here.
        history=lambda found: entries(history_of(found), NAMES, _words),
        verbs=VERBS,
    )


def _words(field: str, value: Any) -> str:
    if value == "":
        return ""
    if field == "kind":
        return kind_word(value)
    if field == "department":
        return {each.id: each.name for each in departments.departments()}.get(value, "已停用")
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
