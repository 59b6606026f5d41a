"""上报日程 in the pictures, and how the window gets there."""

from PySide6.QtWidgets import QWidget

from gui.home.schedule_dialog import ScheduleDialog
from gui.shell.main_window import MainWindow
from reports.ways import Book, Show
from tests.gui.dialog_scenes import opened


def schedule(window: MainWindow) -> QWidget | None:
    """What is handed in next."""
    return opened(lambda: window.follow(Show(Book.TASK, "schedule")))


def own_duty(window: MainWindow) -> QWidget | None:
    """A duty of the office's own, to be added."""
    whole = schedule(window)
    assert isinstance(whole, ScheduleDialog)
    return opened(whole.add)
