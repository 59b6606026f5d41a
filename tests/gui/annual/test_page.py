"""年度报告: typing figures, the records behind them, findings, years and files."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, Said, application
from gui.annual.editing import FigureEditor
from gui.annual.exporting import FILES
from gui.annual.page import AnnualPage
from gui.annual.report import Report
from gui.statutory.mark import Mark
from gui.theme.theme import Choice
from models.requests import request
from models.year import entered as year_figure
from models.year.figures import Source
from reports.ways import Book, Open, Way
from tests.gui.annual.annual_register import GRANTED, record_requests, shown_page
from tests.gui.listener import Listener

CARRIED_IN = "table3.carried_in.natural_person"
LICENSING = "table2.licensing.decisions"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    return shown_page(qtbot)


def report_of(page: AnnualPage) -> Report:
    assert page.report is not None
    return page.report


def type_figure(page: AnnualPage, figure: str, number: str, reason: str) -> FigureEditor:
    """Type a figure with the keyboard, as a clerk does."""
    page.content.go_to(figure)
    view, editor = page.content.desk.view, page.content.editor
    QTest.keyClicks(view, number[0])
    QTest.keyClicks(editor.number, number[1:])
    QTest.keyClick(editor.number, Qt.Key.Key_Down)
    editor.reason.clear()
    editor.reason.insert(reason)  # Chinese comes from the input method, not from keys
    QTest.keyClick(editor.reason, Qt.Key.Key_Return)
    QApplication.processEvents()
    return editor


def test_an_override_without_a_reason_is_refused_below_the_cell(page: AnnualPage) -> None:
    editor = type_figure(page, CARRIED_IN, "2", "")
    assert editor.isVisible()
    assert editor.sentence.text().startswith("这个数由台账统计得出，改数必须写明理由")
    assert editor.reason.property("state") == "error"
    under = page.content.desk.view.figure_box(CARRIED_IN)
    assert editor.y() > page.content.desk.view.mapTo(page.content.desk.top, under.topLeft()).y()
    assert not year_figure.entered()


def test_enter_leads_from_the_number_to_the_reason(page: AnnualPage) -> None:
    page.content.go_to(CARRIED_IN)
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_2)
    editor = page.content.editor
    QTest.keyClick(editor.number, Qt.Key.Key_Return)
    assert editor.reason.hasFocus()
    assert editor.isVisible()


def test_an_override_with_a_reason_is_marked_and_listed(page: AnnualPage) -> None:
    editor = type_figure(page, CARRIED_IN, "2", "上年已公布的报告为 2 件")
    assert not editor.isVisible()
    assert page.content.desk.view.hasFocus()
    assert page.content.desk.view.chosen_figure == CARRIED_IN
    report = report_of(page)
    assert report.marks[CARRIED_IN] is Mark.OVERRIDDEN
    assert report.tables[1].figures[CARRIED_IN].text == "2"
    side = page.content.side
    assert side.overrides.isVisible()
    assert side.overrides.sentences == ["二、上年结转 · 自然人　1→2"]
    assert side.head.origin == "台账统计为 1，改为 2。理由：上年已公布的报告为 2 件"
    assert side.records.sum.chip is not None
    assert side.records.sum.chip.text == "台账 1 件，单元格改为 2"


def test_a_hand_figure_needs_no_reason_and_delete_takes_it_back(
    page: AnnualPage, heard: Listener
) -> None:
    type_figure(page, LICENSING, "128", "")
    assert report_of(page).figures[LICENSING].value == 128
    assert report_of(page).marks[LICENSING] is Mark.ENTERED
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_Delete)
    assert report_of(page).figures[LICENSING].value == 0
    assert heard.sentence == "已撤销填报：2025 年度 行政许可 · 本年处理决定数量"
    heard.go_back()
    assert heard.sentence == "已恢复填报：2025 年度 行政许可 · 本年处理决定数量"
    assert report_of(page).figures[LICENSING].value == 128


def test_what_went_down_is_typed_as_a_negative_and_an_amount_in_another_unit_is_converted(
    page: AnnualPage,
) -> None:
    page.show_year(2020)
    editor = type_figure(page, "table2.licensing.change", "-8", "")
    assert not editor.isVisible()
    page.content.go_to("table2.central_procurement.amount")
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_2)
    editor.number.insert("5万元")  # Chinese comes from the input method, not from keys
    for field in (editor.number, editor.reason):
        QTest.keyClick(field, Qt.Key.Key_Return)
    figures = report_of(page).figures
    assert figures["table2.licensing.change"].value == -8
    assert figures["table2.central_procurement.amount"].value == 250000


def test_undo_brings_back_what_the_ledger_counts(page: AnnualPage, heard: Listener) -> None:
    type_figure(page, CARRIED_IN, "2", "上年已公布")
    assert heard.sentence == "已改数：2025 年度 二、上年结转政府信息公开申请数量 · 自然人 2"
    heard.go_back()
    assert report_of(page).figures[CARRIED_IN].source is Source.COUNTED
    assert not page.content.side.overrides.isVisible()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("1.5", "这个指标只能填整数。"),
        ("0-3", "“0-3”不是数，请填 0 或正数（单位：件）。"),
    ],
)
def test_what_is_no_whole_number_is_refused_in_words(
    page: AnnualPage, number: str, sentence: str
) -> None:
    editor = type_figure(page, LICENSING, number, "说明")
    assert editor.sentence.text() == sentence
    assert editor.number.property("state") == "error"


def test_esc_leaves_the_figure_as_it_was(page: AnnualPage) -> None:
    page.content.go_to(LICENSING)
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_7)
    editor = page.content.editor
    assert editor.number.text() == "7"
    QTest.keyClick(editor.number, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert not year_figure.entered()
    assert page.content.desk.view.hasFocus()


def test_a_sum_is_not_typed_over_and_says_why(page: AnnualPage) -> None:
    page.content.go_to("table3.results_total.business")
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_Return)
    assert not page.content.editor.isVisible()
    assert page.content.band.sentence.startswith("合计由程序相加，不能直接改。由本列（一）至（六）")


def test_the_pane_lists_exactly_the_records_behind_a_figure(page: AnnualPage) -> None:
    report = report_of(page)
    for figure in report.tables[1].figures:
        page.content.go_to(figure)
        records = page.content.side.records
        assert records.records == report.records(figure)
        assert len(records.records) == report.figures[figure].value, figure
        view = records.view
        assert (view.records.rowCount() if view else 0) == len(records.records)
    page.content.go_to(GRANTED)
    numbers = [record.number for record in page.content.side.records.records]
    assert numbers == ["2024-001", "2025-002", "2025-003"]
    chip = page.content.side.records.sum.chip
    assert chip is not None
    assert chip.text == "3 件合计与单元格一致"


def test_enter_on_a_record_asks_for_its_page(page: AnnualPage) -> None:
    asked: list[Way] = []
    page.going.connect(asked.append)
    page.content.go_to(GRANTED)
    view = page.content.side.records.view
    assert view is not None
    view.setFocus()
    view.go_to(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [Open(Book.REQUEST, request.find("2025-002").id)]


def test_f8_walks_the_findings_errors_first(page: AnnualPage) -> None:
    year_figure.enter(2025, CARRIED_IN, Decimal(2), "上年已公布")
    year_figure.enter(2025, "table2.regulations.made", Decimal(1))
    application().announce("figure")
    report = report_of(page)
    severities = [finding.severity for finding in report.findings]
    assert severities == sorted(severities)
    assert len(report.findings) >= 3
    assert page.late.text() == f"还有 {report.errors} 处错误，改完才能定稿"
    for finding in (*report.findings, report.findings[0]):
        page.content.next_finding()
        if finding.section is None:
            assert page.content.desk.view.chosen_figure == report.target(finding)
        else:
            part = page.content.part
            assert part is not None
            assert report.section_of(part) == finding.section


def test_the_tabs_count_what_was_found(page: AnnualPage) -> None:
    chips = [chip.text if chip else "" for chip in page.content.tabs.bar.chips]
    # 前言 has no contact, 一 and 五 a place left open, 二 has figures that nobody entered
    assert chips == ["1 提示", "1 提示", "1 提示", "平", "平", "1 提示", ""]
    assert page.calm.text() == "距 2025 年度报告公开还有 16 天（1 月 31 日），还有 2 处没填好"
    year_figure.enter(2025, "table2.regulations.made", Decimal(1))
    application().announce("figure")
    assert page.content.tabs.bar.chips[2] is not None
    assert page.content.tabs.bar.chips[2].text == "2 错"


def test_a_change_of_the_register_is_shown_at_once(page: AnnualPage) -> None:
    request.find("2025-002").remove("重复登记")
    application().announce("request")
    assert report_of(page).figures[GRANTED].value == 2


def test_a_narrow_page_folds_the_pane_below_and_opens_it_on_wish(page: AnnualPage) -> None:
    page.resize(800, 700)
    QApplication.processEvents()
    side = page.content.side
    assert side.is_folded
    side.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not side.is_folded
    QApplication.processEvents()
    assert side.height() == 240
    QTest.keyClick(side, Qt.Key.Key_Escape)
    assert side.is_folded
    page.resize(1272, 872)
    QApplication.processEvents()
    assert not side.is_folded
    assert 340 <= side.width() <= 404


def test_the_pane_below_leaves_a_strip_of_the_paper_and_the_mouse_folds_it(
    page: AnnualPage,
) -> None:
    page.resize(800, 400)
    QApplication.processEvents()
    side = page.content.side
    side.unfold()
    QApplication.processEvents()
    assert page.content.papers.height() >= 84
    buttons = side.findChildren(QPushButton)
    fold = next(each for each in buttons if each.accessibleName() == "收起")
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert side.is_folded
    assert page.content.desk.view.hasFocus()


def test_an_empty_register_says_what_to_do_next(opened: Path, qtbot: QtBot) -> None:
    page = shown_page(qtbot)
    assert page.report is None
    words = [each.text() for each in page.empty.findChildren(QPushButton) if each.isVisible()]
    assert words == ["去登记申请", "先看空表"]
    page.show_blank()
    assert report_of(page).figures[GRANTED].value == 0


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "docx", "html"])
def test_the_report_is_written_where_the_clerk_wants_it(
    page: AnnualPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(tmp_path / "报告"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(application().said) as heard:
        page.outgoing.export(next(each for each in FILES if each.key == kind))
    assert proposed == [f"示例镇人民政府2025年政府信息公开工作年度报告.{kind}"]
    file = tmp_path / f"报告.{kind}"
    begins = {"pdf": b"%P", "xlsx": b"PK", "docx": b"PK", "html": b"<!"}
    assert file.read_bytes()[:2] == begins[kind]
    (said,) = heard.args or [None]
    assert isinstance(said, Said)
    assert said.sentence == f"已保存：{file}"
    assert said.way_on is not None
    assert said.way_on.word == "打开文件夹"


@pytest.mark.parametrize("points", [10.5, 14])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_page_is_painted_in_every_size_and_mode(
    restored: Application, page: AnnualPage, points: float, choice: Choice
) -> None:
    restored.dresser.choose(points=points, choice=choice)
    QApplication.processEvents()
    assert not page.grab().isNull()
