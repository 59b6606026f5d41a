"""导出日历: the days leave 工作台 as a file, and the status line says how many."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, Said, application
from models.store.settings import setting
from tests.gui.home.home_window import home, home_window, received


def test_the_days_are_saved_as_a_file_and_noted_for_the_next_one(
    qtbot: QtBot,
    opened: Path,
    restored: Application,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    received("2026-001", date(2026, 3, 20))
    window, said = home_window(qtbot), list[Said]()
    application().said.connect(said.append)
    chosen = str(tmp_path / "日程"), "日历文件 (*.ics)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked, **_more: chosen)
    home(window).export_days()
    assert "答复期限：2026-001" in (tmp_path / "日程.ics").read_text(encoding="utf-8")
    assert said[-1].sentence.startswith("已保存 ")
    assert "2026-001" in setting("calendar.left")
