"""The import in a window where its three cards have no room together."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.importing.dialog import ImportDialog
from gui.theme.theme import px
from tests.gui.importing.choosing import FAULTY, TODAY, check, ledger
from tests.gui.windows import settle


def test_in_a_low_window_one_card_is_shown_and_f8_leads_back_to_the_rows(
    qapp: Application, qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    parent = QWidget()
    parent.resize(1024, 600)
    qtbot.addWidget(parent)
    parent.show()
    dialog = ImportDialog("items", lambda: TODAY, parent)
    dialog.open()
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    cards = (dialog.preview, dialog.columns, dialog.to_do)
    assert [each.isVisible() for each in cards] == [True, False, False]
    dialog.page.show_to_do()
    assert [each.isVisible() for each in cards] == [False, False, True]
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    assert [each.isVisible() for each in cards] == [True, False, False]


def test_in_a_narrow_window_the_steps_stand_apart_from_the_title(
    qapp: Application, qtbot: QtBot, opened: Path, restored: Application
) -> None:
    parent = QWidget()
    parent.resize(1000, 620)
    restored.dresser.choose(points=16)
    qtbot.addWidget(parent)
    parent.show()
    dialog = ImportDialog("items", lambda: TODAY, parent)
    dialog.open()
    settle()
    title = next(each for each in dialog.findChildren(QLabel) if each.text().startswith("从 Excel"))
    words = title.mapTo(dialog, title.rect().topLeft()).x() + title.sizeHint().width()
    assert dialog.steps.mapTo(dialog, dialog.steps.rect().topLeft()).x() >= words + px(12)
