"""The window with one tab of 目录 alone; today is 2026-03-26."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.catalogue.tab import Tab
from gui.main_window import MainWindow
from gui.page import Page, PageEntry

TODAY = date(2026, 3, 26)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


def today() -> date:
    return TODAY


class TabPage(Page):
    """A page of one tab."""

    def __init__(self, tab: Tab) -> None:
        super().__init__("目录")
        self.kinds = tab.kinds
        self.tab = tab
        self.body.addWidget(tab, 1)
        tab.said.connect(self.said)
        tab.unsaved.connect(self.unsaved)
        for each in tab.head_actions:
            self.head.add_action(
                each.word, each.press, icon_name=each.icon, kind=each.kind, key=each.key
            )

    def refresh(self) -> None:
        self.tab.refresh()
        self.head.set_counts(self.tab.counts)

    def search_field(self) -> QLineEdit | None:
        return self.tab.search_field()

    def panes(self) -> list[QWidget]:
        return self.tab.panes()

    def may_close(self) -> bool:
        return self.tab.may_close()


def tab_window(qtbot: QtBot, tab: Tab, let_go: Callable[[], object]) -> MainWindow:
    """Return the window, shown and active; `let_go` drops what is unsaved before it closes."""
    made = MainWindow([PageEntry("catalogue", "目录", "folder-tree", lambda: TabPage(tab))])
    qtbot.addWidget(made, before_close_func=lambda _: let_go())
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()


def write(text: str) -> None:
    """Commit what an input method made."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)


def answer(word: str) -> None:
    """Press a button of the dialog that is about to come."""

    def press_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for button in dialog.findChildren(QPushButton):
            if button.accessibleName() == word:
                button.click()

    QTimer.singleShot(0, press_it)
