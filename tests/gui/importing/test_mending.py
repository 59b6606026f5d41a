"""A cell of the preview that is wrong is mended where it stands."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.importing.dialog import ImportDialog
from models.items.item import PublishedItem
from tests.gui.importing.choosing import (
    FAULTY,
    GOOD,
    check,
    ledger,
    type_into,
)


def test_a_cell_is_mended_in_its_place_and_its_row_goes_in(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    assert dialog.preview.sentence.text().startswith("第 3 行 公开日期“2026-13-25”")
    type_into(dialog, 1, "公开日期", "2026.3.5")
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.go_button.text().startswith("导入 2 行")
    assert dialog.preview.model.index(1, 2).data() == "2026-03-05"
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert {each.published_on for each in PublishedItem.select()} == {date(2026, 3, 5)}


def test_a_day_beyond_its_month_is_mended_by_one_press(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, GOOD, ("防汛预案", "2025.2.30", "主动公开")))
    QTest.keyClick(dialog.preview.view, Qt.Key.Key_F8)
    assert dialog.preview.repair_button.text() == "改为 2025-02-28"
    QTest.mouseClick(dialog.preview.repair_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.go_button.text().startswith("导入 2 行")


def test_a_cell_for_which_nothing_is_proposed_is_opened_to_write_in_by_the_same_press(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, GOOD, ("防汛预案", "2025/3/32", "主动公开")))
    QTest.keyClick(dialog.preview.view, Qt.Key.Key_F8)
    assert "3 月没有 32 日" in dialog.preview.sentence.text()
    assert dialog.preview.repair_button.text() == "改这一格"
    QTest.mouseClick(dialog.preview.repair_button, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "2025/3/32"
    field.selectAll()
    QTest.keyClicks(field, "2025-3-23")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.go_button.text().startswith("导入 2 行")
