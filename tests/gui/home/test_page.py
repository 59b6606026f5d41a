"""工作台: what is due comes first, every number opens what it counts, all by the keyboard."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.home.leading import Leading
from gui.home.task_painter import places
from gui.items.clearance_dialog import ClearanceDialog
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from gui.theme.theme import Choice, em, px
from models.items import item
from models.law.event import Party
from models.office import category as catalogue
from models.requests import handling
from tests.gui.home.home_window import (
    current_task,
    groups,
    home,
    home_window,
    items,
    received,
    requests,
    tasks,
)
from tests.gui.keyboard import CTRL, ENTER, SHIFT, focus, modal, press
from tests.gui.windows import TODAY

Shown = Callable[..., MainWindow]


@pytest.fixture
def shown(qtbot: QtBot, opened: Path, restored: Application) -> Shown:
    """Return what opens the whole window on a day."""
    return partial(home_window, qtbot)


def lines(window: MainWindow) -> list[str]:
    return [f"{task.state.word} {task.number or task.title}" for task in tasks(window)]


def chips(window: MainWindow) -> list[str]:
    return [chip.chip.text for chip in home(window).first.chips if chip.chip]


def test_an_empty_register_has_nothing_to_do_and_names_the_next_dates(shown: Shown) -> None:
    window = shown()
    page = home(window)
    assert window.page_key == "home"
    assert page.first.sentence == "3 月 26 日，今天没有要办的事"
    assert page.empty.isVisible()
    assert page.empty.next_label.text() == "接下来：04-08 报季报，01-31 年报"
    assert chips(window) == []
    assert [row.accessibleName() for row in page.sheet.month.rows] == [
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
    assert home(window).first.sentence == "3 月 26 日，今天要办 3 件，以后再办 2 件"
    assert chips(window) == ["逾期 1 件", "期满 1 件", "两天内 1 件", "五天内 1 件"]
    late = tasks(window)[0]
    assert (late.day, late.day_word, late.step) == (date(2026, 3, 13), "答复期限", "拟写答复书")
    assert late.sub == "当面 · 自然人 · 收到 2026-02-09"
    assert window.navigation.entry_rows.rows[3].badge == 3  # before the page was opened


def test_replies_that_wait_for_their_service_are_counted_apart(shown: Shown) -> None:
    for number, on in (("2026-001", TODAY), ("2026-002", date(2026, 3, 9))):
        asked = received(number, date(2026, 3, 2))
        handling.answer(asked, on, "granted", f"示镇公复〔2026〕{number[-1]}号", TODAY)
    window = shown()
    assert lines(window) == ["待送达 2026-002", "待送达 2026-001"]
    assert home(window).first.sentence == "3 月 26 日，今天没有要办的事"
    assert chips(window) == ["待送达 2 件"]


def test_a_column_that_is_past_its_day_is_not_counted_as_later(shown: Shown) -> None:
    budget = catalogue.find("财政预决算")
    assert budget is not None
    item.record("预算", category=budget, attribute="主动公开", published_on=date(2024, 2, 20))
    assert home(shown()).first.sentence == "3 月 26 日，今天没有要办的事，过期待补 1 件"


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
    assert items(window).pane.record_id == late.id
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
    assert focus() is home(window).sheet.month.more
    press(Qt.Key.Key_Tab)
    assert isinstance(focus(), Leading)
    home(window).sheet.month.more.click()
    assert window.page_key == "statistics"


def test_the_step_of_a_case_opens_its_dialog(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 2))
    window = shown()
    press(Qt.Key.Key_Right, ENTER)
    assert requests(window).shown_number == "2026-001"
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
    assert items(window).pane.record_id == cleared.id
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
    assert current_task(window).title == "共 9 条逾期或五日内到期"
    press(ENTER)
    assert items(window).list.view.records.rowCount() == 9
    assert window.navigation.entry_rows.rows[1].badge == 9


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
    assert items(window).pane.record_id is None
    assert items(window).pane.form.field("category").value() == column.id
    assert not items(window).pane.form.is_dirty()


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
    assert current_task(window).number == "2026-002"


def test_a_low_window_leaves_the_strip_out_and_a_narrow_one_stacks(shown: Shown) -> None:
    received("2026-001", date(2026, 3, 4))
    window = shown()
    page = home(window)
    assert page.sheet.strip.isVisible()
    assert page.sheet.side_column.x() > page.tasks.width()
    window.resize(1440, px(700))
    assert not page.sheet.strip.isVisible()
    window.resize(em(60), px(700))
    QApplication.processEvents()
    assert page.sheet.side_column.x() < px(40)
    (task,) = tasks(window)
    narrow = places(
        page.tasks.visualRect(page.tasks.rows.index(1)).adjusted(0, 0, -em(30), 0), task
    )
    assert narrow.date.width() == 0


def test_ctrl_n_begins_a_new_item_and_the_head_a_new_request(shown: Shown) -> None:
    window = shown()
    press(Qt.Key.Key_N, modifier=CTRL)
    assert window.page_key == "items"
    assert items(window).desk.is_open
    window.show_page("home")
    home(window).head.other_buttons[0].click()
    assert window.page_key == "requests"
    assert requests(window).desk.is_open


@pytest.mark.parametrize("points", [10.5, 14, 16])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_page_is_painted_in_every_size_and_mode(
    restored: Application, shown: Shown, points: float, choice: Choice
) -> None:
    received("2026-001", date(2026, 2, 4))
    restored.dresser.choose(points=points, choice=choice)
    window = shown(width=1366, height=768)
    page = home(window)
    assert page.sheet.sheet.width() <= page.sheet.viewport().width()
    assert not window.grab().isNull()


def test_ctrl_p_shows_the_list_of_the_day_as_a_paper(shown: Shown, qtbot: QtBot) -> None:
    received("2026-001", date(2026, 3, 2))
    shown()
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    dialog.close()
