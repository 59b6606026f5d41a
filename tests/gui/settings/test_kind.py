"""The kind of the office, and what its profile lacks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.home.page import HomePage
from gui.settings.page import SettingsPage
from gui.settings.profile import ProfileCard
from gui.shell.main_window import MainWindow
from models import founding
from models.items import item
from models.office.category import CatalogueEntry
from models.office.profile import office
from models.store.refusal import Refusal
from tests.gui.parts import line_of
from tests.gui.windows import window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    return window_with(qtbot, "settings", "home")


def settings(window: MainWindow) -> SettingsPage:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def choose_kind(window: MainWindow, kind: str) -> None:
    form = settings(window).card(ProfileCard).form
    form.field("kind").set_value(kind)
    form.field("kind").edited.emit()


def test_the_kind_of_the_office_is_changed_with_its_catalogue_while_nothing_is_registered(
    window: MainWindow,
) -> None:
    before = {each.path for each in CatalogueEntry.select()}
    choose_kind(window, "county")
    assert settings(window).card(ProfileCard).save()
    assert office().kind == "county"
    assert {each.path for each in CatalogueEntry.select()} != before
    window.undo()
    assert office().kind == "township"
    assert {each.path for each in CatalogueEntry.select()} == before


def test_the_kind_rests_once_something_is_registered(window: MainWindow) -> None:
    item.record("关于防汛的通知")
    application().announce("office")
    QApplication.processEvents()
    form = settings(window).card(ProfileCard).form
    assert not form.field("kind").isEnabled()
    with pytest.raises(Refusal, match="机关类型不能再改"):
        founding.change_kind("county")


def test_what_the_profile_lacks_stands_on_the_first_page_and_leads_to_its_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("home")
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.is_filled and bool(home.notes.rows))
    (told,) = [row for row in home.notes.rows if "机关信息还差 5 项" in row.accessibleName()]
    QTest.mouseClick(told, Qt.MouseButton.LeftButton)
    assert window.page_key == "settings"
    assert line_of(settings(window).card(ProfileCard).form, "organ_code").hasFocus()
