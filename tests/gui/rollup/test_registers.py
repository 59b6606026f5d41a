"""汇总 of registers: with a password once it was given, and the year before when it is wanted."""

import shutil
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.background import end_all
from gui.rollup.sealed import SealedDialog
from models.store import register
from models.year import entered
from reports.rollup.read_before import keep
from tests.gui.parts import rows
from tests.gui.rollup.alone import shown
from tests.passwords import PASSWORD
from tests.reports.rollup.sample import report


def test_a_register_with_a_password_is_read_when_it_was_given(
    opened: Path, sealed_folder: Path, qtbot: QtBot
) -> None:
    keep([report("甲镇", 3)], ())
    page = shown(qtbot)
    page.add([sealed_folder])
    qtbot.waitUntil(lambda: page.is_filled)
    assert "“sealed”设了口令，没有读" in page.band.sentence
    page.band.way_out.click()
    for word in ("错的", PASSWORD):
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SealedDialog)
        dialog.form.field("password").set_value(word)
        dialog.accept()
    qtbot.waitUntil(lambda: page.is_filled)
    (read,) = [each for each in page.gathering.reports if each.source == sealed_folder]
    assert (read.refused, read.is_blank) == ("", True)
    assert page.counts.text() == "2 个单位，已计入 1 个，未报 1 个"
    end_all()


def test_the_year_before_of_a_register_is_read_when_it_is_compared_with(
    blank_register: Path, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other, cell = (
        Path(shutil.copytree(blank_register, tmp_path / "other")),
        "table2.licensing.decisions",
    )
    with register.opened(other):
        for year, value in ((2024, 4), (2025, 6)):
            entered.enter(year, cell, Decimal(value), "登记本")
    with register.opened(folder):
        keep([report("甲镇", 3)], ())
        page = shown(qtbot)
        page.add([other])
        qtbot.waitUntil(lambda: page.is_filled)
        assert page.summed is not None
        assert page.summed.before is None
        page.show_comparison()
        qtbot.waitUntil(lambda: page.is_filled)
        told = {each.cell: (each.was, each.now) for each in rows(page.content.comparison.view)}
        assert told[cell] == (4, 6)
        end_all()
