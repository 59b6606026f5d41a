"""上报日程 from 工作台: handed in and taken back, duties of the office, the county's own days."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.chips import Chip, ChipKind, chip_size
from gui.home.schedule_dialog import AddDutyDialog, CountyDaysDialog, ScheduleDialog
from gui.shell.main_window import MainWindow
from gui.tables.delegate import MARGIN, PADDING
from gui.theme.theme import px
from models.store import acts
from models.year import duties
from reports.ways import Book, Show
from tests.gui.keyboard import CTRL, press
from tests.gui.parts import row
from tests.gui.windows import TODAY, settle, window_with


@pytest.fixture
def schedule(qapp: Application, qtbot: QtBot, opened: Path) -> ScheduleDialog:
    """The schedule over 工作台."""
    window: MainWindow = window_with(qtbot)
    window.follow(Show(Book.TASK, "schedule"))
    settle()
    found = window.findChild(ScheduleDialog)
    assert found is not None
    return found


def next_days() -> dict[str, date]:
    return {each.key: each.day for each in duties.upcoming(TODAY)}


def test_what_was_handed_in_gives_place_to_the_next_and_comes_back(
    schedule: ScheduleDialog,
) -> None:
    before = next_days()["quarter"]
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert next_days()["quarter"] > before
    done = acts.last()
    assert done is not None
    assert done.verb == "登记报送"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert next_days()["quarter"] == before
    assert row(schedule.list, 0).day == before
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert next_days()["quarter"] > before


def test_a_duty_of_the_office_comes_again_until_it_is_dropped(schedule: ScheduleDialog) -> None:
    schedule.add()
    dialog = schedule.findChild(AddDutyDialog)
    assert dialog is not None
    dialog.form.set_values({"title": "信息月报", "day": date(2026, 3, 28), "every": "每 10 天"})
    dialog.accept()
    settle()
    assert row(schedule.list, 0).title == "信息月报"
    schedule.list.view.go_to(0)
    schedule.hand_in()
    settle()
    assert next_days()["own1"] == date(2026, 4, 7)
    schedule.list.view.go_to(0)
    schedule.drop()
    assert "own1" not in next_days()


def test_the_county_sets_its_own_days_or_asks_for_none(schedule: ScheduleDialog) -> None:
    for said, day in (("4-3、7-3", date(2026, 4, 3)), ("不报", None), ("", date(2026, 4, 8))):
        schedule.ask_days()
        dialog = schedule.findChildren(CountyDaysDialog)[-1]
        dialog.form.set_values({"quarter": said})
        dialog.accept()
        assert next_days().get("quarter") == day


def test_the_days_left_are_never_cut(schedule: ScheduleDialog) -> None:
    chip = Chip(ChipKind.FINE, "剩 365 天", "check")
    assert schedule.list.view.columnWidth(0) - px(MARGIN + PADDING) >= chip_size(chip).width()


def test_a_duty_that_was_added_is_the_one_under_the_cursor(schedule: ScheduleDialog) -> None:
    schedule.add()
    dialog = schedule.findChildren(AddDutyDialog)[-1]
    dialog.form.set_values({"title": "月报", "day": TODAY})
    dialog.accept()
    settle()
    row_shown = schedule.list.view.current_row()
    assert row_shown is not None
    assert row_shown.title == "月报"
