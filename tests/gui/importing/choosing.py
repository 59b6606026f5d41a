"""Answering what the dialog of an import asks: by a press, a column by typing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.forms.category_field import CategoryField
from gui.importing.dialog import ImportDialog
from tests.gui.keyboard import write


def _fields(dialog: ImportDialog) -> dict[str, CategoryField]:
    fields = dialog.questions.findChildren(CategoryField)
    return {each.accessibleName(): each for each in fields if each.isVisible()}


def asked_columns(dialog: ImportDialog) -> list[str]:
    """Return what is asked of columns, from the top."""
    found = _fields(dialog).items()
    return [name for name, _ in sorted(found, key=lambda each: each[1].y())]


def choose_column(dialog: ImportDialog, header: str, ours: str) -> None:
    """Type what the column `header` is called with us, and take what fits by Enter."""
    QApplication.processEvents()
    field = next(each for name, each in _fields(dialog).items() if f"“{header}”" in name)
    line = field.combo.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    write(ours)
    completer = field.combo.completer()
    assert completer is not None
    offers = completer.popup()
    at = offers if offers is not None and offers.isVisible() else line
    QTest.keyClick(at, Qt.Key.Key_Return)
    QApplication.processEvents()


def button_called(dialog: ImportDialog, word: str) -> QAbstractButton:
    """Return the button of an answer."""
    return next(
        each for each in dialog.questions.findChildren(QAbstractButton) if each.text() == word
    )
