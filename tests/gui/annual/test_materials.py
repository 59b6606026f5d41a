"""其他材料: the papers of a year are written on the page like its report, and leave it as files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.annual.report import Report
from models.year.report import texts
from reports.annual.materials.kinds import material_kinds
from reports.ways import Book, Open
from tests.gui.annual.annual_register import record_requests, shown_page

SUMMARY = material_kinds()[0].section


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    made = shown_page(qtbot)
    made.which.set_value(True)
    made.which.edited.emit()
    QApplication.processEvents()
    return made


def report_of(page: AnnualPage) -> Report:
    assert page.report is not None
    return page.report


def test_the_papers_have_their_tabs_and_their_figures_lead_to_records(page: AnnualPage) -> None:
    assert [report_of(page).tab_word(part) for part in report_of(page).parts] == [
        "工作总结", "自检自查报告", "工作要点",
    ]  # fmt: skip
    assert not page.finalise.isVisible()
    page.content.text.edit.fact_chosen.emit("received", "7")
    assert page.content.side.records.isVisible()
    assert report_of(page).facts["received"].value == 7


def test_what_is_written_is_kept_and_the_draft_comes_back(page: AnnualPage) -> None:
    edit = page.content.text.edit
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    edit.insertPlainText("送县政务公开办：")
    assert page.may_close()
    assert texts(2025)[SUMMARY].text.startswith("送县政务公开办：")
    assert report_of(page).parts[0] == page.content.writing.section
    page.content.writing.restore()
    assert SUMMARY not in texts(2025)


def test_a_paper_is_written_for_word(
    page: AnnualPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "总结.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    menu = page.outgoing.menu()
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == [
        "Word 文档",
        "PDF 文件",
        "OFD 版式文件",
    ]
    menu.actions()[0].trigger()
    qtbot.waitUntil(target.exists)


def test_a_way_to_the_report_leads_to_the_report(page: AnnualPage) -> None:
    back = page.place()
    page.open_record(Open(Book.REPORT, 2025))
    assert report_of(page).tables
    back()
    assert report_of(page).is_beside
