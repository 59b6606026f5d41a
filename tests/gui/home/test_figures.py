"""工作台, what stands around the list: every number opens what it counts, the yearly dates."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.calendar.holiday_notice import NoticeDialog
from gui.controls.chips import chip_size
from gui.dialogs.findings_sheet import FindingsDialog
from gui.home.leading import Leading
from gui.home.page import HomePage
from gui.home.task_rows import task_chip
from gui.settings.county import ReportDayCard
from gui.settings.page import SettingsPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.law.urgency import Tone
from models.law.workday_notice import record_notice
from models.requests import handling, request
from models.year.report import AnnualReport
from models.year.report_day import set_own_day
from reports.ways import Book, Show
from reports.workbench.task import Group, Task
from tests.gui.home.home_window import (
    groups,
    home,
    home_window,
    items,
    received,
    requests,
    tasks,
)
from tests.gui.keyboard import CTRL, ENTER, modal, press
from tests.gui.windows import TODAY

Shown = Callable[..., MainWindow]


@pytest.fixture
def shown(qtbot: QtBot, opened: Path, restored: Application) -> Shown:
    """Return what opens the whole window on a day."""
    return partial(home_window, qtbot)


def _month(window: MainWindow) -> list[Leading]:
    return home(window).sheet.month.rows


def test_every_figure_of_the_month_opens_what_it_counts(shown: Shown, qtbot: QtBot) -> None:
    for at, on in enumerate((date(2026, 3, 2), date(2026, 3, 25), date(2026, 2, 27))):
        item.record(f"信息{at}", made_on=on, published_on=on)
    for at, on in enumerate((date(2026, 3, 2), date(2026, 3, 5), date(2026, 2, 26))):
        received(f"2026-00{at}", on)
    handling.answer(request.find("2026-002"), date(2026, 3, 16), "granted", "x〔2026〕1号", TODAY)
    window = shown()
    assert [row.accessibleName() for row in _month(window)] == [
        "主动公开 2 条，上月 1 条",
        "新收申请 2 件，上月 1 件",
        "办结申请 1 件，上月 0 件",
        "在办申请 2 件，上月末 1 件",
    ]
    for at, wanted in enumerate((2, 2, 1, 2)):
        press(Qt.Key.Key_1, modifier=CTRL)
        qtbot.waitUntil(lambda: home(window).is_filled)
        _month(window)[at].setFocus()
        press(ENTER)
        page = items(window).list if at == 0 else requests(window).list
        assert page.view.records.rowCount() == wanted
        assert page.bar.words()


def test_the_month_stands_as_a_filter_that_can_be_taken_away(shown: Shown) -> None:
    item.record("信息", made_on=date(2026, 3, 2), published_on=date(2026, 3, 2))
    window = shown()
    bar = items(window).list.bar
    assert bar.filter_buttons["month"].isHidden()
    _month(window)[0].setFocus()
    press(ENTER)
    assert bar.filter_buttons["month"].text().strip() == "公开月份：2026年3月"
    assert bar.filter_buttons["month"].isVisible()
    bar.clear()
    assert bar.filter_buttons["month"].isHidden()


def test_what_the_checks_find_leads_to_its_records(shown: Shown) -> None:
    item.record("信息", made_on=date(2026, 3, 2), published_on=date(2026, 3, 3))
    window = shown()
    notes = {row.accessibleName(): row for row in home(window).notes.rows}
    row = next(row for words, row in notes.items() if "没有公开属性" in words)
    row.setFocus()
    press(ENTER)
    assert items(window).list.view.records.rowCount() == 1
    assert items(window).list.bar.filters == {"state": "缺属性"}


def test_many_findings_of_cases_lead_to_the_check_of_all(shown: Shown) -> None:
    for number in range(5):
        kept = received(f"2026-00{number}", date(2026, 3, 2))
        handling.answer(kept, date(2026, 3, 20), "granted", "", TODAY)
    window = shown()
    rows = home(window).notes.rows
    numbers = [row.accessibleName()[:8] for row in rows]
    assert numbers[:3] == ["2026-004", "2026-003", "2026-002"]
    assert numbers[-1] == "另有 2 处办件"
    rows[-1].setFocus()
    press(ENTER)
    dialog = modal()
    assert isinstance(dialog, FindingsDialog)
    assert window.page_key == "requests"
    dialog.close()


def test_a_case_in_work_is_left_for_the_list_behind_a_figure(shown: Shown, qtbot: QtBot) -> None:
    received("2026-001", date(2026, 3, 2))
    window = shown()
    press(ENTER)
    assert requests(window).shown_number == "2026-001"
    press(Qt.Key.Key_1, modifier=CTRL)
    qtbot.waitUntil(lambda: home(window).is_filled)
    _month(window)[1].setFocus()
    press(ENTER)
    assert requests(window).shown_number == ""
    assert requests(window).list.bar.words() == ["收到月份：2026年3月", "只看：1 条"]


@pytest.mark.parametrize(
    ("today", "title", "tone"),
    [
        (date(2025, 11, 30), "", None),
        (date(2025, 12, 1), "距 2025 年度报告公开还有 61 天（1 月 31 日）", Tone.FINE),
        (date(2026, 1, 19), "距 2025 年度报告公开还有 12 天（1 月 31 日）", Tone.SOON),
        (date(2026, 2, 3), "2025 年度报告还没有定稿，已过公开日期 3 天（1 月 31 日）", Tone.LATE),
    ],
)
def test_the_report_is_counted_down_from_december(
    shown: Shown, today: date, title: str, tone: Tone | None
) -> None:
    kept = item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    kept.alter("测试", recorded_at=datetime(2025, 6, 3))
    window = shown(today)
    found = [task for task in tasks(window) if "年度报告" in task.title]
    if tone is None:
        assert found == []
        return
    (task,) = found
    assert (task.title, task.state.tone) == (title, tone)
    assert task.is_loud is (tone is Tone.LATE)
    view = home(window).tasks
    view.setCurrentIndex(view.rows.index(view.rows.rows.index(task)))
    press(ENTER)
    assert window.page_key == "annual"


def test_the_report_of_a_year_before_the_register_was_begun_is_not_waited_for(
    shown: Shown,
) -> None:
    kept = item.record("旧台账里的", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    kept.alter("测试", recorded_at=datetime(2026, 2, 2))
    window = shown(date(2026, 2, 3))
    assert [task for task in tasks(window) if "年度报告" in task.title] == []


def test_a_final_report_is_not_waited_for(qtbot: QtBot, opened: Path, qapp: Application) -> None:
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    AnnualReport.add("定稿", year=2025, form="2021", finalised_at=datetime(2026, 1, 22))
    page = HomePage(lambda: date(2026, 2, 3))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.is_filled)
    assert "年度报告" not in [r.word for r in page.tasks.rows.rows if isinstance(r, Group)]
    assert [row.accessibleName() for row in page.sheet.schedule.rows] == [
        "明年 1 月，2026 年度报告，2027-01-31 前公布",
        "上报日程：已上报、增加、改日期",
    ]


def test_the_notice_of_a_year_is_asked_for_when_a_period_enters_it(
    shown: Shown, qtbot: QtBot
) -> None:
    today = date(2026, 12, 21)
    received("2026-009", date(2026, 12, 10), today)
    window = shown(today)
    assert "放假安排" in groups(window)
    press(Qt.Key.Key_End)
    task = home(window).tasks.task
    assert task is not None
    assert task.title == "2027 年放假安排还没有录入"
    assert task.sub.startswith("1 件在办申请的期限算不出来")
    press(Qt.Key.Key_Tab, ENTER)
    dialog = modal()
    assert isinstance(dialog, NoticeDialog)
    dialog.close()
    record_notice(2027, "1月1日（周五）至3日（周日）放假，共3天。")
    application().announce("holiday")
    window.show_page("home")
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert "放假安排" not in groups(window)


def test_the_day_of_the_county_is_set_refused_and_taken_back_in_the_settings(
    shown: Shown, qtbot: QtBot
) -> None:
    window = shown()
    window.follow(Show(Book.CHOICE, "report_day"))
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    card = page.card(ReportDayCard)
    line = card.form.field("report_day")
    line.set_value("2-10")
    card.form.set_dirty(True)
    assert not card.save()
    assert "报告要在 1-31 以前公布" in card.form.error("report_day")
    line.set_value("1-26")
    assert card.save()
    window.show_page("home")
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert "2027-01-26 前公布" in home(window).sheet.schedule.rows[1].accessibleName()
    window.undo()
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert "2027-01-31 前公布" in home(window).sheet.schedule.rows[1].accessibleName()


def test_an_earlier_day_of_the_county_moves_the_countdown(shown: Shown) -> None:
    set_own_day("1-26")
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    window = shown(date(2026, 1, 19))
    assert "距 2025 年度报告公开还有 7 天（1 月 26 日）" in [task.title for task in tasks(window)]


def test_the_strip_shows_fifteen_days_with_rest_days_and_what_falls_due(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 4))
    for number in range(2):
        item.record(f"信息{number}", made_on=date(2026, 3, 4), reviewer="王", attribute="主动公开")
    window = shown()
    days = home(window).sheet.strip.strip.days
    assert len(days) == 15
    assert days[0].is_today
    assert [day.day.day for day in days if day.is_rest] == [28, 29, 4, 5, 6]
    assert days[9].name == "清明"
    due = next(day for day in days if day.day == date(2026, 4, 1))
    assert due.words == ("答复 001", "公开 2 条")
    assert due.chip is not None
    assert due.chip.word == "3 件"
    assert "2026-04-01 三：答复 001、公开 2 条" in home(window).sheet.strip.strip.accessibleName()


def test_a_chip_of_many_days_has_room_for_all_its_words(shown: Shown) -> None:
    item.record("预案", made_on=date(2025, 3, 3), reviewer="王××", attribute="主动公开")
    received("2023-001", date(2023, 3, 6))
    view = home(shown()).tasks
    chips = [
        (chip_size(task_chip(row)).width(), view.places_of(view.rows.index(at), row).chip.width())
        for at, row in enumerate(view.rows.rows)
        if isinstance(row, Task)
    ]
    assert len(chips) >= 2
    assert all(wanted <= given for wanted, given in chips)
