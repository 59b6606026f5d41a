"""工作台账 as a clerk works it: kinds, short entry, problems, the end, where it counts."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.activities.history import history
from gui.activities.page import ActivitiesPage
from gui.activities.problem_table import ProblemDialog
from gui.activities.tab import ActivityTab
from gui.controls.chips import Chip, ChipKind, chip_size
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from gui.tables.delegate import MARGIN, PADDING
from gui.theme.theme import px
from models.activities import activity
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.activities.problem import Problem
from models.year.year import Year
from reports.activities.activity_list import activity_list
from reports.paper.document import Document, TableBlock
from reports.ways import Book, Narrow, Open
from tests.gui.keyboard import CTRL, ENTER, SHIFT, press, write
from tests.gui.windows import TODAY, settle, window_with

Key = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The whole window on the page 工作台账, wide enough for the kinds."""
    made = window_with(qtbot)
    made.resize(QSize(1440, 900))
    made.show_page("activities")
    settle()
    return made


def page_of(window: MainWindow) -> ActivityTab:
    page = window.page("activities")
    assert isinstance(page, ActivitiesPage)
    tab = page.tab("activities")
    assert isinstance(tab, ActivityTab)
    return tab


def recorded(kind: str = "meeting", matter: str = "例会", **values: Any) -> Activity:
    given: dict[str, Any] = {"on_date": date(2026, 3, 2), **values}
    return activity.record(kind, matter, TODAY, **given)


def shown(window: MainWindow, made: Activity) -> ActivityTab:
    window.follow(Open(Book.ACTIVITY, made.id))
    settle()
    return page_of(window)


def listed(page: ActivityTab) -> list[object]:
    records = page.list.view.records
    return list(records.identities(range(records.rowCount())))


def fill(page: ActivityTab, **values: object) -> None:
    for key, value in values.items():
        page.pane.form.field(key).set_value(value)
        page.pane.form.field(key).edited.emit()


def test_a_training_is_entered_by_keyboard_and_taken_back(window: MainWindow) -> None:
    page = page_of(window)
    page.list.bar.set_filter("kind", "training", "培训")
    press(Key.Key_N, modifier=CTRL)
    write("3-19")
    press(ENTER)
    write("ywpx")
    press(ENTER)
    press(ENTER)
    write("2")
    press(Key.Key_Tab)
    write("42")
    press(Key.Key_S, modifier=CTRL)
    (made,) = Activity.select()
    assert (made.kind, made.on_date, made.times, made.people) == (
        *("training", date(2026, 3, 19), 2, 42),
    )
    assert page.pane.form.field("counted").value().replace("\xa0", "") == (
        "举办培训2次，42人次参加。"
    )
    press(Key.Key_Z, modifier=CTRL)
    assert Activity.known(made.id) is None


def test_the_form_asks_what_the_kind_asks_and_says_where_it_counts(window: MainWindow) -> None:
    page = page_of(window)
    page.start_new()
    rows = page.pane.form.rows
    for kind, asked, place in (
        ("site_check", {"site_check:faults", "site_check:corrected"}, "年报 平台建设"),
        ("budget", {"budget:amount"}, "2014 表 八（四）"),
    ):
        fill(page, kind=kind)
        settle()
        assert {key for key in rows if ":" in key and not rows[key].isHidden()} == asked
        assert rows["kind"].rule.said == f"计入 {place}"
        assert rows["problems"].isHidden()
    assert rows["times"].isHidden()


def test_what_is_wrong_of_a_fact_stands_beside_its_field(window: MainWindow) -> None:
    page = page_of(window)
    page.start_new()
    fill(page, kind="site_check", matter="一季度读网", **{"site_check:faults": 3})
    fill(page, **{"site_check:corrected": 5})
    page.pane.save()
    assert page.pane.form.error("site_check:corrected").startswith("已改处数不能多于差错处数")
    page.pane.form.field("site_check:corrected").set_raw("两处")
    page.pane.save()
    assert "不是数" in page.pane.form.error("site_check:corrected")
    assert Activity.select().count() == 0


def test_a_problem_is_registered_put_right_and_then_the_activity_can_end(
    window: MainWindow,
) -> None:
    made = recorded("inspection", "一季度督查", due_on=date(2026, 4, 1))
    page = shown(window, made)
    page.pane.add_problem()
    dialog = page.window().findChild(ProblemDialog)
    assert dialog is not None
    dialog.form.field("text").set_value("栏目没有更新")
    dialog.accept()
    settle()
    assert page.pane.foot.sentence == "还差 1 处：第 1 个问题"
    page.pane.finish()
    assert Activity.get_by_id(made.id).done_on is None
    fixed = Problem("栏目没有更新", None, None, date(2026, 3, 20))
    activity.change(made, TODAY, [fixed])
    page.refresh()
    window.activateWindow()
    settle()
    press(Key.Key_G, modifier=CTRL | SHIFT)
    assert Activity.get_by_id(made.id).done_on == TODAY
    press(Key.Key_G, modifier=CTRL | SHIFT)
    assert Activity.get_by_id(made.id).done_on is None


def test_a_kind_chosen_at_the_left_narrows_the_list_at_once(window: MainWindow) -> None:
    meeting, check = recorded(), recorded("inspection", "督查")
    page = page_of(window)
    page.refresh()
    view = page.kinds_pane.view
    names = view.records.identities(range(view.records.rowCount()))
    view.go_to(names.index("inspection"))
    settle()
    assert listed(page) == [check.id]
    view.go_to(0)
    settle()
    assert listed(page) == [check.id, meeting.id]  # what is in hand first
    assert page.list.bar.filter_buttons["kind"].isHidden()
    window.resize(QSize(1000, 620))
    settle()
    assert not page.kinds_pane.isVisible()


def test_the_ledger_of_a_figure_lists_exactly_its_records(window: MainWindow) -> None:
    counted = [recorded(matter="例会一"), recorded(matter="例会二")]
    recorded("training", "培训")
    fed = Year.of(2026).fed("meetings")
    window.follow(Narrow.to(Book.ACTIVITY, [key for key, *_ in fed.rows]))  # type: ignore[union-attr]
    settle()
    assert {*listed(page_of(window))} == {each.id for each in counted}


def test_the_list_as_narrowed_is_printed_and_goes_out_by_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    recorded("training", "业务培训", people=42)
    recorded("inspection", "督查")
    page = page_of(window)
    page.refresh()
    page.list.bar.set_filter("kind", "training", "培训")
    assert [words for words, _ in page.exchange.scopes()] == ["当前列表 1 条"]
    press(Key.Key_P, modifier=CTRL)
    qtbot.waitUntil(lambda: page.window().findChild(PreviewDialog) is not None)
    preview = page.window().findChild(PreviewDialog)
    assert preview is not None
    document = preview.document
    assert isinstance(document, Document)
    (block,) = document.blocks
    assert isinstance(block, TableBlock)
    assert document.lines[1] == "范围：种类：培训　共 1 条，在办 0 条"
    assert {"业务培训", "42 人"} <= {cell.text for cell in block.table.cells}
    assert "督查" not in {cell.text for cell in block.table.cells}
    preview.close()


def test_a_new_one_like_another_takes_over_neither_its_days_nor_its_end(
    window: MainWindow,
) -> None:
    facts = {"ways": ["微博微信"], "assigned_on": "2026-03-03"}
    made = recorded("response", "路灯不亮", facts=facts, done_on=TODAY, result="已修好")
    page = page_of(window)
    page.desk.copy(made.id)
    values = page.pane.values()
    assert (values["kind"], values["matter"]) == ("response", "路灯不亮")
    assert values["facts"]["ways"] == ["微博微信"]
    assert values["facts"]["assigned_on"] is None
    assert (values["on_date"], values["done_on"], values["result"]) == (None, None, "")
    assert page.pane.record is None


def test_the_paper_of_the_bin_holds_what_lies_there(opened: Path) -> None:
    made = recorded(matter="重复的例会")
    made.remove("重复登记")
    document = activity_list([made.id], "状态：回收站", TODAY)
    (block,) = document.blocks
    assert isinstance(block, TableBlock)
    assert "重复的例会" in {cell.text for cell in block.table.cells}


def test_the_history_tells_what_became_of_each_problem(opened: Path) -> None:
    made = recorded("inspection", "县里督查", problems=[Problem("栏目没有更新"), Problem("缺照片")])
    activity.change(made, TODAY, [Problem("缺照片", fixed_on=date(2026, 3, 18))])
    activity.change(made, TODAY, [Problem("缺两张照片", fixed_on=date(2026, 3, 18))])
    told = [sorted(entry.lines()) for entry in history(made)]
    assert told[0] == ["问题：缺照片 → 缺两张照片"]
    assert told[1] == ["“缺两张照片”整改日期：2026-03-18", "移去问题：栏目没有更新"]
    assert {"问题：栏目没有更新", "问题：缺照片"} < set(told[2])
    assert len(told) == 3


def test_what_is_pinned_is_filled_in_after_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.start_new()
    page.pane.form.field("kind").set_value("meeting")
    page.pane.form.field("matter").set_value("例会")
    page.pane.form.set_pinned("kind", True)
    assert page.pane.save()
    shown(window, recorded("training", "培训"))
    again = ActivityTab(lambda: TODAY)
    qtbot.addWidget(again)
    for each in (page, again):
        each.start_new()
        assert each.pane.form.field("kind").value() == "meeting"


def test_the_days_of_an_overdue_check_are_never_cut(window: MainWindow) -> None:
    found = page_of(window)
    chip = Chip(ChipKind.LATE, "整改中 逾期 472 天")
    room = found.list.view.columnWidth(0) - px(MARGIN + PADDING)
    assert room >= chip_size(chip).width()


def test_every_kind_is_named_in_full(window: MainWindow) -> None:
    view = page_of(window).kinds_pane.view
    words = view.fontMetrics()
    room = view.columnWidth(0) - px(MARGIN + PADDING)
    assert all(words.horizontalAdvance(each.name) <= room for each in kinds().values())
