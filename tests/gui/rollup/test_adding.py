"""汇总: reports are added by key, and one without a figure is not said to add up."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.background import end_all
from reports.rollup.read_before import keep
from tests.gui.keyboard import CTRL
from tests.gui.rollup.alone import shown
from tests.reports.rollup.sample import report


def test_a_report_without_one_figure_that_was_read_is_not_said_to_add_up(
    opened: Path, qtbot: QtBot
) -> None:
    keep([replace(report("甲镇", 3), figures={})], ())
    page = shown(qtbot)
    assert page.counts.text() == "1 个单位，已计入 1 个，但没有一格读到数"
    bar = page.content.tabs.bar
    assert {chip.text for chip in bar.chips if chip} == {"没有读到"}
    end_all()


@pytest.mark.parametrize("letter", ["O", "N"])
def test_reports_are_added_by_the_key_that_opens_files_and_by_the_one_that_adds(
    opened: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, letter: str
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, *_: object) -> tuple[list[str], str]:
        asked.append(title)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    page = shown(qtbot)
    QTest.keyClick(page, getattr(Qt.Key, f"Key_{letter}"), CTRL)
    QApplication.processEvents()
    assert asked == ["加各单位的年度报告"]
