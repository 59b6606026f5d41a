"""Which due dates a change of the calendar has moved: shown after it, whatever changed it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.acting.application import Changed, application
from models.law.workday_notice import calendar
from models.law.workdays import Calendar


class MovedDates(QObject):
    """Shows over `window` which dates moved whenever the calendar became another one."""

    def __init__(self, window: QWidget, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._window, self._today = window, today
        self._known = calendar()
        application().changed.connect(self._follow)

    def _follow(self, changed: Changed) -> None:
        if changed.touches(("holiday",)):
            before, self._known = self._known, calendar()
            # The dialog that made the change closes first.
            QTimer.singleShot(0, self, partial(self._show, before))

    def _show(self, before: Calendar) -> None:
        from gui.calendar.moved_dialog import moved_dialog  # noqa: PLC0415 (only when wanted)

        dialog = moved_dialog(before, self._known, self._today(), self._window)
        if dialog is not None:
            dialog.open()
