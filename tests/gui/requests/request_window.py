"""The window with the page 依申请公开 alone; today is 2026-03-26."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.law.action import Action
from models.requests import request
from models.requests.request import InformationRequest
from tests.gui.windows import TODAY, window_with


def page_of(window: MainWindow) -> RequestPage:
    """Return the page of a window."""
    found = window.page("requests")
    assert isinstance(found, RequestPage)
    return found


def request_window(qtbot: QtBot, today: date = TODAY) -> MainWindow:
    """Return the window, shown and active, on the register that is open."""
    return window_with(qtbot, "requests", today=today)


def request_page(qtbot: QtBot) -> RequestPage:
    """Return the page in such a window."""
    return page_of(request_window(qtbot))


def received(number: str = "2026-001", on: date = date(2026, 3, 2)) -> InformationRequest:
    """Register a request of an invented person."""
    return request.record(
        number,
        TODAY,
        received_on=on,
        intake="邮寄",
        applicant_kind="natural_person",
        applicant="张××",
        content="补偿登记表",
    )


def opened_dialog(page: RequestPage, action: Action, number: str = "2026-001") -> FormDialog:
    """Open the dialog of an action in the case of a request."""
    page.open_case(number)
    page.work.open_step(action)
    return shown()


def shown() -> FormDialog:
    """Return the dialog that is open."""
    QApplication.processEvents()
    found = QApplication.activeModalWidget()
    assert isinstance(found, FormDialog)
    return found


def fill(made: FormDialog, values: Mapping[str, Any]) -> None:
    """Fill a dialog in and press Ctrl+Enter."""
    for key, value in values.items():
        made.form.field(key).set_value(value)
    assert QTest.qWaitForWindowActive(made)
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
