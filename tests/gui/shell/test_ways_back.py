"""Esc and Alt+← lead back to where one came from, through records, lists and pages."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Changed, application
from gui.annual.page import AnnualPage
from gui.catalogue.page import CataloguePage
from gui.requests.page import RequestPage
from gui.shell.entering import has_focus
from gui.shell.main_window import MainWindow
from models.disputes import dispute
from models.items import item
from models.requests import request
from reports.ways import Book, Narrow, Open, Show, Way
from tests.gui.home.home_window import home
from tests.gui.keyboard import ALT, CTRL, SHIFT, focus, press
from tests.gui.pages.test_row_menu import page_of
from tests.gui.windows import TODAY, settle, window_with

ESC = Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    asked = request.record("2026-001", TODAY, received_on=date(2026, 3, 2), content="补偿登记表")
    dispute.record("复2026-001", TODAY, kind="reconsideration", request=asked, received_on=TODAY)
    item.record("关于防汛的通知", made_on=TODAY)
    return window_with(qtbot)


def go(window: MainWindow, way: Way) -> None:
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


@pytest.mark.parametrize(("book", "number"), [("items", 2), ("requests", 4), ("disputes", 5)])
def test_who_comes_back_to_a_form_that_is_not_saved_goes_on_in_it_unasked(
    window: MainWindow, qtbot: QtBot, book: str, number: int
) -> None:
    window.show_page(book)
    page = page_of(window, book)
    press(Qt.Key.Key_N, modifier=CTRL)
    page.pane.form.set_dirty(True)
    press(Qt.Key.Key_9, modifier=CTRL)
    assert window.page_key == "annual"
    press(Qt.Key(Qt.Key.Key_0 + number), modifier=CTRL)
    qtbot.wait(150)  # as long as a form takes to follow the list
    assert QApplication.activeModalWidget() is None
    assert has_focus(page.pane.form)
    assert page.pane.record_id is None


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


def test_the_list_of_the_day_is_found_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    for at in range(12):
        request.record(f"2026-1{at:02}", TODAY, received_on=date(2026, 3, 2), content="名单")
        item.record(f"第{at}号通知", made_on=date(2026, 2, 2))
    page = home(window)
    application().changed.emit(Changed.of("item", "request"))
    qtbot.waitUntil(lambda: page.is_filled)
    window.resize(1100, 640)
    page.tasks.setFocus()
    settle()
    for _ in range(13):
        press(Qt.Key.Key_Down)
    task, at = page.tasks.task, page.sheet.verticalScrollBar().value()
    assert task is not None
    assert at > 0
    press(Qt.Key.Key_Return)
    settle()
    item.record("又一条通知", made_on=date(2026, 2, 2))
    application().changed.emit(Changed.of("item"))
    assert back(window) == "home"
    qtbot.waitUntil(lambda: page.is_filled)
    settle()
    assert page.tasks.task == task
    assert page.tasks.hasFocus()
    assert page.sheet.verticalScrollBar().value() == at


def test_a_list_comes_back_with_its_filters_its_rows_and_its_place(window: MainWindow) -> None:
    for at in range(80):
        item.record(f"第{at}号通知", made_on=date(2026, 2, 2))
    items = page_of(window, "items")
    items.list.bar.take("通知", {"state": "未公开"})
    items.list.view.go_to(50)
    press(Qt.Key.Key_Down, modifier=SHIFT)
    chosen, at = items.list.chosen_ids(), items.list.view.verticalScrollBar().value()
    assert len(chosen) == 2
    assert at > 0
    go(window, Open(Book.REQUEST, "2026-001"))
    go(window, Narrow.to(Book.ITEM, [1]))
    assert items.list.view.records.rowCount() == 1
    assert back(window) == "requests"
    assert back(window) == "items"
    assert (items.list.bar.search, items.list.bar.filters) == ("通知", {"state": "未公开"})
    assert items.list.chosen_ids() == chosen
    assert items.list.view.verticalScrollBar().value() == at


def test_from_a_list_to_others_of_the_same_book_and_back(window: MainWindow) -> None:
    item.record("关于春耕的通知", made_on=TODAY)
    items = page_of(window, "items")
    items.list.view.go_to(0)
    before = items.list.bar.filters
    go(window, Narrow.to(Book.ITEM, [2]))
    assert items.list.bar.filters != before
    assert back(window) == "items"
    assert items.list.bar.filters == before


def test_from_one_case_to_another_and_back(window: MainWindow) -> None:
    request.record("2026-002", TODAY, received_on=date(2026, 3, 3), content="名单")
    go(window, Open(Book.REQUEST, "2026-001"))
    go(window, Open(Book.REQUEST, "2026-002"))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    assert back(window) == "requests"
    assert page.shown_number == "2026-001"
    assert back(window) == "home"


def test_the_catalogue_comes_back_on_its_entry_and_the_report_on_its_year(
    window: MainWindow,
) -> None:
    go(window, Show(Book.CATALOGUE, "updates"))
    go(window, Open(Book.REPORT, 2025))
    go(window, Narrow(Book.ITEM, {}))
    go(window, Open(Book.REPORT, 2024))
    go(window, Show(Book.CATALOGUE, "documents"))
    press(Qt.Key.Key_Left, modifier=ALT)
    settle()
    assert (window.page_key, annual(window).year) == ("annual", 2024)
    for _ in range(2):
        press(Qt.Key.Key_Left, modifier=ALT)
        settle()
    assert (window.page_key, annual(window).year) == ("annual", 2025)
    press(Qt.Key.Key_Left, modifier=ALT)
    settle()
    catalogue = window.page("catalogue")
    assert isinstance(catalogue, CataloguePage)
    assert catalogue.shown is catalogue.tab("updates")


def annual(window: MainWindow) -> AnnualPage:
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    return page


def test_the_keys_of_the_pages_and_their_buttons_lead_back_to_the_place_one_was_at(
    window: MainWindow,
) -> None:
    go(window, Open(Book.REQUEST, "2026-001"))
    places = []
    for book, key in ((Book.ITEM, "made_on"), (Book.DISPUTE, "received_on")):
        go(window, Open(book, 1))
        page_of(window, book).pane.form.go_to(key)
        places.append(focus())
    press(Qt.Key.Key_2, modifier=CTRL)
    assert focus() is places[0]
    window.navigation.page_chosen.emit("disputes")
    assert focus() is places[1]
    press(Qt.Key.Key_5, modifier=CTRL)  # the page that is shown: from its first place
    assert focus() is not places[1]
