"""年度报告: 定稿 and back, the zero report, hints, local rows, other periods, comparison."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import application
from gui.annual.comparison import ComparisonDialog
from gui.annual.dialogs import EnteredDialog, FinaliseDialog, LocalRowDialog
from gui.annual.elsewhere_dialog import ElsewhereDialog
from gui.annual.page import AnnualPage
from gui.annual.period_dialog import PeriodDialog
from gui.annual.reading import DismissedDialog, DraftDialog
from gui.forms import drafts
from gui.forms.dialog import FormDialog
from models.office.profile import change_profile
from models.requests import request
from models.year import entered as year_figure
from models.year import report as annual_report
from reports.paper.document import Document
from tests.gui.annual.annual_register import GRANTED, PROBLEMS, TODAY, record_requests, shown_page
from tests.gui.annual.test_text import report_of
from tests.gui.listener import Listener

CARRIED_IN = "table3.carried_in.natural_person"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    annual_report.write_text(2025, 5, PROBLEMS, "")
    change_profile(work_unit="党政办", phone="0796-0000000")
    return shown_page(qtbot)


def test_ctrl_enter_makes_the_report_final_and_a_reason_opens_it_again(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    page.finalise.click()
    (dialog,) = asked
    assert isinstance(dialog, FinaliseDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert annual_report.is_final(2025)
    assert page.state.chip is not None
    assert page.state.chip.text.startswith("已定稿 ")
    assert page.finalise.accessibleName() == "取消定稿"
    assert report_of(page).marks == {}
    page.finalise.click()
    back = asked[-1]
    assert isinstance(back, FormDialog)
    back.accept()
    assert annual_report.is_final(2025)  # no reason was given
    back.form.set_values({"reason": "县里退回，要求更正"})
    back.accept()
    assert not annual_report.is_final(2025)
    assert page.finalise.accessibleName() == "定稿"


def test_errors_stop_it_and_lead_to_the_first(page: AnnualPage, asked: list[QDialog]) -> None:
    year_figure.enter(2025, CARRIED_IN, Decimal(2), "上年已公布")
    application().announce("figure")
    page.finalise.click()
    assert asked == []
    assert "处错误，改完才能定稿：" in page.band.sentence
    page.band.way_out.click()
    assert page.content.desk.view.chosen_figure == report_of(page).target(
        report_of(page).findings[0]
    )


def test_a_year_that_is_not_over_is_told_before_anything_is_asked(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    page.show_year(2026)
    page.finalise.click()
    assert asked == []
    assert page.band.sentence == "2026 年还没有过完，年度报告从 12 月 31 日起才能定稿。"


def test_a_final_report_is_not_typed_over(page: AnnualPage, asked: list[QDialog]) -> None:
    page.finalise.click()
    asked[0].accept()
    page.content.go_to(GRANTED)
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_5)
    assert not page.content.editor.isVisible()
    assert "已经定稿" in page.content.band.sentence
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_Delete)
    assert not year_figure.entered()


def test_since_then_the_cells_that_would_differ_are_listed_with_the_way_there(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    page.finalise.click()
    asked[0].accept()
    request.find("2025-002").remove("重复登记")
    application().announce("request")
    since = page.content.side.since
    assert since.isVisible()
    told = next(each for each in since.sentences if each.startswith("（一）予以公开 · 自然人"))
    assert told == "（一）予以公开 · 自然人：定稿 3，现在 2；少了 2025-002"
    assert page.late.text().startswith("定稿以后台账有变")
    since.wanted.emit(GRANTED)
    assert page.content.desk.view.chosen_figure == GRANTED
    assert report_of(page).figures[GRANTED].value == 3
    assert len(page.content.side.records.records) == 3


def test_what_is_not_filled_in_becomes_0_in_one_step(page: AnnualPage, heard: Listener) -> None:
    page.zero.click()
    assert heard.sentence == "4 格填了 0"
    assert report_of(page).findings == ()
    heard.go_back()
    assert year_figure.figures_of(2025) == {}


def test_a_year_with_nothing_is_a_zero_report_with_a_measure_to_be_seen(
    heard: Listener, qtbot: QtBot, asked: list[QDialog]
) -> None:
    change_profile(work_unit="党政办", phone="0796-0000000")
    page = shown_page(qtbot)
    page.show_blank()
    page.zero.click()
    assert (
        heard.sentence
        == "零报告：全部各格为 0，核查没有发现问题，确认措施的责任单位和时间以后可以定稿"
    )
    assert page.calm.text() == "距 2025 年度报告公开还有 16 天（1 月 31 日），还有 1 处待确认"
    marked = [chip.text for chip in page.content.tabs.bar.chips if chip]
    assert "1 待确认" in marked
    page.finalise.click()
    assert "责任单位和时间是程序拟的" in page.band.sentence
    page.band.way_out.click()
    assert page.content.text.edit.textCursor().selectedText().startswith("〔拟由党政办")
    assert not annual_report.is_final(2025)
    annual_report.write_text(2025, 5, PROBLEMS, "")
    application().announce("figure")
    assert "待确认" not in page.calm.text()
    page.finalise.click()
    asked[-1].accept()
    assert annual_report.is_final(2025)


def test_a_hint_is_waved_through_with_a_reason_listed_and_brought_back(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    (row,) = page.content.side.findings.rows
    assert row.dismiss is not None
    row.dismiss.click()
    dialog = asked[-1]
    assert isinstance(dialog, FormDialog)
    dialog.accept()
    assert report_of(page).findings  # no reason was given
    dialog.form.set_values({"reason": "许可由县里办理"})
    dialog.accept()
    assert report_of(page).findings == ()
    assert page.content.side.findings.passed.text() == "不再提示的 1 项"
    page.content.side.findings.passed.click()
    shown = asked[-1]
    assert isinstance(shown, DismissedDialog)
    page.verbs.take_up(2025, report_of(page).whole.dismissed[0][0])
    assert len(report_of(page).findings) == 1


def test_figures_without_a_ledger_are_asked_for_and_read_strictly(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    year_figure.enter(2024, "trainings", Decimal(1))
    page.verbs.enter_figures()
    dialog = asked[-1]
    assert isinstance(dialog, EnteredDialog)
    dialog.form.set_values({"trainings": "二", "trainees": "30", "source": "签到册"})
    dialog.accept()
    assert year_figure.figures_of(2025) == {}
    dialog.form.set_values({"trainings": "2"})
    dialog.accept()
    given = year_figure.figures_of(2025)
    assert {key: (row.value, row.reason) for key, row in given.items()} == {
        "trainings": ("2", "签到册"),
        "trainees": ("30", "签到册"),
    }
    assert "举办培训2次，比上年增加1次，30人次参加" in report_of(page).whole.sections[1].plain


def test_figures_that_were_typed_and_not_saved_are_there_again_until_they_are(
    page: AnnualPage, asked: list[QDialog], qtbot: QtBot
) -> None:
    page.verbs.enter_figures()
    first = asked[-1]
    assert isinstance(first, EnteredDialog)
    first.form.field("trainees").set_value("30")
    first.form.field("trainees").edited.emit()
    qtbot.waitUntil(lambda: drafts.waiting() != [])  # killed with the dialog open
    page.verbs.enter_figures()
    again = asked[-1]
    assert isinstance(again, EnteredDialog)
    assert again.form.field("trainees").value() == "30"
    assert again.form.band.sentence.endswith("没有保存完的内容，已恢复。")
    again.accept()
    assert year_figure.figures_of(2025)["trainees"].value == "30"
    assert drafts.waiting() == []


def test_a_row_of_the_county_is_added_and_filled_in(
    page: AnnualPage, asked: list[QDialog], heard: Listener
) -> None:
    page.verbs.add_row()
    dialog = asked[-1]
    assert isinstance(dialog, LocalRowDialog)
    dialog.accept()
    dialog.form.set_values({"label": "其他主动公开文件", "after": "normative_documents"})
    dialog.accept()
    chosen = page.content.desk.view.chosen_figure
    assert report_of(page).form.cell(chosen).row_label == "其他主动公开文件"
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_8)
    QTest.keyClick(page.content.editor.number, Qt.Key.Key_Return)
    assert report_of(page).figures[chosen].value == 8
    page.verbs.add_row()
    again = asked[-1]
    assert isinstance(again, LocalRowDialog)
    next(each for each in again.findChildren(QPushButton) if each.text() == "删去").click()
    assert chosen not in report_of(page).figures
    heard.go_back()
    assert report_of(page).figures[chosen].value == 8


def test_the_tables_of_a_quarter_are_shown_as_they_print(
    page: AnnualPage, asked: list[QDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Document] = []
    monkeypatch.setattr(page.verbs, "show_paper", shown.append)
    page.verbs.other_period()
    dialog = asked[-1]
    assert isinstance(dialog, PeriodDialog)
    dialog.form.set_values({"form": "2014", "span": "2025-01-01/2025-03-31"})
    dialog.accept()
    (paper,) = shown
    (table,) = paper.tables
    assert table.figures["req_received"].number == 2
    assert paper.subtitle == "（2025年1月1日至3月31日）"
    dialog.form.set_values({"span": None, "first": TODAY, "last": TODAY.replace(day=1)})
    dialog.accept()
    assert len(shown) == 1


def test_the_years_stand_side_by_side(page: AnnualPage, asked: list[QDialog]) -> None:
    page.compare.click()
    dialog = asked[-1]
    assert isinstance(dialog, ComparisonDialog)
    found = {row.cell: row for row in dialog.rows}
    assert found["table3.received.total"].values[:2] == (7, 1)
    assert found["table3.received.total"].change == "+6"


def test_the_new_sentences_can_be_read_beside_the_own_text(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    page.content.go_to_words(1, "")
    page.content.text.edit.selectAll()
    page.content.text.edit.insertPlainText("自己写的总体情况。")
    page.content.writing.save()
    page.verbs.show_draft()
    assert isinstance(asked[-1], DraftDialog)


def test_ctrl_p_shows_the_report_as_it_prints(page: AnnualPage, asked: list[QDialog]) -> None:
    page.preview()
    assert asked[-1].windowTitle() == "预览　示例镇人民政府2025年政府信息公开工作年度报告"
    asked[-1].reject()


def test_a_report_published_elsewhere_says_so_beside_its_year_until_that_is_let_go(
    page: AnnualPage, asked: list[QDialog]
) -> None:
    assert "距 2025 年度报告公开还有 16 天" in page.calm.text() + page.late.text()
    page.verbs.note_elsewhere()
    (dialog,) = asked
    assert isinstance(dialog, ElsewhereDialog)
    dialog.form.set_values({"day": date(2026, 1, 12), "where": "县政府网站"})
    dialog.accept()
    assert page.state.chip is not None
    assert page.state.chip.text == "已在别处发布 2026-01-12"
    assert page.calm.text() == "发布在县政府网站"
    page.verbs.note_elsewhere()
    again = asked[-1]
    next(each for each in again.findChildren(QPushButton) if "取消这条" in each.text()).click()
    assert page.state.chip.text == "草稿"
