"""The bin of the items: what lies there, why, and how it comes back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.items.page import ItemsPage
from gui.pages.bin_dialog import BinDialog
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from tests.gui.items.item_window import item_window
from tests.gui.items.selecting import enter, press, select, titles, undo
from tests.gui.parts import offered, row

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page and five published items, the newest first."""
    for n in range(5, 0, -1):
        item.record(f"第{n}号", ["公开栏"], published_on=date(2026, 3, n))
    return item_window(qtbot)


def to_bin(window: MainWindow, count: int) -> ItemsPage:
    """Put the first rows into the bin and go there."""
    page = enter(window)
    select(page, count)
    press(page.list.view, KEY.Key_Delete)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BinDialog)
    press(dialog, KEY.Key_Return, CTRL)
    page.views.show(next(v for v in page.views.built_in() if v and v.name == "回收站"))
    return enter(window)


def test_the_bin_shows_when_and_why_and_gives_items_back(window: MainWindow) -> None:
    page = to_bin(window, 3)
    assert set(titles(page)) == {"第5号", "第4号", "第3号"}
    view = page.list.view
    shown = [c.title for at, c in enumerate(view.shape.columns) if not view.isColumnHidden(at)]
    assert shown == ["状态", "名称", "索引号", "移入时间", "理由"]
    assert row(page.list, 0).removed_reason
    assert page.list.count_label.text() == "共 3 条"
    select(page, 2)
    press(view, KEY.Key_R, CTRL | SHIFT)
    assert window.status.sentence == "已恢复：2 条信息"
    assert len(titles(page)) == 1
    undo(window)
    assert window.status.sentence == "已撤销恢复：2 条信息"
    assert len(titles(page)) == 3
    page.list.bar.clear()
    shown = [c.title for at, c in enumerate(view.shape.columns) if not view.isColumnHidden(at)]
    assert shown == ["状态", "名称", "类别", "公开日期"]
    assert titles(page) == ["第2号", "第1号"]
    assert [key.column for key in page.list.query.sort] == ["published_on"]


def test_enter_in_the_bin_shows_the_item_to_be_read_and_offers_it_back(window: MainWindow) -> None:
    page = to_bin(window, 1)
    press(page.list.view, KEY.Key_Return)
    assert page.desk.is_open
    assert page.pane.band.sentence == "这条信息在回收站里：重复登记"
    assert not any(each.isEnabled() for each in page.pane.writing)
    page.pane.band.way_out.click()
    assert window.status.sentence == "已恢复：第5号"
    assert page.list.nothing_found.title_label.text() == "回收站是空的"


def test_nothing_in_the_bin_is_deleted_or_changed(window: MainWindow) -> None:
    page = to_bin(window, 2)
    press(page.list.view, KEY.Key_Delete)
    assert QApplication.activeModalWidget() is None
    press(page.list.view, KEY.Key_B, CTRL)
    assert QApplication.activeModalWidget() is None
    assert window.status.sentence == "回收站里的信息要先恢复，才能修改"
    assert PublishedItem.select().count() == 5


def test_an_open_form_is_closed_before_the_bin_is_shown(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_Return)
    assert page.desk.is_open
    page.list.bar.set_filter("state", "回收站", "回收站")
    assert not page.desk.is_open


def test_the_bin_is_reached_by_its_button_and_left_by_it_again(window: MainWindow) -> None:
    page = enter(window)
    gone = item.record("重复的")
    gone.remove("重复登记")
    page.list.bar.clear()
    before = titles(page)
    QTest.mouseClick(page.list.bin_button, Qt.MouseButton.LeftButton)
    assert titles(page) == ["重复的"]
    QTest.mouseClick(page.list.bin_button, Qt.MouseButton.LeftButton)
    assert titles(page) == before


def test_many_are_not_put_away_for_a_reason_that_nobody_gave(window: MainWindow) -> None:
    for n in range(6, 13):
        item.record(f"第{n}号", ["公开栏"], published_on=date(2026, 3, n))
    page = enter(window)
    page.refresh()
    press(page.list.view, KEY.Key_A, CTRL)
    press(page.list.view, KEY.Key_Delete)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BinDialog)
    assert not dialog.form.field("removed_reason").value()
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.isVisible()
    dialog.reject()


def test_a_list_that_is_empty_for_all_lies_in_the_bin_says_so_with_the_way_there(
    window: MainWindow,
) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_A, CTRL)
    page.desk.put_away(page.list.chosen_ids(), "5 条信息", "测试")
    page.list.bar.clear()
    said = [each.text() for each in page.list.nothing_found.findChildren(QLabel)]
    assert page.list.stack.currentWidget() is page.list.nothing_found
    assert "5 条都在回收站" in said
    QTest.mouseClick(offered(page.list, "看回收站"), Qt.MouseButton.LeftButton)
    assert page.list.in_bin
    assert len(titles(page)) == 5


def test_down_from_the_search_goes_to_the_first_row_that_is_found(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_End)
    press(page.list.view, KEY.Key_F, CTRL)
    page.list.bar.field.setText("号")
    press(page.list.bar.field, KEY.Key_Down)
    assert page.list.view.currentIndex().row() == 0
