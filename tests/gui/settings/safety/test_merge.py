"""合并 in the window: what a package brings is seen, chosen, taken in and taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.comparing.differences import THEIRS
from gui.comparing.view import CONFLICTS, DIFFERENT, NEW
from gui.settings.safety import merge_dialog
from gui.settings.safety.merge_dialog import MergeDialog
from models.items import item
from models.items.item import PublishedItem
from models.office import category
from models.packages import packing
from models.store import register
from tests.gui.scenes import wait_for
from tests.models.merging.plain import copied, worked


@pytest.fixture
def package(folder: Path, tmp_path: Path) -> Path:
    """A package of another PC, on which a title was changed that is changed here as well."""
    file = tmp_path / "村站点.zip"
    worked(folder, lambda: item.record("防汛预案", ["政府网站"]))
    with register.opened(copied(folder, tmp_path / "station")):
        item.change(PublishedItem.get(), title="防汛抢险预案", keywords="防汛")
        item.record("村级财务公开")
        category.grow("村务公开/灌溉用水")  # no record that the clerk counts by
        packing.make(file)
    worked(folder, lambda: item.change(PublishedItem.get(), title="防汛应急预案"))
    return file


@pytest.fixture
def sheet(
    qtbot: QtBot, restored: Application, package: Path, opened: Path
) -> Iterator[MergeDialog]:
    """The sheet over a window, with the package compared."""
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    made = MergeDialog(lambda: date(2026, 3, 26), window)
    made.open()
    made.look(package)
    wait_for(lambda: made.looked)
    yield made
    made.close()


def titles() -> set[str]:
    return {each.title for each in PublishedItem.select()}


def test_enter_on_the_empty_sheet_asks_for_the_package(
    qtbot: QtBot, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    monkeypatch.setattr(merge_dialog, "ask_file", lambda title, *_: asked.append(title))
    window = QWidget()
    qtbot.addWidget(window)
    sheet = MergeDialog(lambda: date(2026, 3, 26), window)
    with qtbot.waitActive(sheet):
        sheet.open()
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert asked == ["选择数据包"]
    sheet.close()


def test_both_sides_are_seen_and_that_which_is_chosen_is_taken_in_and_back(
    sheet: MergeDialog, qtbot: QtBot
) -> None:
    tiles = sheet.view.tiles.tiles
    assert {key: tile.count.number for key, tile in tiles.items()} == {
        NEW: 1,
        DIFFERENT: 1,
        "same": 0,
        CONFLICTS: 1,
    }
    model, table = sheet.view.model, sheet.view.table
    shown = [model.index(1, at).data() for at in range(4)]
    assert shown == ["信息名称", "防汛应急预案", "防汛抢险预案", "用本登记簿的"]
    assert sheet.go_button.text().startswith("合并：新增 1 条、改 1 处")
    table.setCurrentIndex(model.index(1, THEIRS))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert model.index(1, 3).data() == "用数据包的"
    assert sheet.go_button.text().startswith("合并：新增 1 条、改 2 处")
    sheet.go_button.click()
    wait_for(sheet.undo_button.isVisible)
    assert titles() == {"防汛抢险预案", "村级财务公开"}
    sheet.undo_button.click()
    assert titles() == {"防汛应急预案"}


def test_ours_is_kept_of_all_where_that_is_pressed(sheet: MergeDialog) -> None:
    sheet.view.tiles.chosen.emit(DIFFERENT)
    sheet.view.ours_button.click()
    sheet.go_button.click()
    wait_for(sheet.undo_button.isVisible)
    assert titles() == {"防汛应急预案", "村级财务公开"}
    assert not any(each.keywords for each in PublishedItem.select())


def test_a_file_that_is_no_package_is_said_and_another_may_be_chosen(
    sheet: MergeDialog, tmp_path: Path
) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(b"PK")
    sheet.look(file)
    wait_for(lambda: sheet.band.sentence)
    assert "不是公开簿的数据包或已损坏" in sheet.band.sentence
    assert (sheet.looked, sheet.go_button.isVisible()) == (None, False)
