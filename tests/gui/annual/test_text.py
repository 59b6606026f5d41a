"""年度报告: writing its text in the window, with figures that follow the register."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import application
from gui.annual.page import AnnualPage
from gui.annual.paper.text_edit import BoundEdit
from gui.annual.report import Report
from models.office.profile import change_profile
from models.requests import request
from models.year import report as annual_report
from models.year.report import write_text
from models.year.year import Year
from reports.annual.sections import SectionText
from tests.gui.annual.annual_register import PROBLEMS, TODAY, record_requests, shown_page
from tests.gui.keyboard import write
from tests.gui.listener import Listener
from tests.gui.windows import settle


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    made = shown_page(qtbot)
    turn_to(made, 1)
    return made


def turn_to(page: AnnualPage, section: int) -> None:
    report = report_of(page)
    numbers = [report.section_of(part) for part in report.parts]
    page.content.tabs.bar.setCurrentIndex(numbers.index(section))
    page.content.focus_paper()
    QApplication.processEvents()


def report_of(page: AnnualPage) -> Report:
    assert page.report is not None
    return page.report


def editor(page: AnnualPage) -> BoundEdit:
    return page.content.text.edit


def section(page: AnnualPage, number: int = 1) -> SectionText:
    return report_of(page).whole.sections[number]


def test_the_section_stands_on_the_paper_with_its_heading_and_count(page: AnnualPage) -> None:
    assert editor(page).toPlainText() == section(page).plain
    assert page.content.text.count.text() == f"{section(page).count} 字"
    side = page.content.side
    assert side.text.title.text() == "一、总体情况"
    assert side.text.chip.chip is not None
    assert side.text.chip.chip.text == "自动起草"
    assert not side.head.isVisible()


def test_the_cursor_in_a_figure_shows_it_and_its_records(page: AnnualPage) -> None:
    assert editor(page).select_words("申请7件")
    editor(page).moveCursor(QTextCursor.MoveOperation.Left)
    assert editor(page).select_words("7件")
    cursor = editor(page).textCursor()
    cursor.setPosition(cursor.selectionStart() + 1)
    editor(page).setTextCursor(cursor)
    side = page.content.side
    assert side.head.name.text() == "本年新收政府信息公开申请"
    assert len(side.records.records) == 7
    assert {each.kind for each in side.records.records} == {"request"}
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    assert side.text.isVisible()


def test_words_typed_around_a_figure_leave_it_bound(page: AnnualPage) -> None:
    assert editor(page).select_words("7件")
    cursor = editor(page).textCursor()
    cursor.setPosition(cursor.selectionStart() + 1)
    editor(page).setTextCursor(cursor)
    QTest.keyClicks(editor(page), "x")
    assert "⟦received⟧x件" in editor(page).stored()
    write("（含网络申请）")
    assert "⟦received⟧x（含网络申请）件" in editor(page).stored()


def test_a_figure_typed_over_is_marked_and_found_and_undone_by_ctrl_z(page: AnnualPage) -> None:
    assert editor(page).select_words("7件")
    cursor = editor(page).textCursor()
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(cursor.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    editor(page).setTextCursor(cursor)
    QTest.keyClicks(editor(page), "9")
    assert "⟦received=9⟧" in editor(page).stored()
    QTest.keyClick(editor(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "⟦received⟧" in editor(page).stored()
    QTest.keyClick(editor(page), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    page.content.writing.save()
    wrong = [each for each in report_of(page).findings if each.code == "B1"]
    assert [each.message for each in wrong] == [
        "正文里“本年新收政府信息公开申请”写的是 9，台账为 7"
    ]
    page.content.side.findings.go_to(list(report_of(page).findings).index(wrong[0]))
    assert editor(page).textCursor().selectedText() == "9"


def test_what_is_written_is_kept_when_the_tab_or_the_focus_goes(page: AnnualPage) -> None:
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    write("接受社会评议。")
    assert annual_report.texts(2025) == {}
    turn_to(page, 5)
    assert annual_report.texts(2025)[1].text.endswith("接受社会评议。")
    turn_to(page, 1)
    assert editor(page).toPlainText().endswith("接受社会评议。")
    assert section(page).is_own
    side = page.content.side
    assert side.text.restore.isVisible()


def test_the_figures_follow_a_rewritten_text_and_the_cursor_stays(page: AnnualPage) -> None:
    editor(page).moveCursor(QTextCursor.MoveOperation.Start)
    write("我镇情况如下。")
    page.content.writing.save()
    at = editor(page).textCursor().position()
    request.find("2025-002").remove("重复登记")
    application().announce("request")
    assert "申请6件" in editor(page).toPlainText()
    assert editor(page).toPlainText().startswith("我镇情况如下。")
    assert editor(page).textCursor().position() == at


def test_the_draft_comes_back_and_the_own_text_by_undo(page: AnnualPage, heard: Listener) -> None:
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    write("另外说明。")
    page.content.writing.save()
    page.content.writing.restore()
    assert not section(page).is_own
    assert "另外说明" not in editor(page).toPlainText()
    heard.go_back()
    assert editor(page).toPlainText().endswith("另外说明。")


def test_writing_the_draft_again_is_no_own_text(page: AnnualPage) -> None:
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor(page), "x")
    page.content.writing.save()
    assert section(page).is_own
    QTest.keyClick(editor(page), Qt.Key.Key_Backspace)
    page.content.writing.save()
    assert not section(page).is_own


def test_pasted_text_comes_without_its_looks_and_blank_lines(page: AnnualPage) -> None:
    turn_to(page, 6)
    editor(page).selectAll()
    QApplication.clipboard().setText("未收取信息处理费。\r\n\r\n  没有其他⟦事项⟧。 ")
    editor(page).paste()
    assert editor(page).stored() == "未收取信息处理费。\n没有其他[事项]。"


def test_a_final_report_is_only_read(page: AnnualPage) -> None:
    from reports.annual.finality import finalise  # noqa: PLC0415

    change_profile(work_unit="党政办公室")
    write_text(2025, 5, PROBLEMS, "")
    finalise(report_of(page).form, Year.of(2025), TODAY)
    application().announce("figure")
    assert editor(page).isReadOnly()
    before = editor(page).toPlainText()
    request.find("2025-002").remove("重复登记")
    application().announce("request")
    assert editor(page).toPlainText() == before
    assert page.content.side.since.isVisible()
    assert any("定稿 7，现在 6" in each for each in page.content.side.since.sentences)


def test_headings_are_told_from_paragraphs_as_they_are_typed(page: AnnualPage) -> None:
    turn_to(page, 6)
    editor(page).selectAll()
    write("（一）信息处理费")
    font = editor(page).textCursor().charFormat().font()
    body = page.content.text.edit.document().begin().next()
    assert not body.isValid()
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    write("。没有收取。")
    assert editor(page).textCursor().charFormat().font().family() != font.family()


def test_the_word_count_grows_while_one_writes(page: AnnualPage) -> None:
    count = section(page).count
    editor(page).moveCursor(QTextCursor.MoveOperation.End)
    write("十个字的一句话在这里")
    assert page.content.text.count.text() == f"{count + 10} 字"


def test_the_copy_of_a_text_is_its_words(page: AnnualPage) -> None:
    page.copy()
    assert QApplication.clipboard().text() == section(page).plain


def test_a_year_of_the_old_form_has_its_own_sections(page: AnnualPage) -> None:
    page.show_year(2017)
    report = report_of(page)
    assert report.form.id == "2014"
    bar = page.content.tabs.bar
    assert [bar.tabText(at) for at in (0, 1, bar.count() - 1)] == ["前言", "一、概述", "附表"]
    assert page.content.table is not None
    assert page.content.table.id == "statistics"
    page.show_year(2025)
    assert report_of(page).form.id == "2021"
    assert date(2026, 1, 15) == TODAY


@pytest.mark.parametrize("width", [1440, 1366, 1190, 1000])
def test_a_text_that_is_fitted_to_the_width_is_never_scrolled_sideways(
    page: AnnualPage, width: int
) -> None:
    desk = page.content.text
    for height in (620, 900, 740):
        page.window().resize(width, height)
        settle()
        assert not desk.horizontalScrollBar().isVisible()
    for _ in range(10):
        desk.zoom(1)
    settle()
    assert desk.horizontalScrollBar().isVisible()
