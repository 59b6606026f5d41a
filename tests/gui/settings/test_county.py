"""设置 · 考核和新媒体: what the county sets otherwise is taken, refused, and goes back."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.activities.accounts.tab import AccountTab
from gui.activities.page import ActivitiesPage
from gui.settings.county import CountyCard
from gui.settings.page import SettingsPage
from gui.shell.main_window import MainWindow
from models.accounts import account, kinds
from models.assessment import deduction
from models.assessment.sheet import sheet
from reports.activities.self_assessment import self_assessment
from reports.ways import Book, Open, Show
from tests.gui.keyboard import CTRL, press, write
from tests.gui.windows import TODAY, settle, window_with


@pytest.fixture
def window(opened: Path, qtbot: QtBot) -> MainWindow:
    deduction.plant()
    account.record("示例镇发布", TODAY, kind="wechat")
    return window_with(qtbot, "settings", "activities")


@pytest.fixture
def card(window: MainWindow) -> CountyCard:
    window.follow(Show(Book.CHOICE, CountyCard.title))
    settle()
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.card(CountyCard)


def take(card: CountyCard, full: str, hours: str) -> bool:
    card.form.set_raw({deduction.FULL: full, kinds.HOURS: hours})
    card.form.set_dirty(True)
    return card.save()


def test_the_full_points_and_the_hours_of_the_county_are_used_everywhere(card: CountyCard) -> None:
    assert take(card, "120分", "48小时")
    assert (deduction.full_points(), kinds.reply_hours()) == (12000, 48)
    assert sheet(2025, date(2026, 1, 5)).score == 12000 - sheet(2025, date(2026, 1, 5)).lost
    assert "满分 120 分" in self_assessment(2025, TODAY).lines[1]
    assert take(card, "", "")
    assert (deduction.full_points(), kinds.reply_hours()) == (10000, 24)


def test_ctrl_z_in_a_field_that_was_saved_takes_the_saving_back(card: CountyCard) -> None:
    card.form.go_to(deduction.FULL)
    write("120")
    card.save()
    settle()
    assert deduction.full_points() == 12000
    press(Qt.Key.Key_Z, modifier=CTRL)
    settle()
    assert deduction.full_points() == 10000
    assert card.form.field(deduction.FULL).value() is None


def test_what_can_be_no_full_points_and_no_hours_is_refused_beside_its_field(
    card: CountyCard,
) -> None:
    for full, hours, field in (("0", "", deduction.FULL), ("", "0.5", kinds.HOURS)):
        assert not take(card, full, hours)
        assert card.form.error(field)
    assert deduction.full_points() == Decimal(100) * deduction.HUNDREDTHS


def test_an_account_says_the_hours_of_the_county(window: MainWindow, card: CountyCard) -> None:
    take(card, "", "48")
    window.follow(Open(Book.ACTIVITY, account.accounts()[0].id, "accounts"))
    settle()
    page = window.page("activities")
    assert isinstance(page, ActivitiesPage)
    tab = page.shown
    assert isinstance(tab, AccountTab)
    assert "留言 48 小时内回应" in tab.pane.form.rows["upkeep"].rule.said
