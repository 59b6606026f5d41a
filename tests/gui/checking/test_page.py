"""核查: files are read beside the window, shown as they stand, and led through by keyboard."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.checking.page import CheckingPage
from gui.checking.session import Entry, State
from gui.statutory.mark import Mark
from models.office import own_typos
from models.store.acts import act
from models.year import entered
from reports.foreign.shown.as_read import Grid, Lack, Text, Title
from reports.ways import Book, Open
from tests.gui.checking.given import given, report_text
from tests.gui.checking.hands import faulty, read, shown, shown_page
from tests.gui.checking.scene import wait
from tests.gui.keyboard import CTRL, ENTER, SHIFT, focus, press
from tests.gui.pages.test_dropping import drop, files_of
from tests.gui.windows import settle, window_with

TOTAL = "table3.received.total"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> CheckingPage:
    return shown_page(qtbot)


def test_a_file_that_is_dropped_is_read_beside_the_window_and_opened(
    page: CheckingPage, tmp_path: Path
) -> None:
    assert drop(page.start, files_of(faulty(tmp_path)))
    wait()
    assert shown(page).office == "示例县柳塘镇人民政府"
    assert (shown(page).errors, shown(page).report.form_id) == (5, "2021")
    assert page.report.errors.chip is not None
    assert page.report.errors.chip.text == "5 错"
    other = given(tmp_path, "白水镇.txt", report_text("示例县白水镇人民政府"))
    assert drop(page.report.content.desk.sheet.views[0].viewport(), files_of(other))
    wait()
    assert shown(page).path == other


def test_a_report_stands_there_as_it_was_read_with_what_is_in_question_marked(
    page: CheckingPage, tmp_path: Path
) -> None:
    read(page, faulty(tmp_path))
    checked = shown(page)
    sheet = page.report.content.desk.sheet
    kinds = [type(part) for part in checked.parts]
    assert kinds == [Title, Title, Text, Title, Grid, Title, Grid, Title, Grid, *(Title, Text) * 2]
    cells = {name: cell for view in sheet.views for name, cell in view.paper.table.figures.items()}  # type: ignore[union-attr]
    assert cells["table2.admin_fees.amount"].text == "/"
    assert cells[TOTAL].text == "8"
    marks = [view.paper.mark(cells[TOTAL]) for view in sheet.views]
    assert set(marks) == {Mark.WRONG}
    (words,) = [each for each in checked.findings if "12" in each.message]
    assert sheet.choose_words(words) is not None


def test_f8_leads_from_finding_to_finding_and_back(page: CheckingPage, tmp_path: Path) -> None:
    read(page, faulty(tmp_path))
    content = page.report.content
    order = [row.finding for row in content.side.findings.rows]
    seen: list[str] = []
    for _ in order:
        press(Qt.Key.Key_F8)
        place = shown(page).place(order[len(seen)])
        assert content.tabs.bar.currentIndex() == max((place.section or 1) - 1, 0)
        seen.append(content.side.head.said.text())
    assert seen == [each.message for each in order]
    press(Qt.Key.Key_F8, modifier=SHIFT)
    assert content.side.head.said.text() == order[-2].message


def test_a_cell_says_what_stands_there_and_how_it_adds_up(
    page: CheckingPage, tmp_path: Path
) -> None:
    read(page, faulty(tmp_path))
    page.report.content.desk.go_to_cell(TOTAL)
    head = page.report.content.side.head
    assert head.name.text() == "一、本年新收政府信息公开申请数量 · 总计"
    assert "6＋1＝7，填的是 8" in head.sums.text()
    press(Qt.Key.Key_C, modifier=CTRL)
    assert "一、本年新收政府信息公开申请数量\t" in QGuiApplication.clipboard().text()
    press(Qt.Key.Key_Left)
    assert head.name.text().endswith("其他")
    assert head.chip.chip is not None
    assert head.chip.chip.text == "没有问题"


def test_f6_goes_from_the_tabs_to_the_paper_and_the_findings(
    opened: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_with(qtbot, "checking", "settings")
    page = window.page("checking")
    assert isinstance(page, CheckingPage)
    read(page, faulty(tmp_path))
    content = page.report.content
    content.tabs.bar.setFocus()
    press(Qt.Key.Key_F6)
    assert content.desk.sheet.views[0].hasFocus()
    content.desk.sheet.views[1].setFocus()
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Down)
    assert content.side.findings.rows[1].hasFocus()
    press(ENTER)
    assert content.side.head.said.text() == content.side.findings.rows[1].finding.message
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert window.navigation.isAncestorOf(focus())


def test_several_files_are_listed_with_their_state_and_opened_by_keyboard(
    page: CheckingPage, tmp_path: Path
) -> None:
    good = given(tmp_path, "柳塘镇2024.txt", report_text(year=2024))
    none = given(tmp_path, "照片.docx", "没有内容")
    read(page, faulty(tmp_path), good, none)
    assert page.stack.currentWidget() is page.list
    states = [each.state for each in page.session.entries]
    assert states == [State.READ, State.READ, State.REFUSED]
    assert "照片.docx" in page.session.entries[2].sentence
    page.list.view.setFocus()
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert shown(page).path == good
    assert not shown(page).findings
    press(Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.list
    assert page.list.view.current_row() is page.session.entries[1]


def test_the_list_stands_on_the_report_that_was_opened_last_from_wherever(
    page: CheckingPage, tmp_path: Path
) -> None:
    good = given(tmp_path, "柳塘镇2024.txt", report_text(year=2024))
    read(page, faulty(tmp_path), good)
    third = given(tmp_path, "柳塘镇2023.txt", report_text(year=2023))
    read(page, third)
    assert shown(page).path == third
    page.go_back()
    row = page.list.view.current_row()
    assert isinstance(row, Entry)
    assert row.path == third


def test_a_report_that_a_way_led_to_leads_back_by_esc(
    opened: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_with(qtbot, "rollup", "checking")
    window.page("rollup").going.emit(Open(Book.CHECKING, str(faulty(tmp_path))))
    wait()
    page = window.page("checking")
    assert isinstance(page, CheckingPage)
    assert page.isVisible()
    assert page.stack.currentWidget() is page.report
    page.report.content.desk.setFocus()
    press(Qt.Key.Key_Escape)
    assert window.page("rollup").isVisible()


def test_what_is_no_report_says_so_and_opens_nothing(page: CheckingPage, tmp_path: Path) -> None:
    read(page, given(tmp_path, "通讯录.zip", "x"))
    assert page.stack.currentWidget() is page.list
    assert "不是能读的报告文件" in page.session.entries[0].sentence
    page.open_entry(page.session.entries[0])
    assert "不是能读的报告文件" in page.band.sentence


def test_a_report_is_held_against_that_of_the_year_before_among_the_files(
    page: CheckingPage, tmp_path: Path
) -> None:
    late = report_text().replace("上年结转1件", "上年结转1件")
    before = given(tmp_path, "2024.txt", report_text(year=2024).replace(" | 14\n", " | 5\n", 1))
    read(page, given(tmp_path, "2025.txt", late), before)
    page.open_entry(page.session.entries[0])
    assert "2024.txt" in page.report.content.side.reading.against.text()
    assert any("14" in each.message and "8" in each.message for each in shown(page).findings)


def test_the_report_of_ones_own_office_is_held_against_the_register(
    page: CheckingPage, tmp_path: Path
) -> None:
    entered.enter(2024, "table2.normative_documents.valid", entered.read_value("5"), "上年公布")
    read(page, given(tmp_path, "2025.txt", report_text("示例镇人民政府")))
    assert "本登记簿 2024 年度" in page.report.content.side.reading.against.text()


def test_another_report_of_the_year_before_can_be_chosen(
    page: CheckingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = given(tmp_path, "上年.txt", report_text(year=2024))
    read(page, faulty(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    page.report.content.side.reading.choose.click()
    wait()
    assert "上年.txt" in page.report.content.side.reading.against.text()


def test_the_offices_own_wrong_words_are_found_in_anybodys_report(
    page: CheckingPage, tmp_path: Path
) -> None:
    own_typos.keep_typo("公开栏和网站栏目", "公开栏、网站栏目")
    read(page, faulty(tmp_path))
    assert any("公开栏和网站栏目" in each.message for each in shown(page).findings)


def test_words_that_are_added_to_the_book_are_found_in_what_was_read_before(
    page: CheckingPage, tmp_path: Path
) -> None:
    read(page, given(tmp_path, "柳塘镇.txt", report_text()))
    assert not shown(page).findings
    with act("修改错字本"):
        own_typos.keep_typo("落实公开审查制度", "落实公开审查的制度")
    page.refresh()
    assert len(shown(page).findings) == len(page.report.content.side.findings.rows) == 1


def test_ctrl_o_asks_for_files_over_a_list_and_over_a_report(
    page: CheckingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [[str(given(tmp_path, f"{at}.txt", report_text()))] for at in range(2)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (asked.pop(), ""))
    for name in ("1.txt", "0.txt"):
        page.setFocus()
        press(Qt.Key.Key_O, modifier=CTRL)
        wait()
        assert shown(page).path.name == name


def test_what_is_missing_is_said_in_its_place(page: CheckingPage, tmp_path: Path) -> None:
    text = report_text()
    whole = text.partition("三、收到")[2].partition("\n")[2].partition("\n四、政府")[0]
    read(page, given(tmp_path, "缺表.txt", text.replace(whole, "（表见附件）")))
    assert [each.section for each in shown(page).parts if isinstance(each, Lack)] == [3]
    assert "没有读到" in page.report.content.side.reading.words.text()


def test_cancelling_stops_the_reading_and_says_of_which_files(
    page: CheckingPage, tmp_path: Path
) -> None:
    page.take_files([faulty(tmp_path), given(tmp_path, "b.txt", report_text())])
    page.line.cancelled.emit()
    wait()
    settle()
    states = {each.state for each in page.session.entries}
    assert State.GIVEN_UP in states
    assert State.WAITING not in states


def test_the_list_of_problems_is_saved_as_a_workbook(
    page: CheckingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(page, faulty(tmp_path))
    target = tmp_path / "问题单.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.report.file_wanted.emit("xlsx")
    wait()
    cells = (cell for sheet in load_workbook(target) for row in sheet.values for cell in row)
    said = "".join(str(cell) for cell in cells)
    assert all(each.message in said for each in shown(page).findings)
