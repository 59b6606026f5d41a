"""Work off the window's thread."""

import gc
from collections.abc import Callable
from threading import Event
from weakref import ref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.acting import background
from gui.acting.application import Application
from gui.acting.background import Progress
from gui.dialogs.messages import ProgressLine
from models.store.refusal import Refusal
from tests.gui.windows import settle


def test_work_that_outlives_its_window_shows_its_progress_to_nobody(
    qapp: Application, qtbot: QtBot
) -> None:
    line, told, go_on = ProgressLine(), Event(), Event()

    def work(progress: Progress) -> None:
        progress(0.5, "正在导出")
        told.set()
        go_on.wait(10)

    job = background.run(work, qapp, line=line)
    qtbot.waitUntil(told.is_set)
    delete(line)
    qtbot.wait(1_100)  # from one second on progress is shown
    with qtbot.waitSignal(job.ended):
        go_on.set()


def test_work_whose_asker_is_gone_ends_without_a_word(qapp: Application, qtbot: QtBot) -> None:
    for end in (lambda: "done", _refuse):
        asker, go_on, heard = QWidget(), Event(), list[str]()

        def work(progress: Progress, go_on: Event = go_on, end: Callable[[], str] = end) -> str:
            go_on.wait(10)
            return end()

        job = background.run(work, asker, done=heard.append)
        delete(asker)
        with qtbot.waitSignal(job.ended):
            go_on.set()
        settle()
        assert heard == []


def test_what_a_work_told_goes_when_it_has_ended(qapp: Application, qtbot: QtBot) -> None:
    def told() -> ref[Callable[..., None]]:
        """Run a work whose asker knows it, as a page does, and return its way to hear of it."""
        asker, heard = QWidget(), list[background.Job]()

        def hear(_result: None) -> None:
            heard.clear()

        heard.append(job := background.run(lambda _progress: None, asker, done=hear))
        qtbot.waitUntil(lambda: job not in background.under_way)
        return ref(hear)

    way = told()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert way() is None


def test_before_the_program_ends_all_work_has_ended(qapp: Application) -> None:
    begun, ended = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress(0.5, "正在排版")
        finally:
            ended.set()

    background.run(work, qapp)
    assert begun.wait(10)
    background.end_all()
    assert ended.is_set()


def _refuse() -> str:
    raise Refusal(None, "磁盘已满")
