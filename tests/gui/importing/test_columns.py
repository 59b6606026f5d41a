"""Columns of other names: the clerk says once which of ours they are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.acting.application import Application
from gui.importing.dialog import ImportDialog
from gui.items.page import ItemsPage
from models.items.item import PublishedItem
from reports.ledgers.books.taught import keep_taught, layouts
from tests.books import write_book
from tests.gui.importing.choosing import button_called, choose_column, unknown_columns
from tests.gui.keyboard import CTRL, press
from tests.gui.windows import window_with

TODAY = date(2026, 3, 26)
HEADS = ["办的什么事", "何时", "谁办的", "公开属性"]
ROW = ["春耕方案", "2026-03-05", "农业办", "主动公开"]


@pytest.fixture
def page(qapp: Application, qtbot: QtBot, opened: Path) -> Iterator[ItemsPage]:
    """The page 主动公开 in its window."""
    window = window_with(qtbot, "items")
    made = window.page("items")
    assert isinstance(made, ItemsPage)
    yield made
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ImportDialog):
        dialog.reject()


def shown(qtbot: QtBot) -> ImportDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(lambda: not background.under_way)
    return dialog


def test_a_ledger_of_other_names_is_taken_as_the_clerk_says_and_so_the_next_time(
    page: ItemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.exchange.open_import(write_book(tmp_path / "一.xlsx", HEADS, ROW))
    dialog = shown(qtbot)
    assert "还不知道哪一列是信息名称" in dialog.file.summary
    assert not dialog.go_button.isEnabled()
    for header, ours in zip(HEADS[:3], ("信息名称", "公开日期", "责任科室"), strict=True):
        choose_column(dialog, header, ours)
        qtbot.waitUntil(lambda: not background.under_way)
        assert list(dialog.columns.combos) == HEADS
    with qtbot.waitSignal(dialog.imported):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = PublishedItem.get()
    assert made.department is not None
    said = (made.title, made.published_on, made.department.name)
    assert said == ("春耕方案", date(2026, 3, 5), "农业办")
    page.exchange.open_import(write_book(tmp_path / "二.xlsx", HEADS, ["防汛预案", *ROW[1:]]))
    dialog = shown(qtbot)
    assert dialog.go_button.text().startswith("导入 1 行")


def test_rows_pasted_without_their_header_ask_which_column_is_which(
    page: ItemsPage, qtbot: QtBot
) -> None:
    page.exchange.take_rows("春耕方案\t2026-03-05\n防汛预案\t2026-03-06\n")
    dialog = shown(qtbot)
    assert unknown_columns(dialog)[0] == "第 1 列（春耕方案）"
    choose_column(dialog, "第 1 列（春耕方案）", "信息名称")
    qtbot.waitUntil(lambda: not background.under_way)
    QTest.mouseClick(button_called(dialog, "都是主动公开"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    titles = {each.title for each in PublishedItem.select()}
    assert titles == {"春耕方案", "防汛预案"}


def test_the_line_below_the_preview_is_that_of_the_cell_that_f8_goes_to(
    page: ItemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = (["春耕方案", "2026-13-05"], ["", "2026-03-05"], ["防汛预案", "2026-03-06"])
    page.exchange.open_import(write_book(tmp_path / "一.xlsx", ["信息名称", "公开日期"], *rows))
    dialog = shown(qtbot)
    said = []
    for _ in range(3):
        QTest.keyClick(dialog.preview.view, Qt.Key.Key_F8)
        said.append(dialog.preview.sentence.text())
    assert [each[:5] for each in said] == ["第 3 行", "第 2 行", "第 3 行"]
    dialog.preview.view.setCurrentIndex(dialog.preview.model.index(2, 1))
    assert dialog.preview.sentence.text() == ""


def test_a_column_that_was_found_by_its_name_goes_elsewhere_as_the_clerk_says(
    page: ItemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    heads, row = ["信息名称", "公开日期", "备注"], ["春耕方案", "2026-03-05", "农业办"]
    page.exchange.open_import(write_book(tmp_path / "一.xlsx", heads, row))
    dialog = shown(qtbot)
    dialog.columns.choose("备注", "department")
    qtbot.waitUntil(lambda: not background.under_way)
    dialog.columns.choose("公开日期", "")
    qtbot.waitUntil(lambda: not background.under_way)
    QTest.mouseClick(button_called(dialog, "都是主动公开"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    made = PublishedItem.get()
    assert made.department is not None
    assert (made.department.name, made.note, made.published_on) == ("农业办", "", None)


def test_rows_are_pasted_wherever_the_focus_is_and_a_single_one_is_searched_for(
    page: ItemsPage, qtbot: QtBot
) -> None:
    rows = "信息名称\t公开日期\n春耕方案\t2026-03-05\n"
    QApplication.clipboard().setText("春耕方案\t2026-03-05\n")
    press(Qt.Key.Key_F, modifier=CTRL)
    press(Qt.Key.Key_V, modifier=CTRL)
    assert page.list.bar.search.strip().startswith("春耕方案")
    assert QApplication.activeModalWidget() is None
    QApplication.clipboard().setText(rows)
    button = next(each for each in page.head.findChildren(QAbstractButton) if each.isVisible())
    button.setFocus()
    press(Qt.Key.Key_V, modifier=CTRL)
    assert shown(qtbot).go_button.text().startswith("导入 1 行")


def test_the_columns_of_one_file_are_taken_for_another_by_the_layout_of_that_name(
    page: ItemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    keep_taught("items", HEADS, {"办的什么事": "title", "何时": "published_on"}, "2024年台账格式")
    page.exchange.open_import(write_book(tmp_path / "一.xlsx", ["办的什么事", "何时"], ROW[:2]))
    dialog = shown(qtbot)
    assert unknown_columns(dialog)[0] == "办的什么事"
    menu = dialog.file.layouts.menu
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions() if each.text()] == [
        "2024年台账格式",
        "改名",
        "删除方案",
    ]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.go_button.text().startswith("导入 1 行")


def test_a_layout_is_renamed_and_let_go(page: ItemsPage, qtbot: QtBot) -> None:
    keep_taught("items", HEADS, {"办的什么事": "title"}, "台账")
    keep_taught("items", HEADS[:2], {"办的什么事": "title"}, "台账")
    assert [each.name for each in layouts("items")] == ["台账", "台账（2）"]
    page.exchange.open_import()
    dialog = shown(qtbot)
    asked = dialog.file.layouts.ask_name(layouts("items")[0])
    asked.form.set_values({"name": "台账（2）"})
    asked.accept()
    assert asked.isVisible()  # that name is another's
    asked.form.set_values({"name": "旧台账"})
    asked.accept()
    dialog.file.layouts.drop(layouts("items")[0])
    assert [each.name for each in layouts("items")] == ["旧台账"]
    assert dialog.file.layouts.isVisible()
