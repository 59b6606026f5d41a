"""主动公开: what becomes of the category of an item when the catalogue changes under it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.items.book import history as entries
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.catalogue import cataloguing
from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from reports.ways import Book, Narrow, Open
from tests.gui.items.item_window import item_window, page_of
from tests.gui.parts import combo_of, row, text_of

TODAY = date(2026, 3, 26)
AID = "法定主动公开内容/社会救助"


def key(path: str) -> int:
    found = catalogue.find(path)
    assert found is not None
    return int(found.id)


@pytest.fixture
def kept(opened: Path) -> PublishedItem:
    """An item of social aid."""
    return item.record("低保公示", category=key(AID), published_on=date(2026, 3, 2))


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, kept: PublishedItem) -> MainWindow:
    """The window with the page."""
    return item_window(qtbot)


def category(page: ItemsPage) -> str:
    return combo_of(page.pane.form, "category").currentText()


def offered(page: ItemsPage) -> list[str]:
    combo = combo_of(page.pane.form, "category")
    return [combo.itemText(at) for at in range(combo.count())]


def change_title(page: ItemsPage, title: str) -> bool:
    text_of(page.pane.form, "title").setPlainText(title)
    page.pane.form.set_dirty(True)
    return page.pane.save()


def test_an_item_keeps_a_category_that_was_withdrawn_when_it_is_saved(
    window: MainWindow, kept: PublishedItem
) -> None:
    cataloguing.withdraw(key(AID), TODAY)
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    assert category(page) == "法定主动公开内容 / 社会救助（停用）"
    assert change_title(page, "低保公示（更正）")
    assert item.find(kept.id).category_id == key(AID)


def test_an_item_keeps_a_category_that_got_lower_levels_when_it_is_saved(
    window: MainWindow, kept: PublishedItem
) -> None:
    cataloguing.add(key(AID), "低保")
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    assert category(page) == "法定主动公开内容 / 社会救助"
    assert change_title(page, "低保公示（更正）")
    assert item.find(kept.id).category_id == key(AID)


def test_a_new_item_is_offered_leaves_in_use_only(window: MainWindow, kept: PublishedItem) -> None:
    cataloguing.withdraw(key(AID), TODAY)
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    page.start_new()
    assert not any("社会救助" in words for words in offered(page))
    assert category(page) == ""


def test_a_pinned_category_that_was_withdrawn_is_left_empty(
    window: MainWindow, kept: PublishedItem
) -> None:
    page = page_of(window)
    page.start_new()
    page.pane.form.field("category").set_value(key(AID))
    page.pane.form.set_pinned("category", True)
    page.pane.close_pane()
    cataloguing.withdraw(key(AID), TODAY)
    application().announce("catalogue")
    page.start_new()
    assert category(page) == ""


def test_words_half_typed_stay_when_the_catalogue_changes(window: MainWindow) -> None:
    page = page_of(window)
    page.start_new()
    page.pane.form.go_to("category")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "nothing like it")
    cataloguing.add(None, "新栏目")
    application().announce("catalogue")
    assert category(page) == "nothing like it"
    assert any("新栏目" in words for words in offered(page))


def test_the_open_form_shows_the_new_name_of_a_category(
    window: MainWindow, kept: PublishedItem
) -> None:
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    cataloguing.rename(key(AID), "救助")
    application().announce("catalogue")
    assert category(page) == "法定主动公开内容 / 救助"


def test_the_filter_finds_items_of_withdrawn_and_of_inner_entries(
    window: MainWindow, kept: PublishedItem
) -> None:
    cataloguing.add(key(AID), "低保")
    cataloguing.withdraw(key(AID), TODAY)
    page = page_of(window)
    choices = dict(page.list.bar.offered["category"].choices())
    assert choices[AID] == "　社会救助（停用）"
    page.list.bar.set_filter("category", AID, "社会救助")
    assert row(page.list, 0).title == "低保公示"


def test_a_filter_by_a_name_that_is_no_more_is_taken_away(window: MainWindow) -> None:
    page = page_of(window)
    page.list.bar.take("", {"category": AID})
    cataloguing.rename(key(AID), "救助")
    application().announce("catalogue")
    assert page.list.query.filters == {}
    assert page.list.view.records.rowCount() == 1


def test_the_list_opens_on_what_another_page_asks_for(window: MainWindow) -> None:
    item.record("别的", category=key("公示公告"), published_on=date(2025, 3, 2))
    page = page_of(window)
    page.list.bar.field.setText("没有")
    window.follow(Narrow(Book.ITEM, {"category": "公示公告"}))
    assert page.list.query.filters == {"category": "公示公告"}
    assert page.list.query.search == ""
    assert row(page.list, 0).title == "别的"
    assert page.list.view.hasFocus()


def test_the_history_names_a_category_that_was_withdrawn(
    window: MainWindow, kept: PublishedItem
) -> None:
    cataloguing.withdraw(key(AID), TODAY)
    assert f"信息类别：{AID}" in entries(kept)[0].lines()


def test_an_arrow_and_ctrl_n_at_once_open_an_empty_form(
    window: MainWindow, qtbot: QtBot, kept: PublishedItem
) -> None:
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Home)
    page.desk.follow()
    QTest.keyClick(page.list.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(100)
    assert page.pane.record_id is None
    assert page.pane.form.field("title").value() == ""
