"""Backups that nobody asks for, made as the window opens and closes."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

import gui.shell.start
from gui.acting import background
from gui.acting.application import Application
from gui.acting.aside import Aside
from gui.dialogs.sheet import SheetDialog
from gui.shell.main_window import MainWindow
from gui.shell.opening import backups
from gui.shell.start import run
from models.backups import backup, restore, second_place, shelf
from models.backups.manifest import Reason
from models.items import item
from models.store import register
from tests.passwords import by

SAID = "正在核对备份…"


@pytest.fixture
def app(restored: Application, monkeypatch: pytest.MonkeyPatch) -> Application:
    """The application, which `run` takes in place of a new one; it looks for backups at once."""
    monkeypatch.setattr(gui.shell.start, "start", lambda *_args, **_more: restored)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(backups, "_SOON_MS", 1)
    return restored


def said(window: MainWindow) -> str:
    return window.status.backup_button.text()


def while_open(app: Application, act: Callable[[MainWindow], object]) -> None:
    """Act once the status line says how the backups are, and close the window."""
    shown = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    if not shown or said(shown[0]) in ("", SAID):
        QTimer.singleShot(30, lambda: while_open(app, act))
        return
    try:
        act(shown[0])
    finally:
        shown[0].close()


def opened_and_closed(
    app: Application, folder: Path, act: Callable[[MainWindow], object] = said
) -> list[Reason]:
    """Open the window on the register and close it; return why each backup there was made."""
    QTimer.singleShot(30, lambda: while_open(app, act))
    assert run(folder) == 0
    found = shelf.backups(folder / "backups")[::-1]
    return [each.manifest.reason for each in found if each.manifest and each.is_good]


def test_the_first_opening_of_a_day_makes_one_and_the_status_line_says_so(
    app: Application, folder: Path
) -> None:
    told: list[str] = []
    made = opened_and_closed(app, folder, lambda window: told.append(said(window)))
    assert made == [Reason.DAILY]
    assert told[0].startswith("备份正常：今天 ")
    assert told[0].endswith("，已核对")
    assert opened_and_closed(app, folder) == [Reason.DAILY]  # nothing was changed since


def test_what_was_changed_is_in_a_backup_when_the_window_is_closed(
    app: Application, folder: Path
) -> None:
    def enter(_window: MainWindow) -> None:
        item.record("关于春耕备耕工作的通知")

    assert opened_and_closed(app, folder, enter) == [Reason.DAILY, Reason.EXIT]
    newest = shelf.backups(folder / "backups")[0]
    with register.opened(folder):
        kept = item.PublishedItem.select().count()
    assert newest.manifest is not None
    assert newest.manifest.counts["items"] == kept


def test_a_register_with_a_password_is_backed_up_at_opening_and_at_the_end(
    app: Application, sealed_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gui.shell.start, "asking", lambda _place: by())
    made = opened_and_closed(app, sealed_folder, lambda _window: item.record("春耕备耕"))
    assert made == [Reason.DAILY, Reason.EXIT]
    restore.into(shelf.backups(sealed_folder / "backups")[0].file, tmp_path / "other", by())
    with register.opened(tmp_path / "other", by()):
        assert item.PublishedItem.get().title == "春耕备耕"


def test_what_a_killed_program_left_of_its_backup_is_gone(app: Application, folder: Path) -> None:
    left = folder / "backups" / ".draft-left.zip"
    left.write_bytes(b"half")
    opened_and_closed(app, folder)
    assert not left.exists()


def test_a_backup_that_cannot_be_written_is_said_aloud_in_the_window_and_at_the_end(
    app: Application, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_text("no folder", encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(backups, "tell", lambda *words: told.append("：".join(words)))

    def look(window: MainWindow) -> None:
        told.append(said(window))
        told.append(window.page("home").band.sentence)

    opened_and_closed(app, folder, look)
    assert told[0] == "备份没有成功"
    assert "备份写不出来" in told[1]
    assert "退出时没有备份：备份写不出来" in told[2]


def test_a_backup_takes_the_place_of_the_register_between_two_windows_and_the_next_tells_of_it(
    app: Application, folder: Path
) -> None:
    with register.opened(folder):
        item.record("村级财务公开")
        backup.make(Reason.HAND)
        item.record("后来的一条")
    told: list[str] = []

    def go_back(_window: MainWindow) -> None:
        file = backup.own()[-1].file
        app.aside.emit(Aside("恢复", lambda tell, do: restore.in_place(file, tell, do), ""))
        QTimer.singleShot(30, lambda: while_open(app, look))

    def look(window: MainWindow) -> None:
        told.append(window.page("home").band.sentence)
        told.extend(each.title for each in item.PublishedItem.select())

    opened_and_closed(app, folder, go_back)
    assert "已恢复到" in told[0]
    assert told[1:] == ["村级财务公开"]


def test_a_backup_at_the_end_that_takes_long_is_seen_and_can_be_left(
    app: Application, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PATIENCE_MS", 1)
    monkeypatch.setattr(background, "SHOW_AFTER_S", 0.0)
    seen: list[str] = []

    def slow(_copy: Path, *_more: object, tell: Callable[[float], object]) -> None:
        while True:
            tell(0.5)

    def leave() -> None:
        sheets = [each for each in app.topLevelWidgets() if isinstance(each, SheetDialog)]
        shown = [each for each in sheets if each.isVisible()]
        if not shown:
            QTimer.singleShot(10, leave)
            return
        seen.append(shown[0].windowTitle())
        shown[0].reject()

    monkeypatch.setattr(backup, "make", slow)
    QTimer.singleShot(10, leave)
    backups.back_up_at_the_end()
    assert seen == ["正在备份"]
    assert backup.own() == []


def test_a_stick_that_is_plugged_in_has_at_the_end_what_lies_beside_the_register(
    app: Application, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_place, "user_state_path", lambda *_, **__: tmp_path / "state")
    (tmp_path / "stick").mkdir()
    with register.opened(folder):
        place = second_place.choose(tmp_path / "stick", datetime(2026, 3, 26))
    made = opened_and_closed(app, folder, lambda _window: item.record("春耕备耕"))
    assert made == [Reason.DAILY, Reason.EXIT]
    there, here = (shelf.backups(each) for each in (place, folder / "backups"))
    assert [each.file.name for each in there] == [each.file.name for each in here]
    assert all(each.state is shelf.State.WHOLE for each in there)
