"""主动公开: what the form says of a number, a document explained, and a title as they are typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.act import acting
from gui.acting.application import Application
from gui.items.pane import ItemPane
from gui.shell.main_window import MainWindow
from models.items import item
from models.office.profile import office
from reports.ways import Book, Open
from tests.gui.items.item_window import item_window, page_of
from tests.gui.keyboard import CTRL, ENTER, press, write
from tests.gui.parts import line_of
from tests.gui.windows import TODAY, window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    item.record("2026年防汛抢险应急预案", index_number="x/2025-1", published_on=TODAY)
    return item_window(qtbot)


def new_item(window: MainWindow) -> ItemPane:
    press(Qt.Key.Key_N, modifier=CTRL)
    return page_of(window).pane


def test_the_document_explained_is_found_by_its_title(window: MainWindow) -> None:
    pane = new_item(window)
    pane.form.go_to("explains")
    write("防汛")
    popup = QApplication.activePopupWidget()  # which has the keyboard
    assert popup is not None
    for pressed in (Qt.Key.Key_Down, ENTER):
        QTest.keyClick(popup, pressed)
    assert pane.form.field("explains").value() == "x/2025-1"
    pane.form.go_to("note")
    QApplication.processEvents()
    assert pane.form.rows["explains"].rule.said == "解读《2026年防汛抢险应急预案》"
    pane.form.go_to("explains")
    line_of(pane.form, "explains").selectAll()
    write("y/9")
    assert pane.form.field("explains").value() == "y/9"
    assert QApplication.activePopupWidget() is None
    pane.form.go_to("note")
    QApplication.processEvents()
    assert pane.form.rows["explains"].rule.said == "没有索引号是“y/9”的信息"


def test_without_the_code_of_the_office_the_form_leads_to_where_it_is_given(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    window = window_with(qtbot, "items", "settings")
    pane = new_item(window)
    assert pane.guide.offer.sentence == "还没有机构代码，索引号编不出来。"
    with qtbot.waitSignal(page_of(window).going):
        pane.guide.offer.way_out.click()
    office().alter("修改", organ_code="slzzf")
    pane.form.set_dirty(False)
    assert page_of(window).desk.start_new()
    assert pane.guide.offer.isHidden()


def test_a_form_that_waits_takes_the_code_of_the_office_once_it_is_given(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    window = window_with(qtbot, "items", "settings")
    pane = new_item(window)
    write("关于防汛的通知")
    window.show_page("settings")
    with acting("修改机关信息"):
        office().alter("修改", organ_code="slzzf")
    window.show_page("items")
    assert str(pane.form.raw()["index_number"]).startswith("slzzf/")
    assert pane.guide.offer.isHidden()
    assert pane.form.raw()["title"] == "关于防汛的通知"


def test_a_sign_that_cannot_be_printed_is_told_beside_the_title(window: MainWindow) -> None:
    pane = new_item(window)
    write("关于防汛的通知😀")
    assert "“😀”打印不出来" in pane.guide.doubt.sentence


def test_a_wrong_word_is_told_beside_the_title(window: MainWindow) -> None:
    pane = new_item(window)
    write("关于布署防汛工作的通知")
    assert pane.guide.doubt.sentence.startswith("名称里的“布署”应写“部署”：")


def test_the_main_button_of_what_is_published_saves_and_publishing_rests(
    window: MainWindow,
) -> None:
    record = item.record("通知", made_on=TODAY, published_on=TODAY)
    pane = page_of(window).pane
    page_of(window).follow(Open(Book.ITEM, record.id))
    saving = pane.writing[0]
    assert (pane.publish_button.isEnabled(), saving.property("kind")) == (False, "primary")
    assert pane.publish_button.toolTip() == "2026-03-26 已公开"
    pane.form.field("published_on").set_value(None)
    pane.form.field("published_on").edited.emit()
    assert (pane.publish_button.isEnabled(), saving.property("kind")) == (True, "")


def test_what_stands_behind_a_document_number_is_told_and_taken_off_by_one_press(
    window: MainWindow,
) -> None:
    pane = new_item(window)
    pane.form.go_to("document_number")
    write("示政发〔2026〕12号11-26")
    press(Qt.Key.Key_Tab)
    assert "后面多了“11-26”" in pane.guide.offer.sentence
    pane.guide.offer.way_out.click()
    assert pane.form.field("document_number").value() == "示政发〔2026〕12号"
    assert pane.guide.offer.isHidden()
