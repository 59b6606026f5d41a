"""主动公开 as a book: what is done with an item, in which words, and its history."""

import json
from collections.abc import Mapping, Sequence

from gui.dialogs.history import HistoryEntry
from gui.forms.form import Form
from gui.items.values import copied, given, shown
from gui.items.words import BELONGING_NAMES, NAMES, in_words, offered
from gui.pages.record_book import RecordBook, Verb, Words
from models.items import item
from models.items.history import first_channels, history_of_item
from models.items.item import Attribute, PublishedItem
from models.office import category as catalogue
from models.office import departments
from models.store.database import History
from reports.ways import Book, New, Step, Way, Work

WORDS = Words(
    new="新增信息",
    one="这条信息",
    unit="条信息",
    made="登记",
    binning="可在回收站恢复；索引号不再使用",
    reasons=lambda: [str(word) for word, _ in offered("removed")],
)
_BEGUN = ("登记", "导入", "登记审查", "更正", "澄清", "撤回", "加入附件")


def item_book() -> RecordBook[PublishedItem]:
    """Return the book of the items."""
    return RecordBook(
        key="items",
        words=WORDS,
        find=PublishedItem.known,
        record=lambda values: item.record(**given(values)),
        change=lambda record, values: item.change(record, **given(values)),
        shown=shown,
        name=lambda record: str(record.title),
        history=history,
        asked=_asked,
        copied=copied,
        verbs=VERBS,
    )


def _publishing(record: PublishedItem) -> Way | str:
    if record.published_on is not None:
        return f"{record.published_on} 已公开"
    if record.attribute not in ("", Attribute.PUBLIC):
        return f"公开属性是{record.attribute}"
    return Step(Book.ITEM, record.id, Work.PUBLISH)


VERBS: Sequence[Verb[PublishedItem]] = (
    Verb("登记公开", "circle-check", _publishing),
    Verb("登记审查", "stamp", lambda record: Step(Book.ITEM, record.id, Work.REVIEW), "Ctrl+R"),
    Verb("出公示", "presentation", lambda record: New(Book.POSTING, record.id)),
)


def _asked(form: Form) -> str:
    return str(form.field("title").value() or "新的信息，还没有写名称")


def history(record: PublishedItem) -> list[HistoryEntry]:
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
    channels = first_channels(row)
    if channels:
        changes.append((NAMES["channels"], "", channels))
    return HistoryEntry(row.at, row.who, row.verb, tuple(changes))
