"""The window with 依申请公开 and 设置 on one case, for the tests of letters; today is 2026-03-10."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.sheet import SheetDialog
from gui.forms.form import Form
from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.letter_form import LetterForm
from gui.requests.letters.letter_page import LetterPage
from gui.requests.page import RequestPage
from gui.settings.page import SettingsPage
from gui.shell.main_window import MainWindow
from reports.ways import Book, Open
from tests.gui.keyboard import CTRL, ENTER, focus, modal, press, write
from tests.gui.windows import settle, window_with
from tests.models.letters.case import profile, received

TODAY = date(2026, 3, 10)


@contextmanager
def letter_window(qtbot: QtBot, **facts: Any) -> Iterator[MainWindow]:
    """Give the window on the case 2026-001; its dialogs are hidden afterwards."""
    profile()
    received(**facts)
    made = window_with(qtbot, "requests", "settings", today=TODAY)
    made.follow(Open(Book.REQUEST, "2026-001"))
    QApplication.processEvents()
    yield made
    desk = page(made).letters
    if desk.page is not None:
        desk.page.left.emit()
    for left in made.findChildren(SheetDialog):
        left.hide()
    QApplication.processEvents()


def page(window: MainWindow) -> RequestPage:
    """Return the page 依申请公开."""
    found = window.page("requests")
    assert isinstance(found, RequestPage)
    return found


def choose(window: MainWindow, words: str) -> LetterPage:
    """Press Ctrl+L, type what to look for, press Enter."""
    press(Qt.Key.Key_L, modifier=CTRL)
    assert isinstance(modal(), LetterChooser)
    ready(modal())
    write(words)
    press(ENTER)
    window.activateWindow()
    settle()
    return written(window)


def written(window: MainWindow) -> LetterPage:
    """Return the page of the letter that is being written."""
    found = page(window).letters.page
    assert isinstance(found, LetterPage)
    return found


def plain(made: LetterPage) -> LetterForm:
    """Return the form of a letter that is not in parts."""
    assert isinstance(made.form, LetterForm)
    return made.form


def fields(made: LetterPage) -> Form:
    """Return the fields of a letter that is not in parts."""
    return plain(made).fields


def text(made: LetterPage) -> str:
    """Return the text that a letter has on the page."""
    return plain(made).text.body()


def settings(window: MainWindow) -> SettingsPage:
    """Show 设置 and return it."""
    window.show_page("settings")
    found = window.page("settings")
    assert isinstance(found, SettingsPage)
    QApplication.processEvents()
    return found


def ready(dialog: QWidget) -> None:
    """Wait until the keys go to a dialog."""
    assert QTest.qWaitForWindowActive(dialog)
    settle()
    assert focus().window() is dialog
