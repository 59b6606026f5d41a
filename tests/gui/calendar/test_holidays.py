"""放假安排 and 地方放假 in 设置: entered, read from a file, told with what moves, taken back."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.calendar.holiday_notice import in_words
from gui.calendar.moved_dialog import MovedDialog
from gui.requests.page import RequestPage
from gui.settings.holidays import HolidayCard, year_lines
from gui.settings.local_days import LocalDaysCard
from gui.settings.page import SettingsPage
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from models.law import local_day
from models.law.workday_notice import calendar, notices, record_notice
from models.requests import request
from reports.ways import Book, Open
from tests.models.law.notices import WHOLE as NOTICE
from tests.models.law.notices import read_notice

TODAY = date(2026, 12, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> MainWindow:
    """The window on 设置; it is December, and the notice of next year is missing."""
    made = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.showNormal()
    made.resize(1440, 900)
    made.show_page("settings")
    QApplication.processEvents()
    return made


def settings(window: MainWindow) -> SettingsPage:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_a_local_day_is_entered_told_with_what_moves_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    request.record("2026-009", TODAY, received_on=date(2026, 12, 1), applicant="张××")
    card = settings(window).card(LocalDaysCard)
    dialog = card.ask()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.field("day").set_value(date(2026, 12, 18))
    dialog.form.field("works").set_value(False)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert "请写明依据" in dialog.form.error("reason")
    dialog.form.field("reason").set_value("开斋节")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert [line.small for line in card.lines.value()] == ["开斋节"]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MovedDialog))
    told = QApplication.activeModalWidget()
    assert isinstance(told, MovedDialog)
    assert [(each.number, each.effect) for each in told.found] == [("2026-009", "推迟 1 天")]
    QTest.keyClick(told, Qt.Key.Key_Escape)
    window.undo()
    assert card.lines.value() == ()
    QApplication.processEvents()
    again = QApplication.activeModalWidget()
    assert isinstance(again, MovedDialog)
    assert again.found[0].effect == "提前 1 天"
    assert again.why == "撤销录入地方放假（2026-12-18 放假）"
    again.reject()


def test_a_local_day_is_removed_by_its_cross_and_put_back(window: MainWindow) -> None:
    card = settings(window).card(LocalDaysCard)
    local_day.record(date(2026, 12, 18), works=False, reason="开斋节", known=calendar())
    card.refresh()
    (line_,) = card.lines.value()
    card.lines.pressed.emit(line_.undo)
    assert card.lines.value() == ()
    window.undo()
    assert [each.words for each in card.lines.value()] == ["2026-12-18 星期五　放假"]


def test_a_notice_is_read_from_a_file_and_its_entry_taken_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "2027.json"
    file.write_text('{"year": 2027, "rest": ["0101", "0205"], "work": ["0205"]}', "utf-8")
    dialog = settings(window).card(HolidayCard).ask(2027)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.read_file(file)
    assert "2027-02-05 不是周六周日" in dialog.form.error("text")
    days = [f"10{day:02}" for day in (1, 4, 5, 6, 7, 8, 11, 12, 13)]
    file.write_text(json.dumps({"year": 2027, "rest": ["0101", *days], "work": []}), "utf-8")
    dialog.read_file(file)
    assert "01-01 周五" in dialog.read.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert 2027 in notices()
    window.undo()
    assert 2027 not in notices()


def test_the_year_to_come_is_missing_until_its_notice_is_pasted(window: MainWindow) -> None:
    assert [(each.year, each.source, each.word) for each in year_lines(2026)] == [
        (2027, "未录入", "录入"),
        (2026, "随程序提供", "更正"),
    ]
    record_notice(2027, NOTICE, "国办发明电〔2026〕7号")
    newest = year_lines(2026)[0]
    assert newest.word == "修改"
    assert "国办发明电〔2026〕7号" in newest.source
    assert not newest.missing


def test_no_year_is_left_out_when_the_program_has_grown_old(window: MainWindow) -> None:
    assert [each.year for each in year_lines(2029) if each.missing] == [2030, 2029, 2028, 2027]


def test_a_pasted_notice_makes_the_due_date_of_december_appear(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = request.record("2026-009", TODAY, received_on=date(2026, 12, 18))
    window.follow(Open(Book.REQUEST, made.number))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    assert page.case.clock.due.text() != "2027-01-18"
    window.show_page("settings")
    dialog = settings(window).card(HolidayCard).ask(2027)
    text = dialog.form.field("text")
    assert "核对以后再保存" in dialog.read.text()
    QGuiApplication.clipboard().setText(NOTICE)
    qtbot.waitUntil(dialog.isActiveWindow)
    proxy = text.focusProxy()
    assert proxy is not None
    QTest.keyClick(proxy, Qt.Key.Key_V, CONTROL)
    assert "01-01 周五、02-05 周五" in dialog.read.text()
    assert "周末上班 3 天：02-14 周日、05-08 周六、10-09 周六" in dialog.read.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    assert window.status.sentence == "已录入放假安排：2027 年"
    assert settings(window).card(HolidayCard).buttons[2027].text() == "修改"
    window.show_page("requests")
    assert page.case.clock.due.text() == "2027-01-18"


def test_a_wrong_notice_stays_in_the_dialog(window: MainWindow) -> None:
    dialog = settings(window).card(HolidayCard).ask(2027)
    dialog.form.field("text").set_value("没有日期")
    dialog.form.edited.emit("text")
    assert "没有读出放假日期" in dialog.read.text()
    dialog.accept()
    assert dialog.isVisible()
    assert "没有读出放假日期" in dialog.form.error("text")
    dialog.reject()


def test_an_entered_notice_is_shown_when_it_is_changed(window: MainWindow) -> None:
    record_notice(2027, NOTICE, "国办发明电〔2026〕7号")
    dialog = settings(window).card(HolidayCard).ask(2027)
    assert "现在录入的是" in dialog.read.text()
    assert "01-01 周五" in dialog.read.text()
    assert dialog.form.field("title").value() == "国办发明电〔2026〕7号"
    dialog.reject()


def test_days_are_read_out_with_their_weekday() -> None:
    text = NOTICE.partition("三、")[0]
    assert in_words(read_notice(2027, text)) == (
        "周一至周五休息 6 天：01-01 周五、02-05 周五、02-08 周一至 02-11 周四\n周末上班 1 天：02-14 周日"
    )


def test_an_incomplete_notice_is_taken_only_as_a_supplementary_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    record_notice(2027, NOTICE)
    dialog = settings(window).card(HolidayCard).ask(2027)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.field("text").set_value("12月24日（周五）放假，12月25日（周六）上班。")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert "是补充通知的请选“补充通知”" in dialog.form.error("text")
    dialog.form.field("supplementary").set_value(True)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    assert not calendar().is_workday(date(2027, 12, 24))
    assert calendar().is_workday(date(2027, 12, 25))
    assert not calendar().is_workday(date(2027, 2, 5))  # the rest of the year is as it was


def test_what_a_notice_would_move_is_seen_before_it_is_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    request.record("2026-009", TODAY, received_on=date(2026, 12, 18))
    dialog = settings(window).card(HolidayCard).ask(2027)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.field("text").set_value(NOTICE)
    dialog.form.edited.emit("text")
    assert "在办申请有 1 个期限会变动：2026-009 答复期限 算不出 → 2027-01-18" in dialog.read.text()
    assert 2027 not in notices()


def test_what_a_supplementary_notice_leaves_is_seen_before_it_is_taken(window: MainWindow) -> None:
    record_notice(2027, NOTICE)
    dialog = settings(window).card(HolidayCard).ask(2027)
    dialog.form.field("supplementary").set_value(True)
    dialog.form.field("text").set_value("12月24日（周五）放假，12月25日（周六）上班。")
    dialog.form.edited.emit("text")
    whole = dialog.read.text().partition("录入后全年是：")[2]
    assert all(day in whole for day in ("01-01 周五", "02-14 周日", "12-24 周五", "12-25 周六"))
    dialog.reject()
