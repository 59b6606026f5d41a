"""Waiting in the notification area until somebody wants the window, which then asks who it is."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop

from gui.acting.application import Application
from gui.shell.opening.asking import NotGiven
from models.disk import of_this_pc
from models.store.secret.key import Ask, Key, Wrapped

_SAID_ON = "reminders.asked"
_CLOSED = "登记簿要先说明是谁在用，按这里打开，看今天要办的事"


def can_wait() -> bool:
    """Tell whether reminders are on and there is a place for their icon."""
    from gui.acting import autostart  # noqa: PLC0415 (only at the start of the PC)
    from gui.shell.tray.icon import comes_up  # noqa: PLC0415

    return autostart.is_on() and comes_up()


class Waiting:
    """A start in the notification area: `is_on` until the window on `place` is wanted."""

    def __init__(self, app: Application, place: Path, *, is_on: bool) -> None:
        self._app, self._place, self.is_on = app, place, is_on

    def before(self, ask: Ask) -> Ask:
        """Return what asks for the key once the window is wanted."""

        def asked(wrapped: Wrapped) -> Key:
            if not self.is_wanted():
                raise NotGiven("password", "没有打开登记簿。")
            return ask(wrapped)

        return asked

    def is_wanted(self) -> bool:
        """Wait for a press on the icon or a second start; False where the program is to end.

        What a register with a password, or with operators, asks of the day nobody knows yet.
        """
        if not self.is_on:
            return True
        from gui.shell.second_start import Doorbell  # noqa: PLC0415 (only at the start of the PC)
        from gui.shell.tray.icon import TrayIcon  # noqa: PLC0415

        self.is_on = False
        loop = QEventLoop(self._app)
        icon = TrayIcon(lambda: loop.exit(1), lambda: loop.exit(0), loop)
        bell = Doorbell(self._place, lambda: loop.exit(1), loop)
        today = date.today().isoformat()
        if of_this_pc.known(_SAID_ON) != today:
            of_this_pc.remember(_SAID_ON, today)
            icon.say(_CLOSED)
        wanted = bool(loop.exec())
        icon.go()
        bell.stop()
        loop.deleteLater()
        return wanted
