"""标准目录 as a book: what is done with one of its rows, in which words, and its history."""

from typing import Any

from gui.catalogue.standard.fields import shown
from gui.catalogue.standard.words import NAMES
from gui.forms.form import Form
from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Words
from models.catalogue import standard_entry
from models.catalogue.standard_entry import StandardEntry
from models.store.database import history_of
from reports.ways import Book

WORDS = Words(
    new="新增条目",
    one="这个条目",
    unit="条",
    made="新增",
    binning="不再列出，也不印在目录里；可以恢复",
)


def standard_book() -> RecordBook[StandardEntry]:
    """Return the book of the rows."""
    return RecordBook(
        key="standard",
        words=WORDS,
        find=StandardEntry.known,
        record=lambda values: standard_entry.add(**values),
        change=lambda entry, values: standard_entry.change(entry, **values),
        shown=shown,
        name=StandardEntry.in_words,
        history=lambda entry: entries(history_of(entry), NAMES, _words),
        asked=_asked,
        copied=shown,
        followed=False,
        page=Book.CATALOGUE,
    )


def _asked(form: Form) -> str:
    return str(form.field("matter").value() or "新的条目，还没有写一级事项")


def _words(_field: str, value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)
