"""The window of the tests: with the pages that are asked for, on a given day, shown and active."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.form import Form
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from tests.gui.keyboard import CTRL, ENTER, focus, press, write

TODAY = date(2026, 3, 26)


def window_with(
    qtbot: QtBot,
    *keys: str,
    today: date = TODAY,
    width: int = 1440,
    height: int = 900,
    forget: Callable[[MainWindow], object] = lambda _window: None,
) -> MainWindow:
    """Return the window with the pages of these keys, every page when none is named.

    The first one is shown, on the register that is open. What is typed into forms and not saved is
    forgotten at the end; `forget` forgets what else is.
    """
    known = {each.key: each for each in pages.entries(lambda: today, lambda _points: None)}
    made = MainWindow([known[key] for key in keys or known], today=lambda: today)

    def let_go(window: MainWindow) -> None:
        forget(window)
        forget_typing(window)

    qtbot.addWidget(made, before_close_func=let_go)
    made.resize(width, height)
    with qtbot.waitActive(made):
        made.show()
    settle()
    return made


def forget_typing(window: MainWindow) -> None:
    """Let everything go that is typed and not saved."""
    for form in window.findChildren(Form):
        form.set_dirty(False)


def put_away(reason: str) -> None:
    """Put the records chosen into the bin by keyboard, and come back to the window."""
    window = focus().window()
    press(Qt.Key.Key_Delete)
    settle()
    write(reason)
    press(ENTER, modifier=CTRL)
    window.activateWindow()
    settle()


def settle() -> None:
    """Let everything that waits be done."""
    for _ in range(4):
        QApplication.processEvents()
