"""Work in the background and what happens when something goes wrong."""

import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.acting.background import Progress
from gui.dialogs.messages import ProgressLine
from gui.dialogs.panes import Pane
from gui.shell.crash import CrashHook
from gui.shell.crash_dialog import CrashDialog
from models.pc.program import version
from models.store.connection import DB
from models.store.refusal import Refusal


def fail(hook: CrashHook, kind: type[Exception], words: str = "王小明 110101199001011237") -> None:
    try:
        raise kind(words)
    except kind as error:
        hook.take(type(error), error, error.__traceback__)


@pytest.fixture
def hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CrashHook:
    made = CrashHook()
    monkeypatch.setattr(sys, "excepthook", made.take)
    return made


def crash_dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]


def test_a_second_error_opens_no_second_dialog(
    hook: CrashHook, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(hook, RuntimeError)
    fail(hook, IndexError)
    qtbot.waitUntil(lambda: hook.count == 2)
    assert hook.dialog is not None
    qtbot.addWidget(hook.dialog)
    assert len(crash_dialogs()) == 1
    assert "RuntimeError" in hook.dialog.report_text
    hook.dialog.accept()
    fail(hook, KeyError)
    qtbot.waitUntil(lambda: hook.count == 3)
    assert not hook.dialog.isVisible()
    assert "KeyError" in capsys.readouterr().err


def test_the_dialog_names_version_system_and_place_but_nothing_the_error_says_of_a_record(
    hook: CrashHook, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(hook, RuntimeError)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    qtbot.addWidget(hook.dialog)
    hook.dialog.copy()
    text = QGuiApplication.clipboard().text()
    for part in (
        f"公开簿 {version()}",
        "Python",
        "PySide6-Essentials 6.",
        "RuntimeError",
        "test_errors.py",
    ):
        assert part in text
    assert "王小明" not in text + capsys.readouterr().err


def test_an_error_that_comes_from_a_damaged_register_is_said_as_damage(
    hook: CrashHook, qtbot: QtBot, opened: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[Refusal] = []
    hook.say = said.append
    fail(hook, AttributeError)
    qtbot.waitUntil(lambda: hook.dialog is not None)
    qtbot.addWidget(hook.dialog)
    assert not said
    DB.execute_sql("ALTER TABLE channel RENAME COLUMN name TO nbme")
    fail(hook, KeyError)
    qtbot.waitUntil(lambda: bool(said))
    assert "已损坏" in said[0].sentence
    assert hook.count == 1
    capsys.readouterr()


def test_an_error_of_another_thread_is_shown_in_the_window_s(
    hook: CrashHook, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    worker = threading.Thread(target=fail, args=(hook, RuntimeError))
    worker.start()
    worker.join()
    assert hook.dialog is None
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    qtbot.addWidget(hook.dialog)
    assert hook.dialog.thread() is QApplication.instance().thread()
    capsys.readouterr()


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot) -> None:
    owner = QObject()
    got: list[tuple[Any, QThread]] = []
    job = background.run(
        lambda progress: QThread.currentThread(),
        owner,
        done=lambda result: got.append((result, QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(got))
    worked, told = got[0]
    assert worked is not told
    assert told is owner.thread()
    qtbot.waitUntil(lambda: job not in background.under_way)


def test_a_refusal_in_the_background_is_told_in_the_pane(qtbot: QtBot) -> None:
    pane = Pane()
    qtbot.addWidget(pane)

    def work(progress: Progress) -> None:
        raise Refusal(None, "磁盘已满")

    background.run(work, pane)
    qtbot.waitUntil(lambda: pane.band.sentence == "磁盘已满")


def test_a_bug_in_the_background_reaches_the_crash_hook(
    hook: CrashHook, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    background.run(work, QObject())
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    qtbot.addWidget(hook.dialog)
    assert "ZeroDivisionError" in hook.dialog.report_text
    capsys.readouterr()


def test_cancelled_work_ends_at_its_next_report(qtbot: QtBot) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress(0.5, "正在导出")
            started.set()

    job = background.run(work, QObject())
    assert started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    qtbot.waitUntil(lambda: job not in background.under_way)


def test_the_progress_line_waits_a_second(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "SHOW_AFTER_S", 0.05)
    line = ProgressLine()
    qtbot.addWidget(line)
    go_on = threading.Event()

    def work(progress: Progress) -> str:
        progress(0.62, "正在导出 pdf")
        go_on.wait(5)
        return "done"

    job = background.run(work, line, line=line)
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    assert line.sentence_label.text() == "正在导出 pdf　62%"
    with qtbot.waitSignal(job.ended):
        go_on.set()
    qtbot.waitUntil(line.isHidden)
