"""What belongs to a case: searches, the fee by scale, earlier requests, publication."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.items.page import ItemsPage
from gui.requests.page import RequestPage
from gui.requests.repeats_band import EarlierDialog
from gui.requests.steps.closing import ClosingDialog
from gui.shell.main_window import MainWindow
from models.items.item import PublishedItem
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.requests import handling, request, search_record
from models.requests.request import InformationRequest, events_of
from tests.gui.keyboard import CTRL, ENTER, focus, modal, press, write
from tests.gui.windows import TODAY, window_with

LAND = "柳湾村2022年高标准农田建设项目竣工验收资料"


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The whole window on the page 依申请公开."""
    made = window_with(qtbot)
    made.show_page("requests")
    return made


def page_of(window: MainWindow) -> RequestPage:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page


def asked(number: str, on: date = date(2026, 3, 2), **values: Any) -> InformationRequest:
    facts = {"applicant": "张××", "applicant_kind": "natural_person", "intake": "当面"}
    return request.record(number, TODAY, received_on=on, **{**facts, "content": LAND, **values})


def closed(number: str, outcome: str = "granted", **values: Any) -> InformationRequest:
    made = asked(number, **values)
    handling.answer(made, date(2026, 3, 9), outcome, "", TODAY)
    return made


def settle() -> None:
    QApplication.processEvents()


def form_dialog() -> FormDialog:
    settle()
    found = modal()
    assert isinstance(found, FormDialog)
    return found


def test_a_search_is_registered_from_the_case_and_taken_back(window: MainWindow) -> None:
    about = asked("2026-001")
    page = page_of(window)
    page.open_case("2026-001")
    page.case.searches.add.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    write("3-4")
    press(ENTER)
    write("archive")
    press(ENTER, modifier=CTRL)
    settle()
    (made,) = search_record.searches_of(about)
    assert (made.searched_on, made.place) == (date(2026, 3, 4), "archive")
    (line,) = page.case.searches.lines.value()
    page.case.searches.lines.pressed.emit(line.key)
    settle()
    press(ENTER, ENTER)
    write("query")
    press(ENTER, modifier=CTRL)
    settle()
    assert search_record.find(made.id).method == "query"
    window.undo()
    assert search_record.find(made.id).method == ""
    page.case.searches.lines.pressed.emit(line.undo)
    assert search_record.searches_of(about) == []
    window.undo()
    assert len(search_record.searches_of(about)) == 1


def test_the_fee_is_proposed_by_pages_and_stored_with_its_scale(window: MainWindow) -> None:
    about = asked("2026-001", date(2026, 3, 20))
    page = page_of(window)
    page.open_case("2026-001")
    page.case.step_wanted.emit(Action(StepKind.ISSUE_FEE, ""))
    form = form_dialog().form
    form.go_to("by")
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert form.field("by").value() == "page"
    press(ENTER) if form.field("units").isAncestorOf(focus()) else form.go_to("units")
    write("250")
    assert form.field("amount").value() == 470000
    assert form.field("reckoning").value() == (
        "第 1–30 页，不收费",
        "第 31–100 页，70 页 × 10 元 ＝ 700 元",
        "第 101–200 页，100 页 × 20 元 ＝ 2,000 元",
        "第 201–250 页，50 页 × 40 元 ＝ 2,000 元",
        "合计 4,700 元",
    )
    form.go_to("amount")
    press(Qt.Key.Key_A, modifier=CTRL)
    assert not form.field("amount_reason").isVisible()
    write("4000")
    assert form.field("amount_reason").isVisible()
    press(ENTER, modifier=CTRL)
    said = "按标准应收 4,700 元，这里是 4,000 元；确实要这样收请写明理由。"
    assert form.error("amount_reason") == said
    write("部分页已在网上公开")
    press(ENTER, modifier=CTRL)
    settle()
    (step,) = (each for each in events_of(about) if each.kind == EventKind.FEE_ISSUED)
    assert (step.amount, step.fee_by, step.units) == (400000, "page", 250)
    assert step.text == "部分页已在网上公开"
    page.case.step_wanted.emit(Action(StepKind.CORRECT, "", event=step.id))
    again = form_dialog().form
    assert (again.field("by").value(), again.field("units").value()) == ("page", 250)
    assert again.field("amount").value() == 400000
    assert again.field("amount_reason").isVisible()
    press(Qt.Key.Key_Escape)


def test_the_fee_by_piece_counts_the_month_of_the_applicant(window: MainWindow) -> None:
    for at in range(1, 12):
        asked(f"2026-{at:03d}", date(2026, 3, 16))
    page = page_of(window)
    page.open_case("2026-011")
    page.case.step_wanted.emit(Action(StepKind.ISSUE_FEE, ""))
    dialog = form_dialog()
    form = dialog.form
    form.go_to("by")
    press(Qt.Key.Key_Space)
    assert form.field("units").value() == 1
    assert form.field("amount").value() == 10000
    assert "此前已有 10 件：2026-001 至 2026-010" in form.field("reckoning").value()[0]
    dialog.let_go()  # Esc would ask about what is typed


def test_before_2021_no_scale_is_offered_but_the_reason_is_said(window: MainWindow) -> None:
    asked("2020-001", date(2020, 12, 31))
    page = page_of(window)
    page.open_case("2020-001")
    page.case.step_wanted.emit(Action(StepKind.ISSUE_FEE, ""))
    form = form_dialog().form
    with pytest.raises(KeyError):
        form.field("by")
    assert "2021-01-01 起收到的申请" in form.field("reckoning").value()[0]
    press(Qt.Key.Key_Escape)


def test_an_earlier_answer_is_shown_while_the_content_is_typed(
    window: MainWindow, qtbot: QtBot
) -> None:
    closed("2026-001")
    page = page_of(window)
    press(Qt.Key.Key_N, modifier=CTRL)
    form, band = page.pane.form, page.pane.repeats
    form.go_to("applicant")
    write("张××")
    form.go_to("content")
    write(LAND)
    qtbot.waitUntil(lambda: not band.isHidden())
    assert band.sentence == "同一申请人 2026-001 曾申请类似内容，2026-03-09 已答复（予以公开）"
    band.way_out.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert isinstance(modal(), EarlierDialog)
    press(Qt.Key.Key_Escape)
    assert form.field("content").value() == LAND  # nothing is lost
    form.field("content").set_value("镇政府2021年公务接待批次、人数和金额")
    form.edited.emit("content")
    qtbot.waitUntil(band.isHidden)


def test_a_case_that_repeats_an_answered_one_may_be_closed_as_such(window: MainWindow) -> None:
    closed("2026-001")
    asked("2026-002", date(2026, 3, 16))
    page = page_of(window)
    page.open_case("2026-002")
    assert page.case.advice.sentence.startswith("同一申请人 2026-001 曾申请类似内容")
    page.case.advice.way_out.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    dialog = modal()
    assert isinstance(dialog, ClosingDialog)
    assert dialog.form.field("outcome").value() == "n2"
    press(Qt.Key.Key_Escape)


def test_an_answer_is_published_from_the_case_once_and_then_opened(window: MainWindow) -> None:
    closed("2026-001")
    asked("2026-002", date(2026, 3, 16), applicant="李××")
    page = page_of(window)
    page.open_case("2026-001")
    assert page.case.advice.sentence == "多人申请同一信息，可以主动公开（条例第四十四条）"
    page.case.publish_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    press(ENTER, modifier=CTRL)
    settle()
    (made,) = PublishedItem.select()
    assert (made.title, made.made_on) == (LAND, date(2026, 3, 9))
    assert request.find("2026-001").item_id == made.id
    assert page.case.advice.isHidden()
    window.undo()
    assert request.find("2026-001").item_id is None
    page.case.publish_button.click()
    settle()
    press(ENTER, modifier=CTRL)
    settle()
    page.case.publish_button.click()
    settle()
    assert window.page_key == "items"
    items = window.page("items")
    assert isinstance(items, ItemsPage)
    assert items.pane.form.field("title").value() == LAND


def test_an_answer_that_gave_nothing_offers_no_publication(window: MainWindow) -> None:
    closed("2026-001", "d7")
    page = page_of(window)
    page.open_case("2026-001")
    assert not page.case.publish_button.isVisible()
