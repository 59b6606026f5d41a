"""受理机关 of a new dispute begins with what the profile says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.disputes.page import DisputesPage
from gui.shell.main_window import MainWindow
from models.office.profile import change_profile
from tests.gui.keyboard import CTRL, press
from tests.gui.windows import window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The whole window on the page 复议诉讼."""
    made = window_with(qtbot)
    made.show_page("disputes")
    return made


def page_of(window: MainWindow) -> DisputesPage:
    page = window.page("disputes")
    assert isinstance(page, DisputesPage)
    return page


def test_who_hears_a_dispute_comes_from_the_profile_and_follows_the_kind(
    window: MainWindow,
) -> None:
    change_profile(authority="示例县人民政府", court="示例县人民法院")
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    assert form.field("authority").value() == "示例县人民政府"
    form.field("kind").set_value("suit_direct")
    form.edited.emit("kind")
    assert form.field("authority").value() == "示例县人民法院"
    form.field("authority").set_value("示例市中级人民法院")
    form.field("kind").set_value("reconsideration")
    form.edited.emit("kind")
    assert form.field("authority").value() == "示例市中级人民法院"
