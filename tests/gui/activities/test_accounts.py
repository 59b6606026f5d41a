"""网站和新媒体: an account is registered, checked from where it stands, and led to from a figure."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.activities.accounts.tab import AccountTab
from gui.activities.page import ActivitiesPage
from gui.activities.tab import ActivityTab
from gui.shell.main_window import MainWindow
from models.accounts import account
from models.accounts.account import Account
from models.accounts.listing import CLOSED, DUE
from models.activities import activity
from models.activities.activity import Activity
from reports.activities.account_list import account_list
from reports.paper.document import TableBlock
from reports.ways import Book, Narrow, Open, Show
from tests.gui.keyboard import CTRL, press
from tests.gui.pages.record_surface import records_of
from tests.gui.windows import TODAY, settle, window_with

Key = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    for name, kind in (("示例镇发布", "wechat"), ("示例镇微博", "weibo")):
        account.record(name, TODAY, kind=kind)
    account.record("旧号", TODAY, kind="news", closed_on=date(2026, 1, 5))
    facts = {"account": "示例镇发布", "updated_on": date(2026, 3, 18)}
    activity.record("account_check", "更新检查", TODAY, on_date=date(2026, 3, 20), facts=facts)
    made = window_with(qtbot, "activities")
    made.follow(Show(Book.ACTIVITY, "accounts"))
    settle()
    return made


def tab_of(window: MainWindow) -> AccountTab:
    found = records_of(window, "activities")
    assert isinstance(found, AccountTab)
    return found


def listed(window: MainWindow) -> list[str]:
    records = tab_of(window).list.view.records
    rows = [records.row(at) for at in range(records.rowCount())]
    return [row.account.name for row in rows if row is not None]


def test_a_new_account_is_saved_by_keyboard_with_the_days_of_its_kind_said(
    window: MainWindow,
) -> None:
    press(Key.Key_N, modifier=CTRL)
    form = tab_of(window).pane.form
    for key, value in (("kind", "video"), ("name", "示例镇视频号"), ("keeper", "王某")):
        form.field(key).set_value(value)
        form.field(key).edited.emit()
    press(Key.Key_S, modifier=CTRL)
    made = Account.get(name="示例镇视频号")
    assert (made.allowed, made.keeper) == (14, "王某")
    assert "示例镇视频号" in listed(window)


def test_a_check_begun_at_an_account_names_it_and_counts_for_it(window: MainWindow) -> None:
    weibo = next(each for each in account.accounts() if each.name == "示例镇微博")
    window.follow(Open(Book.ACTIVITY, weibo.id, "accounts"))
    settle()
    press(Key.Key_R, modifier=CTRL)
    settle()
    found = records_of(window, "activities")
    assert isinstance(found, ActivityTab)
    field = found.pane.form.field("account_check:updated_on")
    field.set_value(date(2026, 3, 24))
    field.edited.emit()
    press(Key.Key_S, modifier=CTRL)
    made = Activity.get(matter="“示例镇微博”更新检查")
    assert made.asked == {"account": "示例镇微博", "updated_on": "2026-03-24"}
    window.follow(Show(Book.ACTIVITY, "accounts"))
    settle()
    tab = tab_of(window)
    assert tab.pane.form.field("upkeep").value()[0].words == "最近更新 2026-03-24"


def test_esc_after_a_check_leads_back_to_the_account_it_was_begun_at(window: MainWindow) -> None:
    weibo = next(each for each in account.accounts() if each.name == "示例镇微博")
    window.follow(Open(Book.ACTIVITY, weibo.id, "accounts"))
    settle()
    press(Key.Key_R, modifier=CTRL)
    press(Key.Key_S, modifier=CTRL)
    settle()
    assert isinstance(records_of(window, "activities"), ActivityTab)
    press(Key.Key_Escape)
    settle()
    assert tab_of(window).pane.record_id == weibo.id


def test_a_check_begun_at_an_account_is_a_check_whatever_kind_is_pinned(window: MainWindow) -> None:
    weibo = next(each for each in account.accounts() if each.name == "示例镇微博")
    window.follow(Open(Book.ACTIVITY, weibo.id, "accounts"))
    settle()
    press(Key.Key_R, modifier=CTRL)
    settle()
    found = records_of(window, "activities")
    assert isinstance(found, ActivityTab)
    found.pane.form.set_pinned("kind", True)
    found.pane.pins.remember({"kind": "assessment"})
    assert found.desk.start_new("account_check/示例镇微博")
    assert found.pane.form.field("kind").value() == "account_check"


def test_lists_narrow_to_what_is_due_and_to_what_was_closed(window: MainWindow) -> None:
    for state, names in ((DUE, ["示例镇微博"]), (CLOSED, ["旧号"])):
        window.follow(Narrow(Book.ACTIVITY, {"state": state}, "accounts"))
        settle()
        assert listed(window) == names
    page = window.page("activities")
    assert isinstance(page, ActivitiesPage)
    assert AccountTab.chip(TODAY) is None
    assert AccountTab.chip(date(2026, 4, 2)) is not None


def test_the_list_goes_on_paper_as_it_stands_on_the_screen(window: MainWindow) -> None:
    ids, words = tab_of(window).list.wanted()
    (table,) = account_list(ids, words, TODAY).blocks
    assert isinstance(table, TableBlock)
    assert "示例镇发布" in str(table.table)
