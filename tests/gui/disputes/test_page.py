"""复议诉讼 as a clerk works it: entering, stages, the end, the bin, to and from the request."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.disputes.page import DisputesPage
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.disputes import course as dispute_course
from models.disputes import dispute
from models.disputes.dispute import Dispute
from models.requests import handling, request
from models.requests.request import InformationRequest
from reports.ways import Book, New, Open
from tests.gui.keyboard import ALT, CTRL, ENTER, SHIFT, focus, press, write
from tests.gui.parts import row
from tests.gui.windows import TODAY, settle, window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The whole window on the page 复议诉讼."""
    made = window_with(qtbot)
    made.show_page("disputes")
    return made


def page_of(window: MainWindow) -> DisputesPage:
    page = window.page("disputes")
    assert isinstance(page, DisputesPage)
    return page


def asked(number: str = "2025-001", outcome: str = "granted") -> InformationRequest:
    made = request.record(
        number,
        TODAY,
        received_on=date(2025, 1, 6),
        applicant="张××",
        applicant_kind="natural_person",
        intake="当面",
        content="补偿登记表",
    )
    handling.answer(made, date(2025, 2, 5), outcome, "", TODAY)
    return made


def recorded(number: str = "复2026-001", **values: Any) -> Dispute:
    facts = {"kind": "reconsideration", "received_on": date(2026, 3, 2), "authority": "县政府"}
    return dispute.record(number, TODAY, **{**facts, **values})


def select_first(window: MainWindow) -> DisputesPage:
    page = page_of(window)
    page.refresh()
    page.list.view.setFocus()
    press(Qt.Key.Key_Home)
    return page


def test_a_dispute_is_entered_by_keyboard_alone(window: MainWindow) -> None:
    page, form = page_of(window), page_of(window).pane.form
    asked()
    press(Qt.Key.Key_N, modifier=CTRL)
    assert form.field("number").value() == "复2026-001"
    assert form.field("kind").isAncestorOf(focus())
    press(Qt.Key.Key_Down)
    assert form.field("number").value() == "诉2026-001"
    press(ENTER)
    write("2025-001")
    press(ENTER)
    write("3-2")
    press(ENTER)
    write("court")
    press(Qt.Key.Key_S, modifier=CTRL)
    (made,) = Dispute.select()
    assert (made.number, made.kind) == ("诉2026-001", "suit_direct")
    assert made.received_on == date(2026, 3, 2)
    assert (made.request, made.authority) == (request.find("2025-001"), "court")
    assert row(page.list, 0).number == "诉2026-001"
    assert window.status.sentence == "已登记：诉2026-001"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert Dispute.known(made.id) is None
    assert page.list.view.records.rowCount() == 0
    assert form.field("authority").value() == "court"  # what was typed is there, unsaved


def test_a_refusal_stands_beside_its_field(window: MainWindow) -> None:
    form = page_of(window).pane.form
    press(Qt.Key.Key_N, modifier=CTRL)
    form.go_to("request")
    write("2025-099")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert form.error("request") == "没有登记号为 2025-099 的申请，请核对；查不到的可以不填。"
    form.field("request").set_value("")
    form.go_to("received_on")
    write("2026-03-27")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "不能晚于今天" in form.error("received_on")
    assert Dispute.select().count() == 0


def test_the_ruling_fills_the_column_of_table_four_and_may_be_chosen_anew(
    window: MainWindow,
) -> None:
    made = recorded()
    page = select_first(window)
    press(ENTER)
    form = page.pane.form
    form.go_to("closed_on")
    write("3-20")
    press(ENTER)
    write("撤销")
    press(ENTER)
    assert form.field("result").value() == "corrected"
    press(Qt.Key.Key_S, modifier=CTRL)
    kept = dispute.find(made.id)
    assert (kept.closed_on, kept.ruling, kept.result) == (date(2026, 3, 20), "撤销", "corrected")
    form.go_to("closed_on")
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_Delete)
    assert form.field("result").value() is None
    press(Qt.Key.Key_S, modifier=CTRL)
    assert dispute.find(made.id).result == ""
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert dispute.find(made.id).result == "corrected"
    told = page.desk.book.history(dispute.find(made.id))
    assert [each.verb for each in told] == ["撤销修改", "修改", "修改", "登记"]
    assert ("计入表四", "", "结果纠正") in told[0].changes


def test_own_words_need_a_column_chosen_by_hand(window: MainWindow) -> None:
    recorded()
    page = select_first(window)
    press(Qt.Key.Key_F2)
    form = page.pane.form
    form.go_to("closed_on")
    write("3-20")
    press(ENTER)
    write("另案处理")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "计入表四的哪一列" in form.error("result")


def test_stages_are_registered_changed_and_taken_back(window: MainWindow) -> None:
    made = recorded()
    page = select_first(window)
    press(ENTER)
    press(Qt.Key.Key_R, modifier=CTRL)
    settle()
    press(Qt.Key.Key_Down)  # the first of the usual stages
    press(ENTER)
    write("3-4")
    press(ENTER)
    write("3-28")
    press(ENTER, modifier=CTRL)
    settle()
    (stage,) = dispute_course.stages_of(made)
    assert (stage.kind, stage.on_date, stage.until) == (
        "收到答复通知书",
        date(2026, 3, 4),
        date(2026, 3, 28),
    )
    (line,) = page.pane.form.field("stages").value()
    assert (line.words, line.small) == ("2026-03-04　收到答复通知书", "期限 03-28")
    chip = page.pane.head.chip.chip
    assert chip is not None
    assert chip.text == "剩 2 天"
    page.pane.press_stage(line.undo)
    assert dispute_course.stages_of(made) == []
    window.undo()
    assert [each.kind for each in dispute_course.stages_of(made)] == ["收到答复通知书"]
    page.pane.press_stage(page.pane.form.field("stages").value()[0].key)
    settle()
    press(ENTER)
    press(Qt.Key.Key_A, modifier=CTRL)
    write("3-5")
    press(ENTER, modifier=CTRL)
    settle()
    assert dispute_course.stages_of(made)[0].on_date == date(2026, 3, 5)
    window.undo()
    assert dispute_course.stages_of(made)[0].on_date == date(2026, 3, 4)


def test_a_dispute_goes_into_the_bin_and_comes_back(window: MainWindow) -> None:
    made = recorded()
    page = select_first(window)
    press(Qt.Key.Key_Delete)
    settle()
    write("twice")
    press(ENTER, modifier=CTRL)
    settle()
    assert dispute.find(made.id).removed_reason == "twice"
    assert page.list.view.records.rowCount() == 0
    page.list.bar.set_filter("state", "回收站", "回收站")
    window.activateWindow()
    settle()
    page.list.view.setFocus()
    press(Qt.Key.Key_Home)
    press(ENTER)
    assert page.pane.band.sentence == "这件在回收站里：twice"
    assert not any(each.isEnabled() for each in page.pane.writing)
    page.list.view.setFocus()
    press(Qt.Key.Key_R, modifier=CTRL | SHIFT)
    assert dispute.find(made.id).removed_at is None


def test_what_looks_wrong_is_said_over_the_form(window: MainWindow) -> None:
    asked(outcome="d7")
    page = page_of(window)
    press(Qt.Key.Key_N, modifier=CTRL)
    press(Qt.Key.Key_Down, ENTER)
    write("2025-001")
    assert page.pane.doubt.sentence.startswith("不予公开的答复应当先申请行政复议")
    assert not page.pane.doubt.isHidden()


def test_the_case_leads_to_a_new_dispute_and_back(window: MainWindow) -> None:
    about = asked()
    window.follow(Open(Book.REQUEST, "2025-001"))
    requests = window.page("requests")
    assert isinstance(requests, RequestPage)
    requests.case.disputes.add.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert window.page_key == "disputes"
    form = page_of(window).pane.form
    assert form.field("request").value() == "2025-001"
    assert form.field("received_on").isAncestorOf(focus())
    write("3-2")
    press(Qt.Key.Key_S, modifier=CTRL)
    (made,) = dispute.of_request(about)
    press(Qt.Key.Key_O, modifier=CTRL)
    assert window.page_key == "requests"
    assert requests.shown_number == "2025-001"
    (line,) = requests.case.disputes.lines.value()
    assert line.words == "复2026-001　行政复议"
    requests.case.disputes.lines.pressed.emit(line.key)
    assert window.page_key == "disputes"
    shown = page_of(window).pane.record
    assert shown is not None
    assert shown.id == made.id
    press(Qt.Key.Key_Left, modifier=ALT)
    assert not page_of(window).desk.is_open


def test_after_an_ended_reconsideration_a_suit_after_it_is_proposed(window: MainWindow) -> None:
    about = asked()
    first = recorded(request=about, closed_on=date(2026, 3, 9), ruling="维持")
    window.follow(New(Book.DISPUTE, "2025-001"))
    settle()
    form = page_of(window).pane.form
    assert form.field("kind").value() == "suit_after_reconsideration"
    assert page_of(window).pane.doubt.sentence.startswith("这件申请有行政复议 复2026-001")
    form.go_to("before")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert Dispute.get(number="诉2026-001").before == first


def test_a_cell_of_table_four_opens_its_dispute(window: MainWindow) -> None:
    made = recorded(received_on=date(2025, 3, 3))
    annual = window.page("annual")
    annual.going.emit(Open(Book.DISPUTE, made.id))
    assert window.page_key == "disputes"
    assert page_of(window).pane.form.field("number").value() == "复2026-001"


def test_the_ledger_goes_out_from_the_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    recorded()
    page = page_of(window)
    page.exchange.export_to(tmp_path / "台账.xlsx")
    said = f"已导出 1 行：{tmp_path / '台账.xlsx'}"
    qtbot.waitUntil(lambda: window.status.sentence == said)


def test_ctrl_5_goes_to_the_disputes(window: MainWindow) -> None:
    window.show_page("items")
    press(Qt.Key.Key_5, modifier=CTRL)
    assert window.page_key == "disputes"
