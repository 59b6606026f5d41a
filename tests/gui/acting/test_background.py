"""Work off the window's thread."""

from threading import Event

from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.acting import background
from gui.acting.application import Application
from gui.acting.background import Progress
from gui.dialogs.messages import ProgressLine


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
