"""公开栏 as a book: what is done with a posting, in which words, and its history."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from gui.postings.fields import Today
from gui.postings.values import shown
from gui.postings.words import NAMES
from models.items.item import PublishedItem
from models.postings import posting as postings
from models.postings.boards import places_of
from models.postings.pasted import read_list
from models.postings.period import UNITS, matters
from models.postings.posting import Posting
from models.store.database import history_of
from reports.ways import Book, Open, Step, Way, Work

WORDS = Words(
    new="新建公示",
    one="这张公示",
    unit="张",
    made="新建",
    binning="不再列出，可以恢复；张贴的记录留着",
)


def _taking_down(found: Posting) -> Way | str:
    places = places_of(found)
    if any(place.taken_down_on is None for place in places):
        return Step(Book.POSTING, found.id, Work.TAKE_DOWN)
    return "都已取下" if places else "还没有张贴"


def _objecting(found: Posting) -> Way | str:
    return Step(Book.POSTING, found.id, Work.OBJECT) if places_of(found) else "还没有张贴"


def _item_of(found: Posting) -> Way | str:
    return Open(Book.ITEM, found.item_id) if found.item_id else "不是从信息出的公示"


VERBS: Sequence[Verb[Posting]] = (
    Verb("登记张贴", "pin", lambda found: Step(Book.POSTING, found.id, Work.PUT_UP), "Ctrl+H"),
    Verb("登记取下", "circle-check", _taking_down, "Ctrl+Shift+H"),
    Verb("登记异议", "circle-alert", _objecting),
    Verb("看信息", "file-text", _item_of),
)


def posting_book(today: Today) -> RecordBook[Posting]:
    """Return the book of the postings."""
    return RecordBook(
        key="postings",
        words=WORDS,
        find=Posting.known,
        record=lambda values: postings.record(today(), **values),
        change=lambda posting, values: postings.change(posting, today(), **values),
        shown=shown,
        copied=postings.copied,
        name=Posting.in_words,
        # Boards stand in the form of the posting, and not here.
        history=lambda posting: entries(history_of(posting), NAMES, _words),
        verbs=VERBS,
    )


def _words(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    said = _SAID.get(field, str)
    return said(value) if value != "" else ""


def _item(key: int) -> str:
    item = PublishedItem.known(key)
    return item.in_words() if item is not None else ""


def _matter(key: str) -> str:
    return matters()[key].name if key in matters() else key


_SAID: dict[str, Callable[[Any], str]] = {
    "title": lambda title: " ".join(title.split()),
    "list": lambda text: read_list(json.loads(text)).words,
    "attached": lambda text: "、".join(each["name"] for each in json.loads(text)),
    "kept": lambda text: "、".join(json.loads(text)),
    "item": _item,
    "matter": _matter,
    "period_unit": lambda unit: UNITS.get(unit, unit),
}
