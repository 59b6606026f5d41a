"""工作台账 as a book: what is done with an activity, in which words, and its history."""

from collections.abc import Sequence
from typing import Any

from gui.activities.asked import Today
from gui.activities.history import history
from gui.activities.values import beside_facts, copied, shown
from gui.pages.record_book import RecordBook, Verb, Words
from models.activities import activity as activities
from models.activities.activity import Activity
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
        history=history,
        verbs=VERBS,
        page=Book.ACTIVITY,
    )
