"""主动公开: finding, filtering, deleting, exporting; a hundred thousand items."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.items.page import ItemsPage
from gui.pages.bin_dialog import BinDialog
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import departments
from models.store.database import insert_many
from reports.ways import Book, Open
from tests.gui.items.item_window import item_window, page_of, today
from tests.gui.keyboard import focus
from tests.gui.parts import current, offered, row, rows
from tests.gui.windows import TODAY
from tests.many import multiply


@pytest.fixture
def filled(opened: Path) -> Path:
    """A register with four items of two years."""
    entry = catalogue.find("法定主动公开内容/应急管理")
    item.record(
        "2026年防汛抢险应急预案",
        ["公开栏"],
        category=entry,
        document_number="示政办发〔2026〕5号",
        made_on=date(2026, 3, 3),
        attribute="主动公开",
    )
    item.record("春耕备耕工作方案", ["政府网站"], published_on=date(2026, 3, 25))
    item.record("低保资金发放公示", published_on=date(2026, 2, 3), keywords="社会救助")
    item.record(
        "2025年工作总结", published_on=date(2025, 12, 3), department=departments.department("办")
    )
    return opened


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, filled: Path) -> MainWindow:
    """The main window with the page."""
    return item_window(qtbot)


def titles(page: ItemsPage) -> list[str]:
    return [each.title for each in rows(page.list.view)]


def search(window: MainWindow, qtbot: QtBot, words: str) -> list[str]:
    page = page_of(window)
    QTest.keyClick(page.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.search_field()
    assert field is not None
    assert field.hasFocus()
    if words.isascii():
        QTest.keyClicks(field, words)
    else:
        typed = QInputMethodEvent()
        typed.setCommitString(words)
        QApplication.sendEvent(field, typed)
    with qtbot.waitSignal(page.list.shown):
        pass
    return titles(page)


def test_the_list_opens_on_all_items_the_unpublished_ones_first(window: MainWindow) -> None:
    page = page_of(window)
    assert page.list.query.filters == {}  # what an old ledger brings is not hidden by itself
    assert titles(page)[:3] == ["2026年防汛抢险应急预案", "春耕备耕工作方案", "低保资金发放公示"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("抢险", "2026年防汛抢险应急预案"),
        ("示政办发〔2026〕5号", "2026年防汛抢险应急预案"),
        ("cgbg", "春耕备耕工作方案"),
        ("社会救助", "低保资金发放公示"),
    ],
)
def test_the_search_finds_title_number_words_and_initials(
    window: MainWindow, qtbot: QtBot, words: str, found: str
) -> None:
    assert search(window, qtbot, words) == [found]


def test_enter_in_the_search_goes_to_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "fxqx")
    page = page_of(window)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert page.list.view.hasFocus()
    assert current(page.list.view).title == "2026年防汛抢险应急预案"


def test_clearing_takes_search_and_filters_away(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    assert search(window, qtbot, "zzz") == []
    offered(page.list, "清除筛选").click()
    assert len(titles(page)) == 4
    assert page.list.query.filters == {}


@pytest.mark.parametrize(
    ("key", "word", "found"),
    [
        ("state", "未公开", {"2026年防汛抢险应急预案"}),
        ("category", "法定主动公开内容", {"2026年防汛抢险应急预案"}),
        ("channel", "政府网站", {"春耕备耕工作方案"}),
        ("department", "办", {"2025年工作总结"}),
    ],
)
def test_each_filter_of_the_bar_narrows_the_list(
    window: MainWindow, key: str, word: str, found: set[str]
) -> None:
    page = page_of(window)
    page.list.bar.clear()
    choices = {words.strip(): value for value, words in page.list.bar.offered[key].choices()}
    page.list.bar.set_filter(key, choices[word], word)
    assert set(titles(page)) == found


def test_delete_asks_for_a_reason_and_ctrl_z_brings_the_item_back(window: MainWindow) -> None:
    page = page_of(window)
    page.list.view.setFocus()
    page.list.view.go_to(1)
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BinDialog)
    QApplication.processEvents()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "春耕备耕工作方案" not in titles(page)
    assert window.status.sentence == "已移入回收站：春耕备耕工作方案"
    window.activateWindow()
    page.list.view.setFocus()
    QApplication.processEvents()
    QTest.keyClick(page.list.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "春耕备耕工作方案" in titles(page)


def test_enter_opens_the_item_and_escape_closes_it(window: MainWindow) -> None:
    page = page_of(window)
    page.list.view.setFocus()
    page.list.view.go_to(0)
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.pane.form.field("title").value() == "2026年防汛抢险应急预案"
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not page.desk.is_open
    assert page.list.view.hasFocus()


def test_the_open_form_follows_the_cursor_while_nothing_is_unsaved(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.list.view.go_to(0)
    page.follow(Open(Book.ITEM, row(page.list, 0).id))
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.pane.form.field("title").value() == "春耕备耕工作方案")
    assert page.list.view.hasFocus()


def test_the_ledger_is_exported_in_the_background(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(window)
    target = tmp_path / "台账.xlsx"
    with qtbot.waitSignal(application().said) as said:
        page.exchange.export_to(target)
    assert said.args[0].sentence == f"已导出 4 行：{target}"
    assert target.stat().st_size > 0


def test_the_counts_stand_beside_the_title(window: MainWindow) -> None:
    assert page_of(window).head.counts_label.text() == "本年 2 条　本月 1 条"


def test_an_empty_register_says_what_to_do_next(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    page = ItemsPage(today)
    qtbot.addWidget(page)
    page.show()
    assert page.list.stack.currentWidget() is page.list.empty_state
    assert page.list.empty_state.next_label.text() == "按 Ctrl+N 新增，或从 Excel 导入"


def test_of_a_hundred_thousand_items_only_windows_are_read(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    some = [{"title": f"第{at}号", "published_on": TODAY} for at in range(1000)]
    insert_many(PublishedItem, "导入", some)
    multiply(PublishedItem, 100)
    page = ItemsPage(today)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    records = page.list.view.records
    assert records.rowCount() == 100_000
    page.list.view.go_to(99_999)
    page.grab()
    assert sum(len(rows) for rows in records.held_pages.values()) <= 1000
