"""Which letter: what is likely next first, what the law is against, drafts gone on with."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.letters.chooser import LetterChooser, Offer
from gui.shell.main_window import MainWindow
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import request
from tests.gui.keyboard import CTRL, ENTER, modal, press, write
from tests.gui.parts import current, rows
from tests.gui.requests.letter_window import (
    TODAY,
    fields,
    letter_window,
    page,
    plain,
    ready,
    text,
    written,
)
from tests.gui.windows import settle
from tests.models.letters.case import case_of, issued

DOWN, ESC = Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def chooser() -> LetterChooser:
    found = modal()
    assert isinstance(found, LetterChooser)
    ready(found)
    return found


def asked() -> LetterChooser:
    """Press Ctrl+L."""
    press(Qt.Key.Key_L, modifier=CTRL)
    return chooser()


def extend() -> None:
    """Issue an extension, after which no other can be."""
    issued(case_of(request.find("2026-001"), date(2026, 3, 9)), "extension", TODAY, days=10)


def names(found: list[Offer]) -> list[str]:
    return [each.proposal.kind.id for each in found]


def test_the_receipt_then_the_usual_answers_stand_first(window: MainWindow) -> None:
    made = asked()
    assert names(rows(made.view))[:5] == ["receipt", "granted_public", "granted", "partial", "u1a"]
    press(DOWN)
    assert current(made.view).proposal.kind.id == "granted_public"
    write("sfz")
    assert made.view.isHidden()
    press(ENTER)
    assert modal() is made
    made.field.clear()
    write("bz")
    assert made.view.records.rowCount() >= 1
    press(ESC)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hz", "receipt"),
        ("djb", "register_form"),
        ("yq", "extension"),
        ("gzs", "n1"),
        ("补正", "supplement"),
        ("补正 不明确", "u3"),
        ("sdhz", "service_proof"),
        ("更正", "correction"),
    ],
)
def test_enter_takes_the_nearest_of_what_is_typed(
    window: MainWindow, typed: str, first: str
) -> None:
    made = asked()
    write(typed)
    assert current(made.view).proposal.kind.id == first
    press(ENTER)
    window.activateWindow()
    assert written(window).of.id == first


def test_a_sheet_that_grows_stays_in_the_window(window: MainWindow, restored: Application) -> None:
    extend()
    restored.dresser.choose(points=16)
    window.resize(1366, 768)
    page(window).refresh()
    settle()
    made = asked()
    settle()
    before = made.height()
    write("yq")
    settle()
    assert made.height() > before
    assert made.geometry().bottom() <= window.frameGeometry().bottom()


def test_the_arrows_walk_what_is_found_while_one_goes_on_typing(window: MainWindow) -> None:
    made = asked()
    write("hz")
    press(DOWN)
    assert current(made.view).proposal.kind.id == "service_proof"
    assert made.field.hasFocus()
    press(Qt.Key.Key_Up)
    assert current(made.view).proposal.kind.id == "receipt"


def test_a_letter_that_the_law_does_not_allow_says_why_and_cannot_be_begun(
    window: MainWindow,
) -> None:
    extend()
    page(window).refresh()
    made = asked()
    write("延期答复告知书")
    assert "不能再次延期" in current(made.view).why
    assert made.band.sentence.startswith("延期答复告知书现在不能出：")
    assert not made.take_button.isEnabled()
    press(ENTER)
    assert modal() is made


def test_the_draft_that_waits_stands_first_and_is_not_begun_twice(window: MainWindow) -> None:
    case = case_of(request.find("2026-001"), TODAY)
    of = kind("granted")
    issuing.draft(case, of, {**issuing.first_values(case, of), "info": "补偿登记表"})
    page(window).refresh()
    made = asked()
    assert names(rows(made.view)).count("granted") == 1
    press(ENTER)
    window.activateWindow()
    assert fields(written(window)).field("info").value() == "补偿登记表"
    assert len(letters_of(case.request)) == 1


def test_an_issued_answer_takes_the_other_drafts_of_an_answer_with_it(window: MainWindow) -> None:
    found = request.find("2026-001")
    case = case_of(found, TODAY)
    issuing.draft(case, kind("d5"), issuing.first_values(case, kind("d5")))
    issuing.draft(case, kind("register_form"), {})
    issued(case, "granted", today=TODAY)
    assert [each.kind for each in letters_of(found)] == ["register_form", "granted"]


def test_the_next_step_leads_to_the_answer_and_then_to_its_draft(window: MainWindow) -> None:
    step = page(window).case.next
    assert step.title.text() == "下一步：拟写答复书"
    assert [each.accessibleName() for each in step.action_buttons] == [
        "登记办结",
        "延期答复",
        "拟写答复书",
    ]
    assert step.action_buttons[0].property("kind") != "primary"
    step.action_buttons[-1].click()
    made = chooser()
    assert current(made.view).proposal.kind.id == "granted_public"
    press(DOWN)
    press(ENTER)
    window.activateWindow()
    assert written(window).of.id == "granted"
    assert written(window).save()
    assert written(window).go_back()
    assert step.title.text() == "下一步：出具答复书（予以公开）"
    step.action_buttons[-1].click()
    assert written(window).letter is not None


def test_the_extension_of_the_next_step_is_its_letter(window: MainWindow) -> None:
    page(window).case.next.action_buttons[1].click()
    assert written(window).of.id == "extension"


def test_an_unedited_draft_follows_the_profile_and_an_edited_one_says_that_it_does_not(
    window: MainWindow,
) -> None:
    change_profile(authority="")
    page(window).letters.write(kind("granted"))
    made = written(window)
    fields(made).field("info").set_value("补偿登记表")
    fields(made).edited.emit("info")
    assert made.save()
    assert made.go_back()
    change_profile(authority="示例县人民政府")
    draft = letters_of(request.find("2026-001"))[0]
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in text(written(window))
    plain(written(window)).text.set_body(f"{text(written(window))}。")
    assert written(window).save()
    assert written(window).go_back()
    change_profile(authority="示例市人民政府")
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in text(written(window))
    assert plain(written(window)).changed.sentence == "正文手工改过，左边和机关信息再改不会进正文"
    assert written(window).go_back()


def test_an_answer_to_nobody_leads_to_the_facts_of_the_request(window: MainWindow) -> None:
    request.find("2026-001").alter("x", applicant="")
    page(window).refresh()
    page(window).letters.write(kind("granted"))
    made = written(window)
    fields(made).field("info").set_value("补偿登记表")
    fields(made).edited.emit("info")
    assert made.save()
    assert made.foot.sentence == "还差 1 处：申请人"
    made.foot.missing_button.click()
    assert page(window).letters.page is None
    assert page(window).pane.isVisible()


def test_the_button_names_its_key_once(window: MainWindow) -> None:
    made = asked()
    settle()
    assert made.take_button.text() == "拟写   Ctrl+Enter"
