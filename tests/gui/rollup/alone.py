"""The page 汇总 by itself, wide enough for the units beside the paper."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.rollup.page import RollupPage


def shown(qtbot: QtBot) -> RollupPage:
    made = RollupPage()
    qtbot.addWidget(made)
    made.resize(1272, 840)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made
