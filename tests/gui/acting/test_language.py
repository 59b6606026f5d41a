"""No dialog of Qt speaks English: those for files and for printing."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, prepare

_ENGLISH = re.compile("[A-Za-z]{4,}")
_NAMES_OF_THE_PC = {"lookInCombo", "pageSizeCombo", "paperSize", "printers", "location", "type"}


def files(mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode) -> QFileDialog:
    made = QFileDialog()
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.setFileMode(mode)
    made.setAcceptMode(accept)
    made.setViewMode(QFileDialog.ViewMode.Detail)
    return made


def printing() -> QDialog:
    printer = QPrinter()
    made = QPrintDialog(printer)
    made.destroyed.connect(lambda: printer)  # which the dialog does not own
    return made


DIALOGS: dict[str, Callable[[], QDialog]] = {
    "open": lambda: files(QFileDialog.FileMode.ExistingFile, QFileDialog.AcceptMode.AcceptOpen),
    "save": lambda: files(QFileDialog.FileMode.AnyFile, QFileDialog.AcceptMode.AcceptSave),
    "folder": lambda: files(QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen),
    "print": printing,
}


def words(of: QWidget) -> Iterator[str]:
    """Yield what is read in a dialog but for names of files, printers and sizes of paper."""
    for each in of.findChildren(QWidget):
        if each.objectName() in _NAMES_OF_THE_PC:
            continue
        yield each.toolTip()
        match each:
            case QAbstractButton() | QLabel():
                yield each.text()
            case QGroupBox():
                yield each.title()
            case QTabWidget():
                yield from (each.tabText(at) for at in range(each.count()))
            case QLineEdit() | QPlainTextEdit():
                yield each.placeholderText()
            case QComboBox():
                yield from (each.itemText(at) for at in range(each.count()))


@pytest.mark.parametrize("kind", DIALOGS)
def test_a_dialog_of_qt_has_no_english_word(qapp: Application, qtbot: QtBot, kind: str) -> None:
    dialog = DIALOGS[kind]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert [each for each in words(dialog) if _ENGLISH.search(each)] == []


def test_a_list_of_files_says_what_each_is_and_its_day_in_chinese(
    qapp: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "甲").mkdir()
    dialog = DIALOGS["open"]()
    assert isinstance(dialog, QFileDialog)
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    (view,) = dialog.findChildren(QTreeView)
    model, root = view.model(), view.rootIndex()
    qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) == 1)
    row = [str(model.index(0, at, root).data(Qt.ItemDataRole.DisplayRole)) for at in range(4)]
    assert row[0] == "甲"
    assert row[2] == "文件夹"


def test_the_dates_of_the_system_are_chinese_unless_it_says_otherwise() -> None:
    plain: dict[str, str] = {}
    other = {"LC_TIME": "zh_TW.UTF-8"}
    prepare(plain)
    prepare(other)
    assert plain["LC_TIME"] == "zh_CN.UTF-8"
    assert other["LC_TIME"] == "zh_TW.UTF-8"
