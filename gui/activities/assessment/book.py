"""扣分情形 as a book: what is done with an item, in which words, and its history."""

from collections.abc import Sequence
from typing import Any

from gui.activities.assessment.fields import shown_values
from gui.activities.assessment.words import NAMES, measure_word
from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from models.assessment import deduction as deductions
from models.assessment.deduction import Deduction, shown
from models.store.database import history_of
from reports.ways import Book, Step, Work

WORDS = Words(
    new="新增扣分情形",
    one="这项扣分情形",
    unit="项",
    made="新增",
    binning="各年度都不再列出；往后不考核的请填停用年度，不用移入",
    reasons=lambda: ("重复", "录错了"),
)
VERBS: Sequence[Verb[Deduction]] = (
    Verb(
        "填扣分",
        "pencil-line",
        lambda found: Step(Book.ACTIVITY, found.id, Work.JUDGE),
        "Ctrl+R",
    ),
)


def assessment_book() -> RecordBook[Deduction]:
    """Return the book of the items."""
    return RecordBook(
        key="assessment",
        words=WORDS,
        find=Deduction.known,
        record=lambda values: deductions.add(**values),
        change=lambda found, values: deductions.change(found, **values),
        shown=shown_values,
        copied=shown_values,
        name=Deduction.in_words,
        # What is said of a year stands in the form, and not here.
        history=lambda found: entries(history_of(found), NAMES, _words),
        verbs=VERBS,
        followed=False,
        page=Book.ACTIVITY,
    )


def _words(field: str, value: Any) -> str:
    if field == "measure":
        return measure_word(str(value))
    if field in ("points", "most") and value != "":
        return shown(int(value))
    return str(value)
