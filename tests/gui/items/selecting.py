"""Rows of the list of items selected by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from tests.gui.items.item_window import page_of
from tests.gui.parts import rows

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def press(widget: QWidget | None, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    assert widget is not None
    QTest.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def titles(page: ItemsPage) -> list[str]:
    return [each.title for each in rows(page.list.view)]


def enter(window: MainWindow) -> ItemsPage:
    page = page_of(window)
    window.activateWindow()
    page.list.view.setFocus()
    page.list.view.go_to(0)
    QApplication.processEvents()
    return page


def select(page: ItemsPage, count: int) -> None:
    """Select the first rows with Shift and the arrow."""
    for _ in range(count - 1):
        press(page.list.view, KEY.Key_Down, SHIFT)


def undo(window: MainWindow) -> None:
    enter(window)
    press(page_of(window).list.view, KEY.Key_Z, CTRL)
