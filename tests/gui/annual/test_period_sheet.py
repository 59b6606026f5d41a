"""The figures of a quarter are entered into its table as those of the year are."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.act import take_back
from gui.annual.period_sheet import PeriodSheet
from gui.dialogs.sheet import SheetDialog
from models.store import acts
from models.year import entered
from models.year.period import Period
from models.year.year import Year
from reports.paper.document import Document
from tests.gui.annual.annual_register import record_requests
from tests.gui.listener import Listener


@pytest.fixture
def shown() -> list[Document]:
    return []


@pytest.fixture
def sheet(opened: Path, qtbot: QtBot, shown: list[Document]) -> Iterator[PeriodSheet]:
    record_requests()
    entered.enter(2025, "offices", Decimal(3))
    parent = QWidget()
    parent.resize(1440, 900)
    qtbot.addWidget(parent)
    parent.show()
    made = PeriodSheet("2014", Period.of(2025, "q1"), shown.append, parent)
    made.show()
    yield made
    made.close()


def choose(sheet: PeriodSheet, figure: str) -> None:
    assert sheet.desk.view.choose(figure)


def text_at(sheet: PeriodSheet, figure: str) -> str:
    table = sheet.desk.view.paper.table
    assert table is not None
    return table.figures[figure].text


def type_in(sheet: PeriodSheet, figure: str, number: str) -> None:
    choose(sheet, figure)
    QTest.keyClicks(sheet.desk.view, number[0])
    QTest.keyClicks(sheet.editor.number, number[1:])
    QTest.keyClick(sheet.editor.number, Qt.Key.Key_Return)


def test_it_says_what_is_counted_what_is_of_the_year_and_what_nobody_entered(
    sheet: PeriodSheet,
) -> None:
    assert "2025 年一季度统计表" in sheet.windowTitle()
    shown = [text_at(sheet, figure) for figure in ("req_received", "offices", "meetings")]
    assert shown == ["2", "3", "未填报"]
    choose(sheet, "offices")
    assert "按全年的填报数" in sheet.how.text()
    choose(sheet, "meetings")
    assert "还没有填，印成“未填报”" in sheet.how.text()


def test_a_number_typed_into_a_cell_is_the_quarters_and_goes_again_by_delete(
    sheet: PeriodSheet, heard: Listener
) -> None:
    type_in(sheet, "meetings", "12")
    assert text_at(sheet, "meetings") == "12"
    assert list(entered.entered()) == [(2025, "", "offices"), (2025, "q1", "meetings")]
    assert Year.of(2025).told("meetings") is None  # the year has its own figures
    QTest.keyClick(sheet.desk.view, Qt.Key.Key_Delete)
    assert text_at(sheet, "meetings") == "未填报"
    assert "2025 年一季度" in heard.sentence


def test_a_figure_taken_back_elsewhere_is_shown_so(sheet: PeriodSheet) -> None:
    type_in(sheet, "meetings", "12")
    done = acts.last()
    assert done is not None
    take_back(done.id)
    assert text_at(sheet, "meetings") == "未填报"


def test_a_counted_figure_wants_its_reason_and_a_sum_is_not_typed_over(sheet: PeriodSheet) -> None:
    type_in(sheet, "req_in_person", "4")
    assert sheet.editor.isVisible()  # it waits for the reason
    QTest.keyClick(sheet.editor.number, Qt.Key.Key_Escape)
    choose(sheet, "staff_total")
    QTest.keyClicks(sheet.desk.view, "3")
    assert "合计由程序相加" in sheet.band.sentence
    assert list(entered.entered()) == [(2025, "", "offices")]


def test_it_is_printed_as_it_stands(sheet: PeriodSheet, shown: list[Document]) -> None:
    type_in(sheet, "trainings", "2")
    QTest.keyClick(sheet, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (paper,) = shown
    (table,) = paper.tables
    assert table.figures["trainings"].number == 2
    assert table.figures["meetings"].text == "未填报"


def test_it_takes_the_room_of_the_window_over_a_small_sheet_too(
    sheet: PeriodSheet, shown: list[Document]
) -> None:
    small = SheetDialog("期间", parent=sheet.parentWidget())
    over = PeriodSheet("2021", Period.of(2025, "q1"), shown.append, small)
    assert over.width() == sheet.width() > small.width()
