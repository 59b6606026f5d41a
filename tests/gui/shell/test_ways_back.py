"""Esc and Alt+← lead back to where one came from, through records, lists and pages."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.disputes import dispute
from models.items import item
from models.requests import request
from reports.ways import Book, Narrow, Open
from tests.gui.keyboard import ALT, press
from tests.gui.windows import TODAY, settle, window_with

ESC = Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    asked = request.record("2026-001", TODAY, received_on=date(2026, 3, 2), content="补偿登记表")
    dispute.record("复2026-001", TODAY, kind="reconsideration", request=asked, received_on=TODAY)
    item.record("关于防汛的通知", made_on=TODAY)
    return window_with(qtbot)


def go(window: MainWindow, way: Open | Narrow) -> None:
    window.follow(way)
    settle()


def back(window: MainWindow) -> str:
    press(ESC)
    settle()
    return window.page_key


def test_closing_a_case_leads_back_to_the_page_it_was_opened_from(window: MainWindow) -> None:
    go(window, Open(Book.REQUEST, "2026-001"))
    assert back(window) == "home"


def test_closing_a_form_leads_back_to_the_page_it_was_opened_from(window: MainWindow) -> None:
    for book in (Book.ITEM, Book.DISPUTE):
        go(window, Open(book, 1))
        assert back(window) == "home"


def test_from_a_list_one_comes_back_after_its_records(window: MainWindow) -> None:
    go(window, Narrow(Book.REQUEST, {"state": "办理中"}))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    page.list.view.go_to(0)
    press(Qt.Key.Key_Return)
    assert page.shown_number == "2026-001"
    assert back(window) == "requests"
    assert page.shown_number == ""
    assert back(window) == "home"


def test_the_way_back_leads_through_every_page_it_came_by(window: MainWindow) -> None:
    go(window, Open(Book.DISPUTE, 1))
    go(window, Open(Book.REQUEST, "2026-001"))
    assert back(window) == "disputes"
    press(Qt.Key.Key_Left, modifier=ALT)
    settle()
    assert window.page_key == "home"


def test_who_chose_a_page_herself_stays_there(window: MainWindow) -> None:
    go(window, Open(Book.REQUEST, "2026-001"))
    window.navigation.page_chosen.emit("items")
    assert back(window) == "items"
    window.navigation.page_chosen.emit("requests")
    assert back(window) == "requests"
