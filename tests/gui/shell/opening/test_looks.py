"""What is asked before a register is open looks as the window did the last time on this PC."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import gui.shell.start
from gui.acting.application import Application
from gui.shell.keeper import Keeper
from gui.shell.start import run


def test_what_is_asked_before_a_register_is_open_is_shown_as_the_window_was_last(
    qtbot: QtBot,
    opened: Path,
    restored: Application,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window = Keeper(restored, lambda: date(2026, 3, 26)).window
    qtbot.addWidget(window)
    restored.dresser.choose(points=16.0, choice="dark")
    window.close()
    taken: dict[str, Any] = {}

    def start(*_args: object, **given: Any) -> Application:
        taken.update(given)
        raise SystemExit

    monkeypatch.setattr(gui.shell.start, "start", start)
    with pytest.raises(SystemExit):
        run(tmp_path / "elsewhere")
    assert (taken["points"], taken["choice"]) == (16.0, "dark")
