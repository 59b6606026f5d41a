"""One window on each book in turn, with a record in it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.main_window import MainWindow
from models.store.record import Record
from tests.gui.pages.books import BOOKS, BookOfTest, Desk, go_to
from tests.gui.windows import window_with


@pytest.fixture(params=BOOKS, ids=lambda each: str(each.word))
def book(request: pytest.FixtureRequest) -> BookOfTest:
    found = request.param
    assert isinstance(found, BookOfTest)
    return found


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path, book: BookOfTest) -> MainWindow:
    return window_with(qtbot, book.page)


@pytest.fixture
def desk(window: MainWindow, book: BookOfTest) -> Desk:
    return book.reach(window)


@pytest.fixture
def kept(desk: Desk, book: BookOfTest) -> Record:
    """One record, under the cursor of the list."""
    made = book.keep()
    desk.refresh()
    go_to(desk, made.id)
    return made
