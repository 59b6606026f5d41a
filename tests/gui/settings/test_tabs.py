"""设置 in tabs: each way from elsewhere opens the tab of what it names."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.settings.about import FontCard, fonts_in_words
from gui.settings.page import TABS, SettingsPage
from gui.settings.profile import ProfileCard
from gui.settings.settings_card import SettingsCard
from reports.ways import Book, Show
from reports.writers.setting.fonts import typefaces
from tests.gui.windows import settle, window_with


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("authority", "机关"),
        ("holidays", "期限和放假"),
        ("report_day", "期限和放假"),
        ("points", "显示"),
    ],
)
def test_a_way_opens_the_tab_of_what_it_names(
    opened: Path, qtbot: QtBot, part: str, word: str
) -> None:
    window = window_with(qtbot, "settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    for at in range(page.strip.bar.count()):
        page.strip.bar.setCurrentIndex(at)
        window.follow(Show(Book.CHOICE, part))
        settle()
        assert TABS[page.strip.bar.currentIndex()][0] == word
        assert page.panes()[0].isVisible()


def test_a_tab_is_made_when_it_is_first_wanted(opened: Path, qtbot: QtBot) -> None:
    page = window_with(qtbot, "settings").page("settings")
    assert isinstance(page, SettingsPage)
    first = {type(card) for card in page.findChildren(SettingsCard)}
    page.strip.bar.setCurrentIndex(1)
    made = {type(card) for card in page.findChildren(SettingsCard)}
    assert first == {*TABS[0][1], *TABS[0][2]}
    assert made == {*first, *TABS[1][1], *TABS[1][2]}


def test_ctrl_tab_goes_through_the_tabs_and_no_card_is_lost(opened: Path, qtbot: QtBot) -> None:
    window = window_with(qtbot, "settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    seen = set()
    for _, left, right in TABS:
        cards = {page.card(kind) for kind in (*left, *right)}
        assert all(card.isVisible() for card in cards)
        seen |= cards
        page.card(ProfileCard).form.focus_first()
        page.strip.setFocus()
        QTest.keyClick(page.strip.bar, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.strip.bar.currentIndex() == 0
    assert set(page.saving_cards()) <= seen


def test_what_is_said_of_the_typefaces_is_read_whole_in_a_narrow_window(
    opened: Path, qtbot: QtBot
) -> None:
    window = window_with(qtbot, "settings", width=600, height=620)
    window.follow(Show(Book.CHOICE, "points"))
    (card,) = window.findChildren(FontCard)
    card.sentence.setText(fonts_in_words([replace(each, found="") for each in typefaces()]))
    settle()
    said = card.sentence
    assert said.height() >= said.heightForWidth(said.width())
