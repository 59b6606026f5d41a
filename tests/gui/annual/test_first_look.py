"""年度报告 reached from another page: the sheet lies whole on its desk."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.annual.page import AnnualPage
from gui.shell.keeper import Keeper
from reports.ways import Book, Open
from tests.gui.annual.annual_register import GRANTED, TODAY, record_requests


def test_the_sheet_lies_whole_on_its_desk(
    qtbot: QtBot, opened: Path, restored: Application
) -> None:
    record_requests()
    window = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.showNormal()
    window.resize(1440, 900)
    window.follow(Open(Book.REPORT, 2025))
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    qtbot.waitUntil(lambda: page.is_filled)
    page.content.go_to(GRANTED)
    QApplication.processEvents()
    desk = page.content.desk
    assert desk.sheet.geometry().right() <= desk.viewport().width()
