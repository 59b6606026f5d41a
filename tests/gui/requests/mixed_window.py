"""The window on a case that asks for three things, and the page of its 分项答复."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from pytestqt.qtbot import QtBot

from gui.requests.letters.letter_page import LetterPage
from gui.requests.letters.mixed_form import MixedForm
from gui.shell.main_window import MainWindow
from models.law.event import Party
from models.letters.parts import Part
from models.requests import handling, request
from tests.gui.requests.letter_window import TODAY, letter_window, page
from tests.gui.requests.letter_window import choose as chosen

GIVEN = Part("补贴标准", "granted", "第三十六条第（二）项", "随本答复书提供")
PRIVATE = Part("身份证号码", "d4", "第十五条", "涉及个人隐私")


@contextmanager
def mixed_window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Give the window; today is 2026-03-10."""
    with letter_window(qtbot, content="补贴标准；身份证号码；核定底册") as made:
        third = request.find("2026-001")
        asked = handling.consult(third, Party.THIRD_PARTY, date(2026, 3, 3), today=TODAY)
        handling.receive_opinion(third, asked, date(2026, 3, 9), "不同意公开", TODAY)
        page(made).refresh()
        yield made


def choose(window: MainWindow) -> LetterPage:
    """Choose the letter in parts by keys."""
    return chosen(window, "分项")


def parts_of(made: LetterPage) -> MixedForm:
    """Return the form of a letter in parts."""
    assert isinstance(made.form, MixedForm)
    return made.form


def fill(window: MainWindow, *parts: Part) -> LetterPage:
    """Open the letter and fill its parts in."""
    made = choose(window)
    parts_of(made).parts.set_parts(parts)
    parts_of(made).parts.edited.emit()
    return made
