"""From the register's folder to the window: open, or make it the first time; close in order."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from gui import pages
from gui.application import Application, start
from gui.crash import CrashHook
from gui.first_run import FirstRun
from gui.main_window import MainWindow
from gui.messages import tell
from models import register
from models.office import office, setting
from models.refusal import Refusal
from models.workday_notice import calendar
from models.workdays import CalendarMissing

VERSION = "0.1.0"


def run(folder: Path) -> int:
    """Open the window on the register in `folder` and return the exit code."""
    app = start(sys.argv[:1], version=VERSION)
    hook = CrashHook(VERSION, app)
    hook.install()
    with ExitStack() as stack:
        if not _open(folder, stack):
            return 2
        window = main_window(app, date.today)
        window.show()
        return app.exec()


def _open(folder: Path, stack: ExitStack) -> bool:
    """Open the register, asking for the office's name the first time; False when refused."""
    if not (folder / register.FILE).exists() and not FirstRun(folder).exec():
        return False
    try:
        stack.enter_context(register.opened(folder))
    except Refusal as refusal:
        tell("登记簿打不开", refusal.sentence)
        return False
    return True


def main_window(app: Application, today: Callable[[], date]) -> MainWindow:
    """Return the window on the open register, with the day's words in the status line."""
    app.dresser.set_points(float(setting("points", "10.5")))
    window = MainWindow(pages.entries(today))
    window.setWindowTitle(f"{office().name} · 公开簿")
    window.status.set_register(f"{office().name}信息公开登记簿")
    window.status.set_day(today(), _day_word(today()))
    window.resize(1440, 900)
    return window


def _day_word(day: date) -> str:
    try:
        return "工作日" if calendar().is_workday(day) else "休息日"
    except CalendarMissing:
        return "放假安排未录入"
