"""The window on a case that asks for three things, and the page of its 分项答复."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.mixed_page import MixedPage
from gui.shell.main_window import MainWindow
from models.law.event import Party
from models.letters.parts import Part
from models.requests import handling, request
from tests.gui.keyboard import CTRL, ENTER, modal, press, write
from tests.gui.requests.letter_window import TODAY, letter_window, page, ready
from tests.gui.windows import settle

GIVEN = Part("补贴标准", "granted", "第三十六条第（二）项", "随本答复书提供")
PRIVATE = Part("身份证号码", "d4", "第十五条", "涉及个人隐私")


@contextmanager
def mixed_window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Give the window; today is 2026-03-10."""
    with letter_window(qtbot, content="补贴标准；身份证号码；核定底册") as made:
        third = request.find("2026-001")
        handling.consult(third, Party.THIRD_PARTY, date(2026, 3, 3), today=TODAY)
        page(made).refresh()
        yield made
        desk = page(made).letters
        if desk.page is not None:
            desk.page.left.emit()


def choose(window: MainWindow) -> MixedPage:
    """Press Ctrl+L, type what to look for, press Enter."""
    press(Qt.Key.Key_L, modifier=CTRL)
    assert isinstance(modal(), LetterChooser)
    ready(modal())
    write("分项")
    press(ENTER)
    window.activateWindow()
    settle()
    return letter(window)


def letter(window: MainWindow) -> MixedPage:
    found = page(window).letters.page
    assert found is not None
    return found


def fill(window: MainWindow, *parts: Part) -> MixedPage:
    """Open the letter and fill its parts in."""
    made = choose(window)
    made.form.parts.set_parts(parts)
    made.form.parts.edited.emit()
    return made
