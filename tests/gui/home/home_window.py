"""The whole window on 工作台, and what is read from it; today is 2026-03-26."""

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.home.page import HomePage
from gui.items.page import ItemsPage
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.requests import request
from reports.workbench.task import Group, Task
from tests.gui.windows import TODAY, window_with


def home_window(
    qtbot: QtBot, today: date = TODAY, width: int = 1440, height: int = 900
) -> MainWindow:
    """Return the whole window, shown and filled, on the register that is open."""
    made = window_with(qtbot, today=today, width=width, height=height)
    qtbot.waitUntil(lambda: home(made).is_filled)
    QApplication.processEvents()
    return made


def home(window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def items(window: MainWindow) -> ItemsPage:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def requests(window: MainWindow) -> RequestPage:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page


def groups(window: MainWindow) -> list[str]:
    """Return the words of the groups shown."""
    return [row.word for row in home(window).tasks.rows.rows if isinstance(row, Group)]


def tasks(window: MainWindow) -> list[Task]:
    """Return the tasks shown, of all groups."""
    return [row for row in home(window).tasks.rows.rows if isinstance(row, Task)]


def received(number: str, on: date, today: date = TODAY) -> request.InformationRequest:
    """Register a request of an invented person."""
    return request.record(
        number,
        today,
        received_on=on,
        intake="当面",
        applicant_kind="natural_person",
        applicant="张××",
        content="补偿登记表",
    )


def current_task(window: MainWindow) -> Task:
    """Return the task under the cursor."""
    found = home(window).tasks.task
    assert found is not None
    return found
