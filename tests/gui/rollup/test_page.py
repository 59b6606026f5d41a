"""汇总: what is dropped in is summed as it is read, and every sum leads to what the units add."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.background import end_all
from gui.printing.preview import PreviewDialog
from gui.rollup.page import RollupPage
from gui.rollup.report_dialog import ReportDialog
from gui.rollup.unit_rows import UnitRow
from gui.rollup.units_dialog import UnitsDialog
from models.office.units import keep_units, units
from models.store import acts
from reports.rollup.read_before import keep
from reports.ways import Book, Open, Way
from tests.gui.keyboard import CTRL, press
from tests.gui.listener import Listener
from tests.gui.parts import rows
from tests.gui.rollup import scene
from tests.gui.rollup.alone import shown
from tests.gui.scenes import settle
from tests.places import ROOT
from tests.reports.rollup.sample import report

CASES = ROOT / "tests/reports/foreign/cases"
NEW = "table3.received.natural_person"
TOTAL = "table3.received.total"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> Iterator[RollupPage]:
    """The page with the reports of a county, wide enough for the units beside the paper."""
    scene.lay_out()
    yield shown(qtbot)
    end_all()


def listed(page: RollupPage) -> list[UnitRow]:
    return rows(page.content.side.view)


def names(page: RollupPage, word: str) -> list[str]:
    return [each.name for each in listed(page) if each.chip.text == word]


def printed(page: RollupPage, cell: str) -> str:
    assert page.content.table is not None
    return page.content.table.figures[cell].text


def test_files_and_folders_that_are_dropped_are_summed_and_a_bad_one_stops_none(
    opened: Path, tmp_path: Path, qtbot: QtBot, heard: Listener
) -> None:
    inside = tmp_path / "年报" / "街道"
    inside.mkdir(parents=True)
    text = (CASES / "2021-suqian-shi-2024.txt").read_text("utf-8")
    (inside / "甲.txt").write_text(text, "utf-8")
    (inside / "坏镇2024.docx").write_bytes(b"nothing")
    other = tmp_path / "乙.txt"
    other.write_text(text.replace("宿迁市", "示例市"), "utf-8")
    page = shown(qtbot)
    assert page.content.summed is None
    page.add([tmp_path / "年报", other])
    qtbot.waitUntil(lambda: page.is_filled)
    page.content.go_to(TOTAL)
    one, two = (each.value for each in listed(page) if each.value is not None)
    assert printed(page, TOTAL) == str((one or 0) + (two or 0))
    assert names(page, "读不了") == ["坏镇"]
    assert "收到 3 份" in heard.sentence
    ways: list[Way] = []
    page.going.connect(ways.append)
    page.content.side.view.opened.emit(listed(page)[-1])
    assert ways in [[Open(Book.CHECKING, str(file))] for file in (other, inside / "甲.txt")]
    again = shown(qtbot)
    assert len(again.gathering.reports) == 3
    (inside / "甲.txt").unlink()
    other.write_text("没有表", "utf-8")
    again.gathering.read_again()
    qtbot.waitUntil(lambda: again.is_filled)
    read = {each.source.name: each.form_id for each in again.gathering.reports}
    assert read == {"甲.txt": "2021", "坏镇2024.docx": None, "乙.txt": None}
    end_all()


def test_a_cell_leads_to_the_units_those_first_that_have_to_be_dealt_with(
    page: RollupPage,
) -> None:
    page.content.go_to(NEW)
    found = listed(page)
    assert [each.chip.text for each in found[:7]] == [
        "未报", "未报", "未报", "读不了", "重复", "2 错", "2 错",
    ]  # fmt: skip
    values = [each.value for each in found[7:]]
    assert values == sorted(values, key=lambda value: -(value or 0))
    assert printed(page, NEW) == str(sum(each.value or 0 for each in found)) == "630"
    assert [each.name for each in found if each.is_own] == ["示例镇"]
    page.content.go_to(TOTAL)
    assert [each.name for each in listed(page)[:2]] == ["柳塘镇", "高岭镇"]


def test_f8_goes_through_the_cells_that_do_not_fit(page: RollupPage) -> None:
    page.content.go_to(NEW)
    seen = []
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_F8)
        seen.append(page.content.side.figure)
    assert set(seen) == set(page.content.summed.marks if page.content.summed else ())


def test_reports_with_errors_are_left_out_by_a_tick_and_counted_without_it(
    page: RollupPage,
) -> None:
    page.content.go_to(TOTAL)
    page.content.side.without.click()
    assert printed(page, TOTAL) == "576"
    assert page.counts.text() == "24 个单位，已计入 18 个，未报 3 个"
    page.content.side.without.click()
    assert printed(page, TOTAL) == "632"


def test_the_year_looked_at_stays_where_its_failing_reports_are_left_out(
    opened: Path, qtbot: QtBot
) -> None:
    wrong = [report(town, 3, 2023, wrong=1) for town in ("甲镇", "乙镇")]
    keep([*wrong, report("丙镇", 3, 2023), report("丁镇", 4, 2024)], [])
    page = shown(qtbot)
    assert page.which.currentText() == "2023 年度"
    page.content.side.without.click()
    assert page.which.currentText() == "2023 年度"


def test_the_other_of_two_reports_can_be_counted_and_one_left_out_and_put_back(
    page: RollupPage, heard: Listener
) -> None:
    page.content.go_to(NEW)
    side = page.content.side
    side.view.go_to(4)
    side.note.count.click()
    assert printed(page, NEW) == str(630 - 51 + 2)
    twin = next(at for at, each in enumerate(listed(page)) if each.chip.text == "重复")
    side.view.go_to(twin)
    side.view.setFocus()
    QTest.keyClick(side.view, Qt.Key.Key_Delete)
    assert not names(page, "重复")
    way_on = heard.said[-1].way_on
    assert way_on is not None
    way_on.go()
    assert names(page, "重复") == ["石桥镇"]


def test_the_list_of_units_says_who_is_missing_and_is_taken_back_as_an_act(
    page: RollupPage, qtbot: QtBot
) -> None:
    page.edit_units()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UnitsDialog)
    assert "岩口乡" in dialog.text.value()
    dialog.text.set_value("1. 岩口乡\n序号\t单位名称\n2\t新来镇\n示例镇、石桥镇")
    dialog.accept()
    assert units() == ("岩口乡", "新来镇", "示例镇", "石桥镇")
    assert names(page, "未报") == ["岩口乡", "新来镇"]
    last = acts.last()
    assert last is not None
    acts.take_back(last.id)
    assert len(units()) == 24


def test_enter_opens_what_was_read_of_a_unit_with_all_that_is_wrong(
    page: RollupPage, qtbot: QtBot
) -> None:
    page.content.go_to(TOTAL)
    page.content.side.enter()
    QTest.keyClick(page.content.side.view, Qt.Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReportDialog)
    assert dialog.windowTitle() == "示例县柳塘镇人民政府 2025 年度"
    dialog.reject()


def test_the_units_are_ranked_by_the_figure_that_is_chosen(page: RollupPage) -> None:
    page.content.tabs.bar.setCurrentIndex(0)
    ranking = page.content.ranking
    assert rows(ranking.view)[0][:3] == ["示例县城关街道人民政府", 1, 60]
    ranking.by.setCurrentIndex(ranking.by.findText("制发规范性文件"))
    ranking.by.activated.emit(ranking.by.currentIndex())
    values = [row[6] for row in rows(ranking.view)]
    assert values == sorted(values, reverse=True)
    assert page.content.side.figure == "table2.normative_documents.made"


def test_last_year_stands_beside_the_sums_and_leads_back_to_the_cell(page: RollupPage) -> None:
    page.show_comparison()
    view = page.content.comparison.view
    at = next(at for at, each in enumerate(rows(view)) if each.cell == NEW)
    assert (rows(view)[at].was, rows(view)[at].now) == (380, 630)
    change = next(each for each in view.shape.columns if each.key == "change")
    assert change.text(rows(view)[at]) == "+250"
    view.go_to(at)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.content.desk.view.chosen_figure == NEW


def test_without_last_year_its_reports_are_asked_for(
    opened: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep([report("甲镇", 3)], ())
    page = shown(qtbot)
    page.show_comparison()
    assert "还没有 2024 年度的报告" in page.band.sentence
    asked: list[str] = []

    def answer(_parent: object, title: str, *_: object) -> tuple[Sequence[str], str]:
        asked.append(title)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    page.band.way_out.click()
    assert asked == ["加各单位的年度报告"]


def test_reading_ends_when_it_is_cancelled_and_what_was_read_stays(
    opened: Path, tmp_path: Path, qtbot: QtBot, heard: Listener
) -> None:
    keep_units(["甲镇"])
    text = (CASES / "2021-suqian-shi-2024.txt").read_text("utf-8")
    place = tmp_path / "年报"
    place.mkdir()
    for at in range(40):
        (place / f"{at}.txt").write_text(text.replace("宿迁市", f"第{at}号市"), "utf-8")
    page = shown(qtbot)
    page.add([place])
    qtbot.waitUntil(lambda: bool(page.gathering.reports))
    page.line.cancel.click()
    qtbot.waitUntil(lambda: page.is_filled)
    assert 0 < len(page.gathering.reports) < 40
    assert heard.sentence.startswith("已停止，读了")


def test_a_unit_says_what_does_not_follow_from_its_report_of_the_year_before(
    page: RollupPage,
) -> None:
    page.content.go_to(NEW)
    side = page.content.side
    at = next(at for at, each in enumerate(listed(page)) if each.name == "云溪镇")
    side.view.go_to(at)
    assert "与上年报告有" in side.note.said.text()
    side.view.go_to(0)
    assert side.note.said.text() == "没有收到 2025 年度的报告。"


def test_the_units_to_be_chased_are_seen_before_they_are_printed(
    page: RollupPage, qtbot: QtBot
) -> None:
    page.leaving.chase()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    dialog.reject()
    end_all()


def test_ctrl_pgdown_turns_the_tabs_round_and_ctrl_pgup_back(page: RollupPage) -> None:
    bar = page.content.tabs.bar
    page.content.focus_main()
    begun = bar.currentIndex()
    seen = []
    for _ in range(bar.count()):
        press(Qt.Key.Key_PageDown, modifier=CTRL)
        seen.append(bar.currentIndex())
    assert seen == [(begun + at) % bar.count() for at in range(1, bar.count() + 1)]
    press(Qt.Key.Key_PageUp, modifier=CTRL)
    assert bar.currentIndex() == (begun - 1) % bar.count()


def test_what_is_told_of_a_unit_is_seen_whole_under_the_list(page: RollupPage) -> None:
    side = page.content.side
    for size in ((700, 700), (1280, 800)):
        page.resize(*size)
        settle()
    assert not side.is_lower
    page.content.go_to(NEW)
    layout = side.note.layout()
    assert layout is not None
    for at in range(5):
        side.view.go_to(at)
        settle()
        assert side.note.height() >= layout.totalHeightForWidth(side.note.width())
