"""The window closes for work that nobody may disturb, and is opened again where it leads."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import gui.shell.start
from gui.acting.application import Application
from gui.acting.aside import Aside
from gui.printing.preview import PreviewDialog
from gui.settings.password.setting_dialogs import SetDialog
from gui.shell.main_window import MainWindow
from gui.shell.opening.carrying_out import carry_out
from gui.shell.start import run
from models.items import item
from models.store import register
from models.store.refusal import Refusal
from models.store.secret import key as keys
from reports.ways import Book, Show
from tests.passwords import PASSWORD, by


def window() -> MainWindow | None:
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return next((each for each in shown if isinstance(each, MainWindow)), None)


def drive(steps: Sequence[Callable[[], object]]) -> None:
    """Do one step after the other, each again until it returns something."""

    def go(at: int) -> None:
        done = steps[at]()
        if at + bool(done) < len(steps):
            QTimer.singleShot(20, lambda: go(at + bool(done)))

    QTimer.singleShot(20, lambda: go(0))


def test_a_password_set_in_the_window_closes_it_and_opens_it_with_the_recovery_sheet(
    restored: Application, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gui.shell.start, "start", lambda *_args, **_more: restored)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with register.opened(folder):
        item.record("春耕备耕")
    seen: list[str] = []

    def set_password() -> bool:
        if (shown := window()) is None:
            return False
        shown.follow(Show(Book.CHOICE, "password"))
        dialog = SetDialog(date.today(), shown)
        dialog.form.set_values({"password": PASSWORD, "again": PASSWORD})
        dialog.accept()
        return True

    def look() -> bool:
        shown = window()
        sheets = shown.findChildren(PreviewDialog) if shown else []
        if shown is None or not sheets or not sheets[0].data:
            return False
        seen.append(shown.page("settings").band.sentence + shown.page("home").band.sentence)
        sheets[0].reject()
        shown.close()
        return True

    drive([set_password, look])
    assert run(folder) == 0
    assert "已设口令" in seen[0]
    assert keys.read(folder) is not None
    with register.opened(folder, by()):
        assert item.PublishedItem.get().title == "春耕备耕"


def test_work_that_is_refused_is_said_at_the_next_opening(
    restored: Application, opened: Path
) -> None:
    def work(_tell: object, do: Callable[[Callable[[], list[str]]], list[str]]) -> list[str]:
        def refuse() -> list[str]:
            raise Refusal(None, "磁盘满了，请腾出空间。")

        return do(refuse)

    carry_out(Aside("正在加密登记簿", work, "已设口令。"))
    assert register.said_at_opening() == "磁盘满了，请腾出空间。"
