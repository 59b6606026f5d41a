"""依申请公开 as a book: what is done with a request, in which words, and its history."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from gui.requests.values import copied, shown
from gui.requests.words import NAMES
from models.office.departments import departments
from models.requests import request as requests
from models.requests.applicant import called, read_others
from models.requests.request import InformationRequest
from models.store.database import history_of
from reports.cases.words import applicant_kinds, outcome_words
from reports.ways import Book, New, Step, Work

WORDS = Words(
    new="登记申请",
    one="这件申请",
    unit="件",
    made="登记",
    binning="不再列出，也不计入统计；可以恢复，登记号不再给别的申请",
)

VERBS: Sequence[Verb[InformationRequest]] = (
    Verb("出文书", "file-plus", lambda found: _step(found, Work.LETTER), "Ctrl+L"),
    Verb("登记一步", "circle-check", lambda found: _step(found, Work.STEP)),
    Verb("登记复议诉讼", "scale", lambda found: New(Book.DISPUTE, found.number)),
)


def _step(found: InformationRequest, work: Work) -> Step:
    return Step(Book.REQUEST, found.number, work)


def request_book(today: Callable[[], date]) -> RecordBook[InformationRequest]:
    """Return the book of the requests."""

    def record(values: dict[str, Any]) -> InformationRequest:
        del values["kind_reason"]
        return requests.record(values.pop("number"), today(), **values)

    def change(found: InformationRequest, values: dict[str, Any]) -> None:
        requests.change(found, today(), **values)

    return RecordBook(
        key="requests",
        words=WORDS,
        find=InformationRequest.known,
        record=record,
        change=change,
        shown=shown,
        copied=copied,
        name=lambda found: f"{found.number}　{called(found)}".strip(),
        # Steps stand in the course of the case, and not here.
        history=lambda found: entries(history_of(found), NAMES, _words),
        verbs=VERBS,
    )


def _words(field: str, value: Any) -> str:
    if value is False:
        return ""
    if field == "applicant_kind":
        return applicant_kinds().get(value, str(value))
    if field == "others":
        return "、".join(each.name for each in read_others(value or ""))
    if field == "outcome":
        return outcome_words(value)
    if field == "department":
        return next((each.name for each in departments() if each.id == value), str(value))
    return "是" if value is True else str(value)
