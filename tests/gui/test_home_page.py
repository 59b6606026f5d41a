"""工作台: what is due comes first, every number opens what it counts, all by the keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from keyboard import CTRL, ENTER, SHIFT, focus, modal, press
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import pages
from gui.application import Application, application
from gui.holiday_notice import NoticeDialog
from gui.home.page import HomePage
from gui.home.pressable import Pressable
from gui.home.task_painter import places
from gui.items.clearance_dialog import ClearanceDialog
from gui.items.page import ItemsPage
from gui.main_window import MainWindow
from gui.preview import PreviewDialog
from gui.requests.page import RequestPage
from gui.settings.page import SettingsPage
from gui.theme.theme import em, px
from models import catalogue, handling, item, request
from models.event import Party
from models.report_day import set_own_day
from models.state import Tone
from models.workday_notice import record_notice
from reports.workbench.task import Group, Task

TODAY = date(2026, 3, 26)
Shown = Callable[..., MainWindow]


@pytest.fixture
def shown(qtbot: QtBot, opened: Path, restored: Application) -> Shown:
    """Return what opens the whole window on a day."""

    def show(today: date = TODAY, width: int = 1440, height: int = 900) -> MainWindow:
        made = MainWindow(pages.entries(lambda: today, lambda points: None))
        qtbot.addWidget(made, before_close_func=_forget_typing)
        made.resize(width, height)
        with qtbot.waitActive(made):
            made.show()
        qtbot.waitUntil(lambda: home(made).is_filled)
        QApplication.processEvents()
        return made

    return show


def _forget_typing(window: MainWindow) -> None:
    page = window._pages.get("items")
    if isinstance(page, ItemsPage):
        page.pane.form.set_dirty(False)


def home(window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def items(window: MainWindow) -> ItemsPage:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def requests(window: MainWindow) -> RequestPage:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page


def groups(window: MainWindow) -> list[str]:
    return [row.word for row in home(window).tasks.rows.rows if isinstance(row, Group)]


def tasks(window: MainWindow) -> list[Task]:
    return [row for row in home(window).tasks.rows.rows if isinstance(row, Task)]


def lines(window: MainWindow) -> list[str]:
    return [f"{task.state.word} {task.number or task.title}" for task in tasks(window)]


def received(number: str, on: date, today: date = TODAY) -> request.InformationRequest:
    return request.record(
        number,
        today,
        received_on=on,
        intake="当面",
        applicant_kind="natural_person",
        applicant="张××",
        content="补偿登记表",
    )


def chips(window: MainWindow) -> list[str]:
    return [chip.chip.text for chip in home(window).first.chips if chip.chip]


def test_an_empty_register_has_nothing_to_do_and_names_the_next_dates(shown: Shown) -> None:
    window = shown()
    page = home(window)
    assert window.page_key == "home"
    assert page.first.sentence == "3 月 26 日，今天没有要办的事"
    assert page.empty.isVisible()
    assert page.empty._next.text() == "接下来：01-31 年报"
    assert chips(window) == []
    assert [row.accessibleName() for row in page.month.rows] == [
        "主动公开 0 条，上月 0 条",
        "新收申请 0 件，上月 0 件",
        "办结申请 0 件，上月 0 件",
        "在办申请 0 件，上月末 0 件",
    ]


def test_requests_stand_by_their_due_date_and_are_counted_by_urgency(shown: Shown) -> None:
    for number, on in (
        ("2026-001", date(2026, 3, 20)),
        ("2026-002", date(2026, 2, 9)),
        ("2026-003", date(2026, 2, 28)),
        ("2026-004", date(2026, 3, 4)),
    ):
        received(number, on)
    asked = received("2026-005", date(2026, 3, 2))
    handling.ask_supplement(asked, date(2026, 3, 3), date(2026, 3, 20), "缺证件", TODAY)
    window = shown()
    assert lines(window) == [
        "逾期 9 天 2026-002",
        "补正期满 2026-005",
        "剩 1 天 2026-003",
        "剩 4 天 2026-004",
        "剩 16 天 2026-001",
    ]
    assert home(window).first.sentence == "3 月 26 日，今天要办 3 件"
    assert chips(window) == ["逾期 1 件", "今天到两天内 2 件", "五天内 1 件"]
    late = tasks(window)[0]
    assert (late.day, late.day_word, late.step) == (date(2026, 3, 13), "答复期限", "登记办结")
    assert late.sub == "当面 · 自然人 · 收到 2026-02-09"
    assert window.navigation._rows.rows[2].badge == 3  # before the page was opened


def test_what_waits_for_the_other_side_says_until_when(shown: Shown) -> None:
    asked = received("2026-001", date(2026, 3, 2))
    handling.consult(asked, Party.THIRD_PARTY, date(2026, 3, 10), today=TODAY)
    window = shown()
    (task,) = tasks(window)
    assert task.state.word == "征求意见中"
    assert (task.day, task.day_word) == (date(2026, 3, 31), "征求意见期满")
    assert task.sub == "当面 · 自然人 · 等第三方的意见"
    assert task.step == "登记意见"


def test_arrows_go_over_groups_enter_opens_and_tab_goes_to_the_step(
    shown: Shown, qtbot: QtBot
) -> None:
    received("2026-001", date(2026, 3, 2))
    late = item.record("2026年防汛抢险应急预案", made_on=date(2026, 2, 3))
    window = shown()
    assert groups(window)[:2] == ["依申请公开", "主动公开"]
    assert focus() is home(window).tasks
    press(Qt.Key.Key_Down)
    assert home(window).tasks.task == tasks(window)[1]
    press(ENTER)
    assert window.page_key == "items"
    assert items(window).pane.item_id == late.id
    press(Qt.Key.Key_1, modifier=CTRL)
    assert home(window).tasks.task == tasks(window)[1]
    press(Qt.Key.Key_Tab, ENTER)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ClearanceDialog))
    modal().close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(Qt.Key.Key_1, modifier=CTRL)
    press(Qt.Key.Key_Up)
    assert home(window).tasks.task == tasks(window)[0]
    press(Qt.Key.Key_Tab)
    assert home(window).tasks.on_step
    press(Qt.Key.Key_Tab, modifier=SHIFT)
    assert not home(window).tasks.on_step
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert isinstance(focus(), Pressable)


def test_the_step_of_a_case_opens_its_dialog(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 2))
    window = shown()
    press(Qt.Key.Key_Right, ENTER)
    assert requests(window)._number == "2026-001"
    assert modal().windowTitle() or modal().isVisible()
    modal().close()


def test_a_press_opens_the_record_and_a_press_on_the_link_does_the_step(shown: Shown) -> None:
    cleared = item.record(
        "应急预案", made_on=date(2026, 3, 3), reviewer="王××", attribute="主动公开"
    )
    window = shown()
    view = home(window).tasks
    (task,) = tasks(window)
    assert task.step == "登记公开"
    box = view.visualRect(view.rows.index(1))
    link = places(box, task).link.center() + QPoint(px(40), 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=link)
    assert items(window).pane.item_id == cleared.id
    day = items(window).pane.form.field("published_on")
    assert day.isAncestorOf(focus())
    assert item.find(cleared.id).published_on is None
    window.show_page("home")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.page_key == "items"


def test_more_late_items_than_are_listed_are_counted_and_opened(shown: Shown) -> None:
    for number in range(9):
        item.record(f"信息{number}", made_on=date(2026, 2, 1 + number))
    window = shown()
    assert home(window).first.sentence.endswith("今天要办 9 件")
    assert len(tasks(window)) == 7
    press(Qt.Key.Key_End)
    assert home(window).tasks.task.title == "另有 3 条逾期或五日内到期"  # type: ignore[union-attr]
    press(ENTER)
    assert items(window).table.view.records.rowCount() == 9
    assert window.navigation._rows.rows[1].badge == 9


def _month(window: MainWindow) -> list[Pressable]:
    return home(window).month.rows


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
        page = items(window).table if at == 0 else requests(window).list
        assert page.view.records.rowCount() == wanted
        assert page.bar.words()


def test_the_month_stands_as_a_filter_that_can_be_taken_away(shown: Shown) -> None:
    item.record("信息", made_on=date(2026, 3, 2), published_on=date(2026, 3, 2))
    window = shown()
    bar = items(window).table.bar
    assert bar._buttons["month"].isHidden()
    _month(window)[0].setFocus()
    press(ENTER)
    assert bar._buttons["month"].text().strip() == "公开月份：2026年3月"
    assert bar._buttons["month"].isVisible()
    bar.clear()
    assert bar._buttons["month"].isHidden()


def test_a_column_without_news_is_listed_and_offers_a_new_item_of_it(shown: Shown) -> None:
    column = next(each for each in catalogue.entries() if each.gap and each.gap < 300)
    item.record(
        "旧的信息", category=column, made_on=date(2025, 1, 2), published_on=date(2025, 1, 3)
    )
    window = shown()
    assert "目录" in groups(window)
    task = next(each for each in tasks(window) if each.state.word == "栏目过期")
    assert task.title == column.name
    view = home(window).tasks
    view.setCurrentIndex(view.rows.index(view.rows.rows.index(task)))
    press(Qt.Key.Key_Right, ENTER)
    assert items(window).pane.item_id is None
    assert items(window).pane.form.field("category").value() == column.id
    assert not items(window).pane.form.is_dirty()


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
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
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


def test_a_final_report_is_not_waited_for(qtbot: QtBot, opened: Path, qapp: Application) -> None:
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    page = HomePage(lambda: date(2026, 2, 3), lambda year: year == 2025)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.is_filled)
    assert "年度报告" not in [r.word for r in page.tasks.rows.rows if isinstance(r, Group)]
    assert [row.accessibleName() for row in page.schedule.rows] == [
        "明年 1 月，2026 年度报告，2027-01-31 前公布"
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


def test_what_the_checks_find_leads_to_its_records(shown: Shown) -> None:
    item.record("信息", made_on=date(2026, 3, 2), published_on=date(2026, 3, 3))
    window = shown()
    notes = {row.accessibleName(): row for row in home(window).notes.rows}
    row = next(row for words, row in notes.items() if "没有公开属性" in words)
    row.setFocus()
    press(ENTER)
    assert items(window).table.view.records.rowCount() == 1
    assert items(window).table.bar.filters == {"state": "缺属性"}


def test_a_change_elsewhere_is_shown_and_the_cursor_keeps_its_record(
    shown: Shown, qtbot: QtBot
) -> None:
    received("2026-001", date(2026, 3, 2))
    received("2026-002", date(2026, 3, 9))
    window = shown()
    press(Qt.Key.Key_Down)
    received("2026-003", date(2026, 2, 9))
    application().announce("request")
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert [task.number for task in tasks(window)] == ["2026-003", "2026-001", "2026-002"]
    assert home(window).tasks.task.number == "2026-002"  # type: ignore[union-attr]


def test_the_strip_shows_fifteen_days_with_rest_days_and_what_falls_due(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 4))
    for number in range(2):
        item.record(f"信息{number}", made_on=date(2026, 3, 4), reviewer="王", attribute="主动公开")
    window = shown()
    days = home(window).strip.strip.days
    assert len(days) == 15
    assert days[0].is_today
    assert [day.day.day for day in days if day.is_rest] == [28, 29, 4, 5, 6]
    assert days[9].name == "清明"
    due = next(day for day in days if day.day == date(2026, 4, 1))
    assert due.words == ("答复 001", "公开 2 条")
    assert due.chip is not None
    assert due.chip.word == "3 件"
    assert "2026-04-01 三：答复 001、公开 2 条" in home(window).strip.strip.accessibleName()


def test_a_low_window_leaves_the_strip_out_and_a_narrow_one_stacks(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 4))
    window = shown()
    page = home(window)
    assert page.strip.isVisible()
    assert page._side.x() > page.tasks.width()
    window.resize(1440, px(700))
    assert not page.strip.isVisible()
    window.resize(em(60), px(700))
    QApplication.processEvents()
    assert page._side.x() < px(40)
    (task,) = tasks(window)
    narrow = places(
        page.tasks.visualRect(page.tasks.rows.index(1)).adjusted(0, 0, -em(30), 0), task
    )
    assert narrow.date.width() == 0


def test_ctrl_n_begins_a_new_item_and_the_head_a_new_request(shown: Shown) -> None:
    window = shown()
    press(Qt.Key.Key_N, modifier=CTRL)
    assert window.page_key == "items"
    assert items(window).split.is_open
    window.show_page("home")
    home(window).head._others[0].click()
    assert window.page_key == "requests"
    assert requests(window).beside.is_open


def test_the_day_of_the_county_is_set_refused_and_taken_back_in_the_settings(
    shown: Shown, qtbot: QtBot
) -> None:
    window = shown()
    window.show_page("settings", "report_day")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    card = page.report_day
    line = card.form.field("report_day")
    line.set_value("2-10")
    card.form.set_dirty(True)
    assert not card.save()
    assert "报告要在 1-31 以前公布" in card.form.error("report_day")
    line.set_value("1-26")
    assert card.save()
    window.show_page("home")
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert "2027-01-26 前公布" in home(window).schedule.rows[0].accessibleName()
    window.undo()
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert "2027-01-31 前公布" in home(window).schedule.rows[0].accessibleName()


def test_an_earlier_day_of_the_county_moves_the_countdown(shown: Shown) -> None:
    set_own_day("1-26")
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    window = shown(date(2026, 1, 19))
    assert "距 2025 年度报告公开还有 7 天（1 月 26 日）" in [task.title for task in tasks(window)]


@pytest.mark.parametrize("points", [10.5, 14, 16])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_page_is_painted_in_every_size_and_mode(
    restored: Application, shown: Shown, points: float, choice: str
) -> None:
    received("2026-001", date(2026, 2, 4))
    restored.dresser.choose(points=points, choice=choice)  # type: ignore[arg-type]
    window = shown(width=1366, height=768)
    page = home(window)
    assert page._sheet.width() <= page._scroll.viewport().width()
    assert not window.grab().isNull()


def test_ctrl_p_shows_the_list_of_the_day_as_a_paper(shown: Shown, qtbot: QtBot) -> None:
    received("2026-001", date(2026, 3, 2))
    shown()
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data), timeout=20_000)
    dialog.close()


def test_the_focus_comes_along_to_the_page_that_is_opened(shown: Shown) -> None:
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    window = shown(date(2026, 1, 19))
    window.show_page("items")
    assert focus() is items(window).table.view
