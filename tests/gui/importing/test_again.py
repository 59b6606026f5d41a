"""A corrected ledger brought a second time: its changes are seen, chosen and taken with the rest."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.comparing.tiles import Count, Tiles
from gui.comparing.view import CONFLICTS
from gui.importing.again_dialog import AgainDialog
from gui.importing.dialog import ImportDialog
from models.items import item
from models.items.item import PublishedItem
from models.year import entered
from reports.ledgers.importing import import_ledger
from tests.books import write_book
from tests.gui.scenes import wait_for
from tests.gui.windows import settle

TODAY, PUBLIC = date(2026, 3, 26), "主动公开"
HEADS = ["信息名称", "索引号", "公开日期", "备注", "公开属性"]


@pytest.fixture
def window(qtbot: QtBot, restored: Application) -> QWidget:
    """What the check opens over."""
    made = QWidget()
    made.resize(1440, 900)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet(window: QWidget, opened: Path, tmp_path: Path) -> Iterator[ImportDialog]:
    """The check of a ledger of which one day and one note are mended and one row is new."""
    first = (
        ["防汛预案", "A-1", date(2026, 3, 5), "甲", PUBLIC],
        ["防火通告", "A-2", None, "", PUBLIC],
    )
    import_ledger("items", write_book(tmp_path / "a.xlsx", HEADS, *first), TODAY)
    item.change(plan(), note="乙")
    rows = (
        ["防汛预案", "A-1", date(2026, 3, 9), "丙", PUBLIC],
        first[1],
        ["抗旱方案", "A-3", None, "", PUBLIC],
    )
    made = checked(window, "items", write_book(tmp_path / "b.xlsx", HEADS, *rows))
    yield made
    made.close()


@pytest.fixture
def figures(window: QWidget, opened: Path, tmp_path: Path) -> Iterator[ImportDialog]:
    """The check of a ledger of 年度指标 that says another number than the register and more."""
    entered.enter(2025, "trainings", Decimal(2), "签到册")
    rows = ([2025, "trainings", 5, "新的签到册"], [2025, "accounts", 1, ""])
    path = write_book(tmp_path / "b.xlsx", ["年度", "指标", "数值", "说明"], *rows)
    made = checked(window, "figures", path)
    yield made
    made.close()


def checked(window: QWidget, kind: str, path: Path) -> ImportDialog:
    made = ImportDialog(kind, lambda: TODAY, window)
    made.open()
    made.check(path)
    wait_for(lambda: made.result_found)
    return made


def plan() -> PublishedItem:
    return PublishedItem.get(PublishedItem.index_number == "A-1")


def compared(sheet: ImportDialog) -> AgainDialog:
    made = sheet.compare()
    assert isinstance(made, AgainDialog)
    return made


def test_changes_are_taken_as_chosen_with_the_new_rows_and_go_back_with_them(
    sheet: ImportDialog,
) -> None:
    assert sheet.again_button.text() == "1 行有变化"
    again = compared(sheet)
    assert again.view.tiles.tiles[CONFLICTS].count.number == 1
    assert again.take_button.text().startswith("改 1 处")  # the day; the note was changed by hand
    again.accept()
    wait_for(lambda: sheet.go_button.text().startswith("导入 2 行"))
    assert sheet.go_button.isEnabled()
    sheet.write()
    wait_for(sheet.undo_button.isVisible)
    assert sheet.alone.title_label.text() == "已导入 1 行，照文件改了 1 行，1 行没有导入"
    assert (plan().published_on, plan().note) == (date(2026, 3, 9), "乙")
    sheet.undo()
    wait_for(lambda: not sheet.isVisible())
    assert (plan().published_on, PublishedItem.select().count()) == (date(2026, 3, 5), 2)


def test_without_a_choice_the_register_stays_as_it_is(sheet: ImportDialog) -> None:
    compared(sheet).reject()
    assert sheet.go_button.text().startswith("导入 1 行   ")
    sheet.write()
    wait_for(sheet.undo_button.isVisible)
    assert plan().published_on == date(2026, 3, 5)


def test_a_figure_of_a_year_is_changed_as_chosen_and_goes_back_with_the_import(
    figures: ImportDialog,
) -> None:
    def told() -> dict[str, tuple[str, str]]:
        found = entered.figures_of(2025)
        return {figure: (row.value, row.reason) for figure, row in found.items()}

    compared(figures).accept()
    wait_for(lambda: figures.go_button.text().startswith("导入 2 行"))
    figures.write()
    wait_for(figures.undo_button.isVisible)
    assert told() == {"trainings": ("5", "新的签到册"), "accounts": ("1", "")}
    figures.undo()
    wait_for(lambda: not figures.isVisible())
    assert told() == {"trainings": ("2", "签到册")}


def test_a_count_says_by_a_tooltip_what_becomes_of_it_where_that_is_cut(
    qapp: Application, qtbot: QtBot
) -> None:
    tiles = Tiles()
    qtbot.addWidget(tiles)
    tiles.show_of([Count("same", 468, "条", "相同", "不动，不会登记两遍")])
    tile = tiles.tiles["same"]
    tiles.resize(400, 64)
    tiles.show()
    assert tile.toolTip() == ""
    tiles.resize(150, 64)
    settle()
    assert tile.toolTip() == "不动，不会登记两遍"
