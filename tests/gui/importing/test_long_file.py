"""A cell mended in a file that is long to check."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.importing import taking_in
from gui.importing.dialog import ImportDialog
from reports.ledgers.imported import Imported
from tests.gui.importing.choosing import FAULTY, check, ledger, type_into


def test_a_mended_row_of_a_long_file_is_shown_before_the_whole_is_checked(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    monkeypatch.setattr(taking_in, "LONG", 1)
    shown, show_of = list[tuple[bool, str]](), dialog.columns.show_of

    def show(result: Imported) -> None:
        assert dialog.found is not None
        shown.append((dialog.found.is_whole, dialog.found.seen.state(1).value))
        show_of(result)

    monkeypatch.setattr(dialog.columns, "show_of", show)
    type_into(dialog, 1, "公开日期", "2026.3.5")
    qtbot.waitUntil(lambda: len(shown) == 2 and not background.under_way)
    assert shown == [(False, "可以导入"), (True, "可以导入")]
    assert dialog.go_button.text().startswith("导入 2 行")
    assert dialog.go_button.isEnabled()
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
