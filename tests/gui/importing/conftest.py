"""The sheet of an import over a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.importing.dialog import ImportDialog
from tests.gui.importing.choosing import (
    TODAY,
)


@pytest.fixture
def dialog(qapp: Application, qtbot: QtBot, opened: Path) -> Iterator[ImportDialog]:
    """The dialog for 主动公开台账 over a window."""
    parent = QWidget()
    parent.resize(1440, 900)
    qtbot.addWidget(parent)
    parent.show()
    made = ImportDialog("items", lambda: TODAY, parent)
    made.open()
    QApplication.processEvents()
    yield made
    parent.close()
