"""标准目录: planting, the form, moving, copying and removing rows, by keyboard alone."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.planting import PlantingDialog
from gui.catalogue.standard.fields import given, shown
from gui.catalogue.standard.tab import StandardTab
from gui.printing.preview import PreviewDialog
from models.catalogue import standard_entry
from models.catalogue.standard_entry import entries
from tests.gui.catalogue.catalogue_window import answer, press
from tests.gui.catalogue.tab_window import status, tab_window
from tests.gui.keyboard import focus, write
from tests.gui.parts import line_of, row, rows
from tests.gui.windows import TODAY, put_away

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qapp: Application, qtbot: QtBot, opened: Path) -> StandardTab:
    """The tab on an empty catalogue, in a window."""
    made = tab_window(qtbot, "standard")
    assert isinstance(made, StandardTab)
    return made


@pytest.fixture
def few(tab: StandardTab) -> StandardTab:
    """The tab with three rows of 社会救助, the cursor on the first."""
    for detail in "甲乙丙":
        standard_entry.add(domain="社会救助", matter="低保", detail=detail, basis="条例")
    tab.refresh()
    tab.list.view.setFocus(Qt.FocusReason.TabFocusReason)
    tab.list.view.go_to(0)
    return tab


def details(tab: StandardTab) -> list[str]:
    return [each.detail for each in rows(tab.list.view)]


def undo() -> None:
    press(Qt.Key.Key_Z, modifier=CTRL)


def open_dialog() -> PlantingDialog:
    QApplication.processEvents()
    found = QApplication.activeModalWidget()
    assert isinstance(found, PlantingDialog)
    return found


def test_nothing_is_planted_before_the_clerk_says_so(tab: StandardTab) -> None:
    assert entries() == []
    assert tab.counts == ""
    assert not tab.band.isVisible()


def test_the_26_domains_are_planted_by_one_dialog_and_taken_back(tab: StandardTab) -> None:
    tab.plant()
    dialog = open_dialog()
    assert len(dialog.form.field("domains").value()) == 26
    press(ENTER, modifier=CTRL)
    assert tab.counts == f"{len(entries())} 条　26 个领域"
    assert len(details(tab)) == len(entries()) > 60
    assert "还没有对照" in tab.band.sentence
    tab.window().activateWindow()
    QApplication.processEvents()
    assert tab.list.view.hasFocus()
    undo()
    assert entries() == []
    assert details(tab) == []


def test_only_the_ticked_domains_are_planted_and_the_others_offered_later(
    tab: StandardTab,
) -> None:
    tab.plant()
    open_dialog()
    press(Qt.Key.Key_A, modifier=CTRL)  # none
    press(ENTER, modifier=CTRL)
    dialog = open_dialog()
    assert "请至少勾选一个领域" in dialog.form.error("domains")
    press(Qt.Key.Key_Space)  # the first box
    press(ENTER, modifier=CTRL)
    assert {each.domain for each in entries()} == {"重大建设项目"}
    tab.plant()
    assert "重大建设项目" not in open_dialog().form.field("domains").value()
    press(Qt.Key.Key_Escape)


def test_a_row_is_entered_by_keyboard(few: StandardTab) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = few.pane.form
    assert form.field("matter").isAncestorOf(focus())
    assert form.field("domain").value() == "社会救助"
    assert form.field("organ").value() == "示例镇人民政府"
    write("临时救助")
    press(ENTER)
    write("救助对象公示")
    press(ENTER)
    write("姓名、金额")
    press(Qt.Key.Key_Tab)
    write("《社会救助暂行办法》第四十八条")
    assert few.pane.foot.sentence == ""
    press(Qt.Key.Key_S, modifier=CTRL)
    made = entries()[-1]
    assert (made.matter, made.detail) == ("临时救助", "救助对象公示")
    assert made.channel_list == ["政府网站"]
    assert (made.active, made.township, made.county) == (True, True, False)
    assert status(few) == "已新增：临时救助 / 救助对象公示"
    assert details(few)[-1] == "救助对象公示"
    undo()
    assert len(entries()) == 3


def test_what_a_row_lacks_stands_in_the_foot_and_in_the_list(few: StandardTab) -> None:
    press(ENTER)
    assert few.pane.foot.sentence == "还差 4 处：公开内容、公开时限、公开主体 等"
    assert row(few.list, 0).lacks == 4


def test_a_row_without_a_level_is_refused_beside_the_boxes(few: StandardTab) -> None:
    press(ENTER)
    form = few.pane.form
    form.go_to("township")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)  # from 县级 to 乡级, which was ticked
    assert form.field("township").value() == []
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "公开层级还没有定" in form.error("township")
    assert entries()[0].township
    form.set_dirty(False)


def test_a_change_is_saved_undone_and_kept_in_the_history(few: StandardTab) -> None:
    press(ENTER)
    line = line_of(few.pane.form, "matter")
    line.selectAll()
    write("特困供养")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert entries()[0].matter == "特困供养"
    assert few.desk.book.history(entries()[0])[0].lines() == ["一级事项：低保 → 特困供养"]
    few.list.view.setFocus()
    undo()
    assert entries()[0].matter == "低保"
    assert line.text() == "低保"


def test_ctrl_enter_saves_and_begins_the_next_row_of_the_domain(few: StandardTab) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("甲项")
    press(ENTER, modifier=CTRL)
    assert entries()[-1].matter == "甲项"
    form = few.pane.form
    assert (form.field("matter").value(), form.field("domain").value()) == ("", "社会救助")


def test_rows_are_moved_by_ctrl_shift_and_arrows(few: StandardTab) -> None:
    press(Qt.Key.Key_Down, modifier=BOTH)
    assert details(few) == ["乙", "甲", "丙"]
    press(Qt.Key.Key_Down, modifier=BOTH)
    assert details(few) == ["乙", "丙", "甲"]
    press(Qt.Key.Key_Up, modifier=BOTH)
    assert details(few) == ["乙", "甲", "丙"]
    row = few.list.view.current_row()
    assert row is not None
    assert row.detail == "甲"


def test_a_row_is_copied_by_ctrl_shift_d_and_opened(few: StandardTab) -> None:
    press(Qt.Key.Key_D, modifier=BOTH)
    assert details(few) == ["甲", "甲", "乙", "丙"]
    assert few.desk.is_open
    assert few.pane.record_id == entries()[1].id
    undo()
    assert details(few) == ["甲", "乙", "丙"]
    assert not few.desk.is_open


def test_rows_are_removed_by_delete_and_come_back_by_undo(few: StandardTab) -> None:
    press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    put_away("重复登记")
    assert details(few) == ["丙"]
    assert {each.removed_reason for each in entries(removed=True)} == {"重复登记"}
    assert status(few) == "已移入回收站：2 条"
    assert len(entries(removed=True)) == 2
    undo()
    assert details(few) == ["甲", "乙", "丙"]


def test_the_form_follows_the_list_and_closes_when_its_row_is_removed(
    few: StandardTab, qtbot: QtBot
) -> None:
    press(ENTER)
    few.list.view.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: few.pane.form.field("detail").value() == "乙")
    put_away("重复登记")
    assert not few.desk.is_open


@pytest.mark.parametrize(("word", "kept"), [("保存", "新"), ("不保存", "低保"), ("取消", "低保")])
def test_changes_are_asked_about_before_the_form_closes(
    few: StandardTab, word: str, kept: str
) -> None:
    press(ENTER)
    line_of(few.pane.form, "matter").selectAll()
    write("新")
    answer(word)
    press(Qt.Key.Key_Escape)
    assert entries()[0].matter == kept
    assert few.desk.is_open is (word == "取消")
    few.pane.form.set_dirty(False)


def test_the_list_is_searched_and_filtered(few: StandardTab, qtbot: QtBot) -> None:
    standard_entry.add(domain="救灾", matter="预警", detail="暴雨预警", village=True)
    few.refresh()
    press(Qt.Key.Key_F, modifier=CTRL)
    write("暴雨")
    qtbot.waitUntil(lambda: details(few) == ["暴雨预警"])
    few.list.bar.clear()
    few.list.bar.set_filter("domain", "社会救助", "社会救助")
    assert details(few) == ["甲", "乙", "丙"]
    few.list.bar.clear()
    few.list.bar.set_filter("level", "村级", "村级")
    assert details(few) == ["暴雨预警"]
    few.list.bar.clear()
    few.list.bar.set_filter("mode", "依申请公开", "依申请公开")
    assert details(few) == []


def test_the_office_says_once_that_it_compared_the_catalogue(few: StandardTab) -> None:
    assert few.band.isVisible()
    few.say_compared()
    assert standard_entry.compared_on() == TODAY
    assert not few.band.isVisible()
    undo()
    assert standard_entry.compared_on() is None
    assert few.band.isVisible()


def test_the_catalogue_is_exported_as_a_workbook(
    few: StandardTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "目录.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    few.export("xlsx")
    qtbot.waitUntil(lambda: "已保存" in status(few))
    assert load_workbook(target).worksheets[0]["C6"].value == "甲"


def test_an_empty_catalogue_is_neither_exported_nor_printed(
    tab: StandardTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: pytest.fail("asked"))
    tab.export("xlsx")
    assert "还没有条目" in tab.band.sentence
    tab.band.silence()
    tab.list.bar.field.setFocus()
    press(Qt.Key.Key_P, modifier=CTRL)
    assert "还没有条目" in tab.band.sentence


def test_ctrl_p_shows_the_paper(few: StandardTab, qtbot: QtBot) -> None:
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    assert dialog.data.startswith(b"%PDF")
    dialog.reject()


def test_a_channel_without_a_box_stays_with_its_row(few: StandardTab) -> None:
    made = standard_entry.add(domain="救灾", matter="甲", channels=["政府网站", "赶集喊话"])
    assert given(shown(made), made)["channels"] == ["政府网站", "赶集喊话"]
