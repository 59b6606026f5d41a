"""主动公开: the filter of categories, a list with a search, counts and several choices."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from gui.tables.filter_popup import FilterPopup
from models.items import item
from models.office import category as catalogue
from tests.gui.items.item_window import item_window, page_of
from tests.gui.items.selecting import titles
from tests.gui.keyboard import ENTER, press, write
from tests.gui.windows import TODAY

NAMES = ("应急管理", "社会救助", "应急管理")


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    for n, name in enumerate(NAMES):
        item.record(f"第{n}号", category=catalogue.find(name), published_on=TODAY)
    return item_window(qtbot)


def popup_of(page: ItemsPage) -> FilterPopup:
    button = page.list.bar.filter_buttons["category"]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    found = QApplication.activePopupWidget()
    assert isinstance(found, FilterPopup)
    return found


def test_a_category_is_found_by_its_name_and_counts_its_items(window: MainWindow) -> None:
    page = page_of(window)
    popup = popup_of(page)
    button = page.list.bar.filter_buttons["category"]
    assert popup.y() >= button.mapToGlobal(button.rect().bottomLeft()).y()
    popup.field.setFocus()
    write("应急管理")
    shown = [popup.list.item(at) for at in range(popup.list.count())]
    assert [each.text().strip() for each in shown if not each.isHidden()] == ["应急管理（2）"]
    press(ENTER)
    assert sorted(titles(page)) == ["第0号", "第2号"]
    assert button.text().strip() == "类别：应急管理"


def test_a_category_is_found_by_its_initials(window: MainWindow) -> None:
    popup = popup_of(page_of(window))
    popup.field.setFocus()
    write("yjgl")
    shown = [popup.list.item(at) for at in range(popup.list.count())]
    assert [each.text().strip() for each in shown if not each.isHidden()] == ["应急管理（2）"]
    popup.close()


def test_several_categories_are_listed_together_and_taken_away_again(window: MainWindow) -> None:
    item.record("没有类别", published_on=TODAY)
    page = page_of(window)
    page.refresh()
    popup = popup_of(page)
    for name in ("应急管理", "社会救助"):
        popup.field.setText(name)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        popup.field.setFocus()
    press(Qt.Key.Key_Escape)
    assert len(titles(page)) == 3
    assert page.list.bar.filter_buttons["category"].text().strip() == "类别：社会救助等 2 项"
    page.refresh()
    assert len(titles(page)) == 3
    popup = popup_of(page)
    popup.list.setFocus()
    popup.findChildren(type(page.list.bar.filter_buttons["category"]))[-1].click()
    assert len(titles(page)) == 4


def test_the_long_list_of_states_is_searched_and_takes_one(window: MainWindow) -> None:
    page = page_of(window)
    button = page.list.bar.filter_buttons["state"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    popup.field.setFocus()
    write("回收")
    shown = [popup.list.item(at) for at in range(popup.list.count())]
    assert [each.text() for each in shown if not each.isHidden()] == ["回收站"]
    press(ENTER)
    assert button.text().strip() == "状态：回收站"
    assert titles(page) == []
