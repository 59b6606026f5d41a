"""Leaving an import before its rows went in."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.importing.dialog import ImportDialog
from tests.gui.importing.choosing import FAULTY, check, ledger, type_into


def test_leaving_an_import_warns_once_of_the_rows_that_were_mended_by_hand(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    type_into(dialog, 1, "公开日期", "2026.3.5")
    qtbot.waitUntil(lambda: not background.under_way)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.band.sentence.startswith("改过的 1 行还没有导入")
    dialog.reject()
    assert not dialog.isVisible()
