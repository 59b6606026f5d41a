"""公开指南: its texts by keyboard, what is missing and what changed since, and its files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.guide_tab import GuideTab
from gui.dialogs.lacking import LackingDialog
from gui.forms import drafts
from gui.pages.tab import Tab
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from gui.shell.recent_acts import RecentActs
from models.catalogue import guide
from models.office.profile import change_profile
from tests.gui.catalogue.catalogue_window import answer, press
from tests.gui.catalogue.tab_window import status, tab_window
from tests.gui.keyboard import focus, modal, write
from tests.gui.parts import current
from tests.gui.windows import TODAY

PROFILE = {
    "work_unit": "示例镇党政综合办公室",
    "address": "示例县示例镇人民路 1 号",
    "hours": "工作日 8:30—12:00",
    "phone": "0934-0000000",
    "fax": "无",
    "website": "www.example.gov.cn",
    "reading_place": "示例县档案馆",
}


ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


def let_go(tab: Tab) -> None:
    assert isinstance(tab, GuideTab)
    tab.editor.text.setPlainText(guide.text_of(tab.editor.key))


@pytest.fixture
def tab(qapp: Application, qtbot: QtBot, opened: Path) -> GuideTab:
    """The tab of an office with a whole profile, the focus in the list of sections."""
    change_profile(**PROFILE)
    made = tab_window(qtbot, "guide", let_go)
    assert isinstance(made, GuideTab)
    made.view.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def undo(tab: GuideTab) -> None:
    tab.view.setFocus()
    press(Qt.Key.Key_Z, modifier=CTRL)


def test_the_sections_are_gone_through_by_arrows(tab: GuideTab) -> None:
    assert tab.editor.key == "preface"
    press(Qt.Key.Key_Down)
    assert tab.editor.key == "unit"
    assert "联系电话：〔联系电话〕" in tab.editor.text.toPlainText()
    assert "联系电话：0934-0000000" in tab.editor.printed.toPlainText()


def test_a_text_is_changed_saved_and_taken_back(tab: GuideTab) -> None:
    press(ENTER)
    assert focus() is tab.editor.text
    press(Qt.Key.Key_A, modifier=CTRL)
    write("前言，电话〔联系电话〕。")
    assert tab.editor.printed.toPlainText() == "前言，电话0934-0000000。"
    press(Qt.Key.Key_S, modifier=CTRL)
    assert guide.text_of("preface") == "前言，电话〔联系电话〕。"
    assert status(tab) == "已修改指南：前言"
    assert tab.editor.restore_button.isEnabled()
    undo(tab)
    assert not guide.is_changed("preface")
    assert tab.editor.text.toPlainText() == guide.section("preface").text


def test_in_a_text_that_is_saved_ctrl_shift_z_shows_the_last_acts(
    tab: GuideTab, qtbot: QtBot
) -> None:
    press(ENTER)
    press(Qt.Key.Key_Z, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    shown = modal()
    assert isinstance(shown, RecentActs)
    shown.reject()
    tab.window().activateWindow()
    qtbot.waitUntil(tab.editor.text.hasFocus)
    write("补一句。")
    press(Qt.Key.Key_Z, modifier=CTRL)
    press(Qt.Key.Key_Z, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.activeModalWidget() is None
    assert "补一句。" in tab.editor.text.toPlainText()


def test_the_shipped_text_comes_back(tab: GuideTab) -> None:
    guide.write_text("preface", "前言。")
    tab.refresh()
    tab.editor.restore()
    assert tab.editor.text.toPlainText() == guide.section("preface").text
    assert not tab.editor.restore_button.isEnabled()
    undo(tab)
    assert guide.text_of("preface") == "前言。"


def test_an_unknown_field_is_refused_in_the_pane(tab: GuideTab) -> None:
    press(ENTER)
    press(Qt.Key.Key_A, modifier=CTRL)
    write("电话〔手机〕")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "“〔手机〕”不能自动填入" in tab.editor.band.sentence
    assert not guide.is_changed("preface")


@pytest.mark.parametrize(
    ("word", "kept", "shown"),
    [("保存", True, "unit"), ("不保存", False, "unit"), ("取消", False, "preface")],
)
def test_a_changed_text_is_asked_about_before_another_section_is_shown(
    tab: GuideTab, word: str, kept: bool, shown: str
) -> None:
    press(ENTER)
    press(Qt.Key.Key_End, modifier=CTRL)
    write("补一句。")
    tab.view.setFocus()
    answer(word)
    press(Qt.Key.Key_Down)
    assert guide.is_changed("preface") is kept
    assert tab.editor.key == shown
    assert current(tab.view).key == shown
    assert tab.editor.is_dirty() is (word == "取消")


def test_a_text_that_is_not_saved_is_there_again_after_closing_without_a_question(
    tab: GuideTab, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Down)
    key = tab.editor.key
    tab.editor.text.setPlainText("写到一半")
    assert tab.window().close()
    again = tab_window(qtbot, "guide", let_go)
    assert isinstance(again, GuideTab)
    assert (again.editor.key, again.editor.text.toPlainText()) == (key, "写到一半")
    assert again.editor.band.sentence.endswith("没有保存完的内容，已恢复。")
    again.editor.band.way_out.click()
    assert again.editor.text.toPlainText() == guide.text_of(key)
    assert drafts.waiting() == []


def test_what_the_profile_lacks_is_named_with_the_way_there(tab: GuideTab) -> None:
    change_profile(phone="", hours="")
    tab.refresh()
    assert tab.band.sentence == "机关信息还缺 2 项：办公时间、联系电话"
    tab.band.way_out.click()
    window = tab.window()
    assert isinstance(window, MainWindow)
    assert window.page("settings").isVisible()
    tab.make()
    assert "指南还缺 2 项" in tab.band.sentence
    assert guide.made() is None


def test_a_made_guide_says_what_changed_since_and_is_made_again(tab: GuideTab) -> None:
    assert tab.counts == "还没有制作"
    tab.make()
    made = guide.made()
    assert made is not None
    assert made.on == TODAY
    assert tab.counts == "2026-03-26 制作"
    assert GuideTab.chip(TODAY) is None
    change_profile(phone="0934-1111111")
    tab.refresh()
    assert "联系电话：0934-0000000 → 0934-1111111" in tab.band.sentence
    chip = GuideTab.chip(TODAY)
    assert chip is not None
    assert chip.text == "要更新"
    tab.band.way_out.click()
    assert not guide.is_stale()
    assert not tab.band.isVisible()
    undo(tab)
    assert guide.made() == made


def test_many_changes_are_counted(tab: GuideTab) -> None:
    tab.make()
    change_profile(phone="1", hours="2", fax="3", website="4")
    tab.refresh()
    assert tab.band.sentence.endswith("等 4 处")


def test_a_guide_that_lacks_something_is_exported_only_when_the_clerk_says_so(
    tab: GuideTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_profile(fax="")
    target, said = tmp_path / "指南.html", list[str]()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LackingDialog)
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(200, answer)
    tab.export("html")
    assert "没有填写传真号码" in "".join(said)
    assert not target.exists()


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_the_guide_is_exported(
    tab: GuideTab, kind: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"指南.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    tab.export(kind)
    qtbot.waitUntil(lambda: "已保存" in status(tab))
    assert target.stat().st_size > 1000


def test_a_folder_that_is_gone_is_said(
    tab: GuideTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "no" / "指南.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    tab.export("html")
    qtbot.waitUntil(lambda: "不存在" in tab.band.sentence)


def test_ctrl_p_shows_the_paper(tab: GuideTab, qtbot: QtBot) -> None:
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    dialog.reject()


def test_alt_left_goes_from_the_text_to_the_list(tab: GuideTab) -> None:
    press(ENTER)
    assert tab.go_back()
    assert tab.view.hasFocus()
    assert not tab.go_back()
