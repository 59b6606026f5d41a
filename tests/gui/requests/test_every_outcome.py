"""A case of every result goes from receipt to the archive in the window, its letter issued."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.requests.letters.letter_page import LetterPage
from gui.requests.page import RequestPage
from models.cases.whole import read
from models.law.action import Action, StepKind
from models.law.event import WITHOUT_REPLY, EventKind, Party
from models.letters.kinds import LetterField, kind
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import request, search_record
from models.requests.request import InformationRequest, events_of
from reports.cases.case_file import case_file
from reports.cases.words import outcome_words
from reports.forms.form import form
from reports.writers.pdf.writer import pdf_bytes
from tests.gui.requests.letter_window import fields
from tests.gui.requests.request_window import fill, opened_dialog, request_page, shown
from tests.gui.windows import TODAY

Steps = Sequence[tuple[StepKind, Mapping[str, Any]]]

NUMBER = "2026-001"
CONTROL = Qt.KeyboardModifier.ControlModifier

ASKED: Steps = (
    (
        StepKind.ASK_SUPPLEMENT,
        {"on": date(2026, 2, 4), "until": date(2026, 3, 4), "points": "请写明文件的年份"},
    ),
)
ANSWERED: Steps = (*ASKED, (StepKind.RECEIVE_SUPPLEMENT, {"on": date(2026, 3, 3)}))
CONSULTED: Steps = (
    (
        StepKind.CONSULT,
        {"party": Party.THIRD_PARTY, "on": date(2026, 2, 9), "text": "两户的补偿登记"},
    ),
    (StepKind.RECEIVE_OPINION, {"on": date(2026, 3, 9), "text": "不同意公开"}),
)
CHARGED: Steps = (
    (
        StepKind.ISSUE_FEE,
        {"by": "page", "units": 60, "amount": 30000, "on": date(2026, 2, 3)},
    ),
    (StepKind.DELIVER_FEE, {"on": date(2026, 2, 3)}),
)
REASONED: Steps = ((StepKind.ASK_REASONS, {"on": date(2026, 2, 5), "text": "本年已申请46件"}),)

# the row of the statutory table → its letter and the steps that go before
WAYS: Mapping[str, tuple[str, Steps]] = {
    "granted": ("granted", ()),
    "partial": ("partial", CONSULTED),
    **{f"d{at}": (f"d{at}", CONSULTED if at == 4 else ()) for at in range(1, 9)},
    "u1": ("u1a", ()),
    "u2": ("u2", ()),
    "u3": ("u3", ANSWERED),
    **{f"n{at}": (f"n{at}", REASONED if at == 4 else ()) for at in range(1, 6)},
    "o1": ("o1", ASKED),
    "o2": ("o2", CHARGED),
    "o3": ("o3", ()),
}


BOUND = ("partial", "d4", "o2")  # whose whole file is read; they have the most steps


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    change_profile(authority="示例县人民政府", court="示例县人民法院", letter_word="示政信")
    return request_page(qtbot)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def receive(page: RequestPage) -> InformationRequest:
    """Register a request in the form and save it."""
    press(Qt.Key.Key_N)
    values = {
        "received_on": date(2026, 2, 2),
        "intake": "邮寄",
        "applicant_kind": "natural_person",
        "applicant": "张××",
        "content": "柳湾村2025年集体土地征收补偿登记表",
    }
    for key, value in values.items():
        page.pane.form.field(key).set_value(value)
        page.pane.form.edited.emit(key)
    press(Qt.Key.Key_S)
    assert not page.pane.form.is_dirty()
    return request.find(NUMBER)


def wanted(field: LetterField) -> Any:
    """Return something sensible for a field that the case does not fill itself."""
    made = {"date": date(2026, 2, 4), "days": 10, "money": 2500, "choice": field.choices[:1]}
    found = made.get(field.kind, f"示例{field.label}")
    return found[0] if isinstance(found, tuple) else found


def issue(page: RequestPage, name: str) -> LetterPage:
    """Write the letter, fill what is empty, issue it."""
    page.letters.write(kind(name))
    made = page.letters.page
    assert isinstance(made, LetterPage)
    for field in made.of.fields:
        if field.required and not fields(made).field(field.key).value():
            fields(made).field(field.key).set_value(wanted(field))
            fields(made).edited.emit(field.key)
    page.window().activateWindow()
    QTest.keyClick(made, Qt.Key.Key_Return, CONTROL)
    QApplication.processEvents()
    return made


def refused(made: LetterPage) -> dict[str, str]:
    """Return what the page says beside its fields."""
    return {each.key: fields(made).error(each.key) for each in made.of.fields}


def words_of(number: str) -> str:
    data, missing = pdf_bytes(case_file(read(number, TODAY)))
    assert missing == ()
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_the_ways_are_those_of_every_row_of_table_three() -> None:
    assert set(WAYS) == {row.id for row in form("2021").result_rows}


@pytest.mark.parametrize("outcome", WAYS)
def test_a_case_goes_from_receipt_to_the_archive(page: RequestPage, outcome: str) -> None:
    receive(page)
    name, steps = WAYS[outcome]
    for step, values in steps:
        fill(opened_dialog(page, Action(step, ""), NUMBER), values)
        assert QApplication.activeModalWidget() is None, step
    if outcome == "u1":
        search_record.record(request.find(NUMBER), TODAY, searched_on=TODAY, place="综合档案室")
    page.open_case(NUMBER)
    made = issue(page, name)
    assert page.letters.page is None, refused(made)
    closed = request.find(NUMBER)
    assert (closed.closed_on, closed.outcome) == (TODAY, outcome)
    ended = events_of(closed)[-1].kind
    assert ended == (EventKind.ENDED if outcome in WITHOUT_REPLY else EventKind.REPLIED)
    fill(opened_dialog(page, Action(StepKind.SERVE, ""), NUMBER), {"on": TODAY})
    page.work.archive()
    fill(shown(), {})
    kept = request.find(NUMBER)
    assert (kept.served_on, kept.archived_on) == (TODAY, TODAY)
    assert kept.retention
    (letter,) = letters_of(kept)
    assert letter.issued_at is not None
    assert "　" not in letter.body.strip()[:1]
    assert "{" not in letter.body
    if outcome in BOUND:
        text = words_of(NUMBER).replace("\n", "")
        for part in (kind(name).title, outcome_words(outcome), letter.number or ""):
            assert part.replace(" ", "") in text.replace(" ", ""), part
