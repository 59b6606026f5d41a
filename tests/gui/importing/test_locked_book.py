"""A ledger with a password asks for it where it is imported, and then goes in as any other."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.acting.application import Application
from gui.importing.dialog import ImportDialog
from gui.importing.locked_book import BookPasswordDialog
from tests.books import write_book

WORD = "台账 2026"


def test_the_password_of_a_workbook_is_asked_for_and_its_rows_are_checked(
    qapp: Application, qtbot: QtBot, opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = BytesIO()
    plain = write_book(tmp_path / "plain.xlsx", ["标题", "公开日期"], ["春耕备耕", "2026-03-02"])
    with plain.open("rb") as stream:
        OOXMLFile(stream).encrypt(WORD, out)
    (tmp_path / "台账.xlsx").write_bytes(out.getvalue())
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog("items", lambda: date(2026, 3, 26), parent)
    dialog.open()
    job = dialog.check(tmp_path / "台账.xlsx")
    qtbot.waitUntil(lambda: job not in background.under_way)
    assert "设了打开密码" in dialog.band.sentence
    dialog.band.way_out.click()
    asking = dialog.findChildren(BookPasswordDialog)[0]
    for word, said in (("not this one", "口令不对"), (WORD, "")):
        asking.form.set_values({"password": word})
        asking.accept()
        qtbot.waitUntil(lambda: not background.under_way)
        assert said in asking.form.error("password")
    assert dialog.result_found is not None
    assert dialog.result_found.good_rows == 1
    dialog.reject()
