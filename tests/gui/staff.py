"""A register worked in with operators, and its window as the one at the desk has it."""

from datetime import date, datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from models.operators import entering, operator
from reports.ways import Way

TODAY = date(2026, 3, 26)
BEFORE, NOW = datetime(2026, 3, 25, 9), datetime(2026, 3, 26, 8, 31)
PASSWORD = "河湾村-2026"
NAMES = {"登记": "李××", "审核": "陈××", "管理": "王××"}


def staff() -> None:
    """Let one operator of each role work with the register, 王×× (管理) at the desk."""
    entering.turn_on(NAMES["管理"], PASSWORD, BEFORE)
    operator.add(NAMES["登记"], "登记", PASSWORD)
    operator.add(NAMES["审核"], "审核", PASSWORD)
    sit(NAMES["管理"])


def sit(name: str) -> None:
    """Let an operator take the seat."""
    entering.enter(name, PASSWORD, NOW)


def shown(qtbot: QtBot, app: Application, way: Way) -> MainWindow:
    """Return the window, where a way leads."""
    made = Keeper(app, lambda: TODAY).window
    qtbot.addWidget(made)
    made.show()
    made.follow(way)
    QApplication.processEvents()
    return made


def rebuilt() -> None:
    """Let a window that is made anew come to rest."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
