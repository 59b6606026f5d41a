"""考核自评: the list begun, what an item costs said by the office, its records led to, on paper."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.activities.assessment.judging import JudgingDialog
from gui.activities.assessment.tab import AssessmentTab
from gui.forms.lines import LinesField
from gui.shell.main_window import MainWindow
from models.assessment.deduction import items
from models.assessment.sheet import sheet
from models.items import item
from reports.activities.self_assessment import self_assessment
from reports.paper.document import TableBlock
from reports.ways import Book, Narrow, Open, Show, Step, Work
from tests.gui.keyboard import CTRL, ENTER, press
from tests.gui.pages.record_surface import records_of
from tests.gui.windows import TODAY, settle, window_with

Key = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    for day in (10, 11):
        item.record(
            f"通知{day}",
            made_on=date(2025, 1, 6),
            published_on=date(2025, 3, day),
            attribute="主动公开",
        )
    made = window_with(qtbot, "activities", "items")
    made.follow(Show(Book.ACTIVITY, "assessment"))
    settle()
    return made


def tab_of(window: MainWindow) -> AssessmentTab:
    found = records_of(window, "activities")
    assert isinstance(found, AssessmentTab)
    return found


def begun(window: MainWindow) -> AssessmentTab:
    tab_of(window).plant()
    settle()
    return tab_of(window)


def test_the_list_begins_with_the_example_and_reckons_last_year_until_march(
    window: MainWindow,
) -> None:
    tab = begun(window)
    assert tab.counts.startswith("2025 年　扣")
    assert tab.list.bar.filter_buttons["year"].text().strip() == "年度：2025"
    assert tab.list.view.records.rowCount() == 12
    tab.list.bar.set_filter("year", 2026, "2026")
    settle()
    assert tab.counts.startswith("2026 年")


def test_what_the_office_says_of_an_item_stands_at_once_and_is_taken_back_by_one_key(
    window: MainWindow,
) -> None:
    tab, late = begun(window), items()[0]
    window.follow(Step(Book.ACTIVITY, late.id, Work.JUDGE))
    settle()
    (dialog,) = window.findChildren(JudgingDialog)
    dialog.form.set_values({"points": None, "reason": "", "evidence": ""})
    dialog.form.field("points").set_raw("0.5")
    press(ENTER, modifier=CTRL)
    assert dialog.isVisible()  # it wants a reason
    dialog.form.field("reason").set_raw("县里只认 1 条")
    press(ENTER, modifier=CTRL)
    settle()
    assert (sheet(2025, TODAY).rows[0].points, sheet(2025, TODAY).rows[0].proposed) == (50, 100)
    shown = [line.words for line in tab.pane.form.field("found").value()]
    assert "自评扣 0.5 分" in shown
    window.activateWindow()
    tab.desk.enter_list()
    settle()
    press(Key.Key_Z, modifier=CTRL)
    settle()
    assert sheet(2025, TODAY).rows[0].points == 100


def test_the_records_behind_an_item_are_opened_one_by_one(window: MainWindow, qtbot: QtBot) -> None:
    tab, late = begun(window), items()[0]
    window.follow(Open(Book.ACTIVITY, late.id, "assessment"))
    settle()
    found = tab.pane.form.field("found")
    assert isinstance(found, LinesField)
    keys = [line.key for line in found.value()]
    with qtbot.waitSignal(tab.going) as led:
        found.pressed.emit(keys[1])
    assert led.args == [Open(Book.ITEM, item.PublishedItem.get(title="通知10").id)]


def test_items_narrow_to_those_that_cost_points(window: MainWindow) -> None:
    tab = begun(window)
    window.follow(Narrow(Book.ACTIVITY, {"state": "扣分"}, "assessment"))
    settle()
    records = tab.list.view.records
    rows = [records.row(at) for at in range(records.rowCount())]
    assert items()[0].id in [row.id for row in rows if row is not None]
    assert all(row is not None and row.points for row in rows)


def test_the_paper_lists_every_item_its_sum_and_the_records_that_cost_points(
    window: MainWindow,
) -> None:
    begun(window)
    paper = self_assessment(2025, TODAY)
    tables = [block.table for block in paper.blocks if isinstance(block, TableBlock)]
    assert tables[0].row_count == 1 + 12 + 1
    assert {"通知10", "通知11"} <= {cell.text for cell in tables[1].cells}
    assert paper.lines[1].startswith("满分 100 分，扣 ")
