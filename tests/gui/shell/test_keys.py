"""The keys of the window: none is a letter alone, and each has one meaning."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from gui.acting.application import Application
from gui.activities.page import TABS as ACTIVITY_TABS
from gui.catalogue.page import TABS
from gui.dialogs.unsaved import UnsavedDialog
from gui.pages.record_page import RecordPage, RecordTab
from gui.pages.tabbed_page import TabbedPage
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from reports.ways import Book, Show
from tests.gui.windows import TODAY, settle, window_with

# Keys whose one verb is said by what it is done with: 新增 / 加一项.
_BY_VERB = {"Ctrl+N", "Ctrl+S", "Ctrl+Enter", "Ctrl+P", "Ctrl+R", "Ctrl+Z", "Ctrl+L"}
_BY_VERB |= {"Ctrl+Y", "Ctrl+O"}


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    made = window_with(qtbot)
    for entry in pages.entries(lambda: TODAY, lambda _: None):
        made.show_page(entry.key)
        page: object = made.page(entry.key)
        page = page.shown if isinstance(page, TabbedPage) else page
        if isinstance(page, RecordPage | RecordTab):
            page.start_new()
    for book, tabs in ((Book.CATALOGUE, TABS), (Book.ACTIVITY, ACTIVITY_TABS)):
        for key, _, _ in tabs:
            made.follow(Show(book, key))
    settle()
    return made


def sequences(of: QWidget) -> list[QKeySequence]:
    return [
        *(each.key() for each in of.findChildren(QShortcut)),
        *(each.shortcut() for each in of.findChildren(QAction)),
        *(each.shortcut() for each in of.findChildren(QAbstractButton)),
    ]


def test_no_letter_or_digit_alone_is_a_key(window: MainWindow) -> None:
    found = sequences(window)
    assert len(found) > 50
    words = [keys.toString() for keys in found]
    alone = [word for word in words if re.fullmatch(r"(Shift\+)?[A-Z0-9]", word)]
    assert alone == []


def test_every_key_of_the_help_has_one_meaning() -> None:
    meanings = defaultdict(set)
    for group in resources.toml("help/shortcuts.toml")["group"]:
        for keys, meaning in group["keys"]:
            every, said = keys.split("　"), meaning.replace("；", "、").split("、")
            for key, word in zip(
                every, said if len(said) == len(every) > 1 else [meaning] * 9, strict=False
            ):
                if key.startswith("Ctrl+") and "…" not in key:
                    meanings[key].add(word)
    twice = {key for key, words in meanings.items() if len(words) > 1}
    assert twice <= _BY_VERB | {"Ctrl+Shift+↑ ↓"}


def test_ctrl_d_only_answers_that_changes_are_not_kept(window: MainWindow, qtbot: QtBot) -> None:
    asked = UnsavedDialog("", window)
    qtbot.addWidget(asked)
    wanted = QKeySequence("Ctrl+D")
    assert wanted in sequences(asked)
    own = [each for each in window.findChildren(QShortcut) if each.key() == wanted]
    assert [each for each in own if each.parent() is not asked] == []
