"""What is to be done goes out of 工作台 as cells and as a list."""

from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from models.items import item
from tests.gui.home.home_window import home, home_window, tasks
from tests.gui.keyboard import CTRL, SHIFT
from tests.gui.listener import Listener
from tests.gui.windows import settle


def test_the_tasks_are_copied_and_go_out_as_a_list(
    qtbot: QtBot,
    opened: Path,
    restored: Application,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    item.record("春耕备耕方案", made_on=date(2026, 2, 1))
    window, path = home_window(qtbot), tmp_path / "要办的事.csv"
    asked = Mock(return_value=(str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    listed = home(window).tasks
    listed.setFocus()
    listed.setCurrentIndex(listed.rows.index(listed.rows.row_of(tasks(window)[0])))
    QTest.keyClick(listed, Qt.Key.Key_C, CTRL)
    assert "\t春耕备耕方案\t" in QApplication.clipboard().text()
    QTest.keyClick(listed, Qt.Key.Key_E, CTRL | SHIFT)
    assert asked.call_args.args[1].startswith("导出要办的事：")
    QThreadPool.globalInstance().waitForDone()
    settle()
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "类别,编号,事项,情况,状态,什么日期,日期,下一步"
    assert len(lines) == 1 + len(tasks(window))
    assert "春耕备耕方案" in lines[1]
    listed.customContextMenuRequested.emit(QPoint(5, 5))
    offered = [action.text() for made in listed.findChildren(QMenu) for action in made.actions()]
    assert offered == ["复制\tCtrl+C", f"导出要办的事 {len(tasks(window))} 件\tCtrl+Shift+E"]


def test_the_tasks_go_out_wherever_the_cursor_is_and_a_page_without_a_list_says_so(
    qtbot: QtBot, opened: Path, restored: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    item.record("春耕备耕方案", made_on=date(2026, 2, 1))
    window, asked = home_window(qtbot), Mock(return_value=("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    window.navigation.focus_by_keyboard()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_E, CTRL | SHIFT)
    assert asked.call_args.args[1].startswith("导出要办的事：")
    window.show_page("settings")
    heard = Listener(restored)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    window.show_page("disputes")
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    heard.leave()
    assert ["没有可以导出的列表" in each.sentence for each in heard.said] == [True, False]
    assert heard.sentence == "列表是空的，没有可以导出的"
    assert asked.call_count == 1
