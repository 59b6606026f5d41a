"""The lists in the tabs of 目录 keep the widths that their columns were dragged to."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.catalogue.documents_tab import DocumentsTab
from gui.catalogue.hand_over_tab import HandOverTab
from gui.catalogue.page import CataloguePage
from gui.catalogue.updates_tab import UpdatesTab
from gui.tables.record_table import RecordTable
from gui.theme.theme import em
from models.items import hand_over, item
from reports.ways import Book, Show
from tests.gui.tables.test_like_excel import drag, right_border
from tests.gui.windows import TODAY, settle, window_with


def table_in(qtbot: QtBot, tab: str) -> RecordTable:
    window = window_with(qtbot, "catalogue")
    window.follow(Show(Book.CATALOGUE, tab))
    settle()
    page = window.page("catalogue")
    assert isinstance(page, CataloguePage)
    shown = page.shown
    assert isinstance(shown, DocumentsTab | HandOverTab | UpdatesTab)
    return shown.table


@pytest.mark.parametrize(
    ("tab", "key"), [("updates", "state"), ("hand_over", "place"), ("documents", "made_on")]
)
def test_the_width_of_a_column_is_there_again(
    qtbot: QtBot, opened: Path, tab: str, key: str
) -> None:
    item.record("示例镇防汛办法", document_kind="行政规范性文件", made_on=TODAY, published_on=TODAY)
    hand_over.hand_over("国家档案馆", TODAY, TODAY, TODAY)
    table = table_in(qtbot, tab)
    at = next(n for n, each in enumerate(table.view.shape.columns) if each.key == key)
    usual = table.view.columnWidth(at)
    with qtbot.waitSignal(table.view.arrangement.changed):
        drag(table.view.header.viewport(), right_border(table.view.header, key), em(2))
    assert table.view.columnWidth(at) > usual
    assert table_in(qtbot, tab).view.columnWidth(at) == table.view.columnWidth(at)
