"""目录: handing over and the force of documents, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.documents_tab import DocumentsTab
from gui.catalogue.hand_over_tab import HandOverTab
from gui.catalogue.page import CataloguePage
from gui.forms.dialog import FormDialog
from gui.items.page import ItemsPage
from gui.pages.page import PageEntry
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from models.items import hand_over, item
from reports.ways import Book, Open, Way
from tests.gui.items.item_window import today
from tests.gui.keyboard import CTRL, ENTER, modal, press, write
from tests.gui.parts import line_of, row, rows
from tests.gui.windows import TODAY


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    for month in (1, 2, 3):
        item.record(f"{month}月信息", published_on=date(2026, month, 9), attribute="主动公开")
    made = MainWindow(
        [
            PageEntry("catalogue", "目录", "folder-tree", lambda: CataloguePage(today)),
            PageEntry("items", "主动公开", "file-text", lambda: ItemsPage(today)),
        ]
    )
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def page(window: MainWindow) -> CataloguePage:
    found = window.page("catalogue")
    assert isinstance(found, CataloguePage)
    return found


def hand_overs(window: MainWindow) -> HandOverTab:
    page(window).show_tab("hand_over")
    tab = page(window).shown
    assert isinstance(tab, HandOverTab)
    return tab


def back_to(window: MainWindow, tab: HandOverTab) -> None:
    window.activateWindow()
    tab.table.view.setFocus()
    tab.table.view.go_to(0)
    QApplication.processEvents()


def make(window: MainWindow, last: str = "2-28") -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, FormDialog)
    dialog.form.go_to("last")
    line_of(dialog.form, "last").selectAll()
    write(last)
    press(ENTER, modifier=CTRL)
    shown = modal()
    assert isinstance(shown, PreviewDialog)
    shown.reject()


def test_a_list_is_made_shown_and_receipted_by_keyboard(window: MainWindow) -> None:
    tab = hand_overs(window)
    make(window)
    (made,) = hand_over.hand_overs()
    assert (made.place, hand_over.counts()[made.id]) == ("国家档案馆", 2)
    assert row(tab.table, 0).count == 2
    assert tab.counts == "移送明细表 1 份　缺回执 1 份"
    back_to(window, tab)
    press(Qt.Key.Key_R, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, FormDialog)
    dialog.form.go_to("received_by")
    write("王××")
    press(ENTER, modifier=CTRL)
    kept = hand_over.find(made.id)
    assert (kept.received_on, kept.received_by) == (TODAY, "王××")
    assert tab.counts == "移送明细表 1 份　缺回执 0 份"
    back_to(window, tab)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert hand_over.find(made.id).received_on is None


def test_a_list_is_taken_back_and_restored(window: MainWindow) -> None:
    tab = hand_overs(window)
    make(window)
    back_to(window, tab)
    press(Qt.Key.Key_Delete)
    assert hand_over.hand_overs() == []
    press(Qt.Key.Key_Z, modifier=CTRL)
    (made,) = hand_over.hand_overs()
    assert hand_over.counts()[made.id] == 2


def test_a_period_without_anything_is_said_in_the_dialog(window: MainWindow) -> None:
    hand_overs(window)
    press(Qt.Key.Key_N, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, FormDialog)
    dialog.form.field("first").set_value(date(2025, 1, 1))
    dialog.form.field("last").set_value(date(2025, 1, 31))
    press(ENTER, modifier=CTRL)
    assert "没有还未送交" in dialog.form.error("first")
    dialog.reject()


def test_documents_are_listed_for_the_day_typed(window: MainWindow) -> None:
    kind = "行政规范性文件"
    item.record("旧办法", document_kind=kind, made_on=date(2023, 5, 1),
                validity="废止", repealed_on=date(2025, 6, 1))  # fmt: skip
    kept = item.record("新办法", document_kind=kind, made_on=date(2024, 5, 1))
    page(window).show_tab("documents")
    tab = page(window).shown
    assert isinstance(tab, DocumentsTab)
    assert [each.title for each in rows(tab.table.view)] == ["新办法"]
    tab.day.setFocus()
    tab.day.line.selectAll()
    write("20241231")
    assert [each.title for each in rows(tab.table.view)] == ["旧办法", "新办法"]
    assert page(window).head.counts_label.text() == "现行有效 2 件"
    wanted: list[Way] = []
    tab.going.connect(wanted.append)
    tab.table.view.setFocus()
    tab.table.view.go_to(1)
    press(ENTER)
    assert wanted == [Open(Book.ITEM, kept.id)]


def test_a_broken_chain_is_named_under_the_list(window: MainWindow) -> None:
    item.record("没有日期的废止", document_kind="规章", made_on=date(2025, 5, 1), validity="废止")
    page(window).show_tab("documents")
    tab = page(window).shown
    assert isinstance(tab, DocumentsTab)
    tab.kind.set_value("规章")
    tab.refresh()
    words = [each.text() for each in tab.chain_area.findChildren(type(tab.table.count_label))]
    assert "没有日期的废止 缺废止或失效日期" in words
