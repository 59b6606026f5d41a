"""Ledgers to be imported, answering what the sheet of an import asks, and typing into its preview."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.importing.dialog import ImportDialog
from tests.books import write_book

TODAY = date(2026, 3, 26)


def ledger(folder: Path, *rows: tuple[object, ...], header: str = "标题,发布日期,公开属性") -> Path:
    return write_book(folder / "台账.xlsx", header.split(","), *rows)


GOOD = ("春耕方案", "2026-03-05", "主动公开")
FAULTY = (GOOD, ("防汛预案", "2026-13-25", "主动公开"), ("", "2026-3-1", "主动公开"))


def check(dialog: ImportDialog, qtbot: QtBot, path: Path) -> None:
    job = dialog.check(path)
    qtbot.waitUntil(lambda: job not in background.under_way)


def unknown_columns(dialog: ImportDialog) -> list[str]:
    """Return the columns of the file that the clerk is asked to choose for, from the left."""
    return [name for name, each in dialog.columns.combos.items() if each.currentData() is None]


def choose_column(dialog: ImportDialog, header: str, ours: str) -> None:
    """Take the column `header` of the file for ours."""
    combo = dialog.columns.combos[header]
    dialog.columns.choose(header, combo.itemData(combo.findText(ours)))


def button_called(dialog: ImportDialog, word: str) -> QAbstractButton:
    """Return the button of an answer."""
    return next(each for each in dialog.to_do.findChildren(QAbstractButton) if each.text() == word)


def type_into(dialog: ImportDialog, row: int, column: str, text: str) -> None:
    """Type over a cell of the preview, `row` from 0, and leave it by Enter."""
    model, view = dialog.preview.model, dialog.preview.view
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    view.setFocus()
    view.setCurrentIndex(model.index(row, heads.index(column)))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
