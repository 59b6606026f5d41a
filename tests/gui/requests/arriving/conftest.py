"""The window on two cases that were answered, which takes what is dropped on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.everywhere import take_dropped
from gui.shell.main_window import MainWindow
from models.requests import handling
from tests.gui.requests.request_window import received
from tests.gui.windows import TODAY, window_with


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    for number in ("2026-001", "2026-002"):
        case = received(number)
        handling.answer(case, TODAY, "granted", f"示政复〔2026〕{number[-1]}号", TODAY)
    made = window_with(qtbot, "home", "requests")
    take_dropped(made, lambda: TODAY, made.follow)
    return made
