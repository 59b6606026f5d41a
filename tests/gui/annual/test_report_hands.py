"""年度报告: 打开台账 of a figure, the band that goes with the last error, years typed, comparison."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import application
from gui.annual.comparison import ComparisonDialog
from gui.annual.page import AnnualPage
from gui.requests.page import RequestPage
from gui.theme.theme import em
from models.office.profile import change_profile
from models.requests import request
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.report import write_text
from reports.annual.comparison_paper import comparison_paper
from reports.ways import Book, Narrow, Open, Way
from tests.gui.annual.annual_register import GRANTED, PROBLEMS, TODAY, record_requests, shown_page
from tests.gui.windows import window_with

CARRIED_IN = "table3.carried_in.natural_person"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    write_text(2025, 5, PROBLEMS, "")
    change_profile(work_unit="党政办", phone="0796-0000000")
    return shown_page(qtbot)


def _button(parent: QWidget, word: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text().strip() == word)


def test_the_ledger_of_a_figure_lists_exactly_its_records(opened: Path, qtbot: QtBot) -> None:
    record_requests()
    window = window_with(qtbot, today=TODAY)
    window.follow(Open(Book.REPORT, 2025))
    annual = window.page("annual")
    assert isinstance(annual, AnnualPage)
    annual.content.go_to(GRANTED)
    QTest.mouseClick(annual.content.side.records.ledger, Qt.MouseButton.LeftButton)
    requests = window.page("requests")
    assert isinstance(requests, RequestPage)
    assert requests.isVisible()
    listed = [requests.list.record(at) for at in range(requests.list.view.records.rowCount())]
    numbers = {row.number for row in listed if row is not None}
    assert numbers == {"2024-001", "2025-002", "2025-003"}
    assert requests.list.bar.words() == ["只看：3 条"]
    QTest.mouseClick(_button(requests.list.bar, "清除"), Qt.MouseButton.LeftButton)
    assert requests.list.view.records.rowCount() == 8


def test_the_ledger_of_a_figure_without_records_is_that_of_its_year(
    page: AnnualPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.going) as way:
        page.content.side.records.ledger_wanted.emit("activity", [])
    assert way.args == [Narrow(Book.ACTIVITY, {"year": page.year}, "activities")]


def test_the_ledger_of_a_figure_without_records_is_the_whole_list(page: AnnualPage) -> None:
    gone: list[Way] = []
    page.going.connect(gone.append)
    page.content.go_to(GRANTED)
    page.content.side.records.ledger.click()
    wanted = [request.find(n).id for n in ("2024-001", "2025-002", "2025-003")]
    (way,) = gone
    assert isinstance(way, Narrow)
    assert json.loads(way.filters["among"]) == sorted(wanted)


def test_the_red_band_goes_with_the_last_error_and_counts_what_is_left(page: AnnualPage) -> None:
    year_figure.enter(2025, CARRIED_IN, Decimal(2), "上年已公布")
    application().announce("figure")
    page.finalise.click()
    assert "处错误，改完才能定稿" in page.band.sentence
    assert page.band.isVisible()
    year_figure.withdraw(2025, CARRIED_IN)
    application().announce("figure")
    assert not page.band.isVisible()


def test_another_refusal_stays_until_its_cause_is_gone(page: AnnualPage) -> None:
    page.show_year(2026)
    page.finalise.click()
    application().announce("request")
    assert page.band.isVisible()
    assert page.band.sentence.startswith("2026 年还没有过完")
    assert not annual_report.is_final(2026)


def test_a_year_is_typed_and_what_is_no_year_is_refused_in_words(page: AnnualPage) -> None:
    field = page.years.lineEdit()
    assert field is not None
    for typed, shown in (("2017", 2017), ("2019 ", 2019)):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert page.year == shown
        assert field.text() == f"{shown} 年度"
    field.selectAll()
    QTest.keyClicks(field, "20177")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.year == 2019
    assert page.band.sentence == "“20177”不是可以看的年度，请填 2008 到 2026 之间的年份。"


def test_the_year_is_read_whole_in_the_narrowest_window(opened: Path, qtbot: QtBot) -> None:
    record_requests()
    window = window_with(qtbot, today=TODAY, width=1000, height=620)
    window.follow(Open(Book.REPORT, 2025))
    QApplication.processEvents()
    annual = window.page("annual")
    assert isinstance(annual, AnnualPage)
    field = annual.years.lineEdit()
    assert field is not None
    assert field.fontMetrics().horizontalAdvance("2025 年度") < field.width()
    for part in (annual.calm, annual.late):
        assert not part.isVisible() or part.width() >= part.sizeHint().width()


def test_the_comparison_is_printed_and_written_as_a_workbook(
    page: AnnualPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert page.report is not None
    dialog = ComparisonDialog(page.report, TODAY, page)
    target = tmp_path / "比较.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    rows = [tuple(row) for row in load_workbook(target).worksheets[0].values]
    assert rows[0] == ("表", "指标", "2025年", "2024年", "2023年", "2022年", "比上年", "增减")
    received = ("一、本年新收政府信息公开申请数量", 7, 1, None, None, "+6", "+600.0%")
    assert ("三、收到和处理政府信息公开申请情况", *received) in rows
    paper = comparison_paper((2025, 2024, 2023, 2022), dialog.rows, TODAY)
    cells = {cell.text for table in paper.tables for cell in table.cells}
    assert received[0] in cells


def test_the_columns_of_the_comparison_leave_no_gap(page: AnnualPage) -> None:
    assert page.report is not None
    dialog = ComparisonDialog(page.report, TODAY, page)
    dialog.show()
    QApplication.processEvents()
    header = dialog.view.header
    widths = [header.sectionSize(at) for at in range(1, header.count())]
    assert max(widths) < 1.6 * min(widths)  # as wide as 上年无记录 wants


def test_the_names_of_the_comparison_are_read_in_a_narrow_window(page: AnnualPage) -> None:
    assert page.report is not None
    dialog = ComparisonDialog(page.report, TODAY, page)
    dialog.setFixedWidth(em(38))
    dialog.show()
    QApplication.processEvents()
    assert dialog.view.header.sectionSize(0) > em(12)
    longest = max(dialog.rows, key=lambda row: len(row.words))
    column = dialog.view.records.shape.columns[0]
    assert column.tooltip is not None
    assert column.tooltip(longest) == longest.words
