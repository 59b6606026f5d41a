"""The columns of the lists have room for what stands in them, however late it is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.controls.chips import Chip, ChipKind, chip_size
from gui.pages.record_page import RecordPage
from gui.tables.delegate import MARGIN, PADDING
from gui.theme.theme import em, px
from tests.gui.windows import window_with


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("items", "逾期 999 工作日"),
        ("items", "迟公开 99 工作日"),
        ("postings", "应取下 999 天"),
        ("requests", "逾期 999 天"),
    ],
)
def test_hundreds_of_days_have_room_in_the_column_of_the_state(
    opened: Path, qtbot: QtBot, key: str, word: str
) -> None:
    page = window_with(qtbot).page(key)
    assert isinstance(page, RecordPage)
    records = page.list.view.records
    columns = [records.column(at) for at in range(records.columnCount())]
    state = next(each for each in columns if each.key == "state")
    wanted = chip_size(Chip(ChipKind.LATE, word, "circle-alert")).width()
    assert wanted <= em(state.width_em) - px(MARGIN + PADDING)
