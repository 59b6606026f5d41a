"""The card 公文错字本: a word added with real keys, changed, taken out and put back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.settings.own_typos import OwnTyposCard
from gui.settings.page import SettingsPage
from gui.shell.main_window import MainWindow
from models.office.own_typos import OwnTypo, own_typos
from tests.gui.keyboard import CTRL, ENTER, press, write
from tests.gui.windows import settle, window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    return window_with(qtbot, "settings")


def card_of(window: MainWindow) -> OwnTyposCard:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.card(OwnTyposCard)


def type_in(dialog: FormDialog, qtbot: QtBot, *words: str) -> None:
    qtbot.waitUntil(dialog.isActiveWindow)
    for key, word in zip(("word", "right", "why"), words, strict=False):
        dialog.form.go_to(key)
        press(Qt.Key.Key_A, modifier=CTRL)
        write(word)
    press(ENTER, modifier=CTRL)
    settle()


def test_a_word_is_added_changed_taken_out_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    card = card_of(window)
    type_in(card.ask(), qtbot, "一事一仪", "一事一议", "议事的议")
    assert own_typos() == (OwnTypo("一事一仪", "一事一议", "议事的议"),)
    (shown,) = card.lines.value()
    card.lines.pressed.emit(shown.key)
    type_in(card.ask(own_typos()[0]), qtbot, "一事一义")
    (shown,) = card.lines.value()
    assert shown.words == "一事一义 → 一事一议"
    card.lines.pressed.emit(shown.undo)
    assert card.lines.value() == ()
    window.undo()
    assert [each.words for each in card.lines.value()] == ["一事一义 → 一事一议"]
