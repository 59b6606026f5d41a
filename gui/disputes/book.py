"""复议诉讼 as a book: what is done with a dispute, in which words, and its history."""

from collections.abc import Sequence
from typing import Any

from gui.disputes.fields import Today
from gui.disputes.values import shown
from gui.disputes.words import NAMES, kind_word
from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from models.disputes import dispute as disputes
from models.disputes.dispute import Dispute
from models.disputes.ruling import result_word
from models.requests import request as requests
from models.store.database import history_of
from reports.ways import Book, Open, Step, Way, Work

WORDS = Words(
    new="登记复议诉讼",
    one="这件复议诉讼",
    unit="件",
    made="登记",
    binning="不再列出，也不计入表四；可以恢复，编号不再给别的案件",
)


def _request(found: Dispute) -> Way | str:
    about = found.request
    return Open(Book.REQUEST, about.number) if about is not None else "没有填针对的申请"


VERBS: Sequence[Verb[Dispute]] = (
    Verb("看申请", "inbox", _request, "Ctrl+O"),
    Verb("登记阶段", "plus", lambda found: Step(Book.DISPUTE, found.id, Work.STAGE), "Ctrl+R"),
)


def dispute_book(today: Today) -> RecordBook[Dispute]:
    """Return the book of the disputes."""

    def record(values: dict[str, Any]) -> Dispute:
        return disputes.record(values.pop("number"), today(), **values)

    def change(found: Dispute, values: dict[str, Any]) -> None:
        disputes.change(found, today(), **values)

    return RecordBook(
        key="disputes",
        words=WORDS,
        find=Dispute.known,
        record=record,
        change=change,
        shown=shown,
        verbs=VERBS,
        name=Dispute.in_words,
        # Stages stand in the form of the dispute, and not here.
        history=lambda found: entries(history_of(found), NAMES, _words),
    )


def _words(field: str, value: Any) -> str:
    if value == "":
        return ""
    if field == "request":
        return requests.by_id(value).number
    if field == "before":
        return disputes.find(value).number
    words = {"kind": kind_word, "result": result_word}
    return words[field](value) if field in words else str(value)
