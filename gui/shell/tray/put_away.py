"""The window put away in the notification area, and the one message of a day."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gui.acting import autostart
from gui.acting.application import Application
from gui.shell.main_window import MainWindow
from gui.shell.second_start import come_forward
from gui.shell.tray.icon import TrayIcon, is_there
from models.disk import of_this_pc
from models.store.refusal import Refusal, said_plainly
from reports.ways import Book, Show

_LOOK_MS, _FIRST_MS = 60_000, 3000
_SAID_ON, _TOLD = "reminders.said", "reminders.told"
_STAYS = "窗口收到了通知区域，会接着提醒；不用了在图标上按右键退出，不要提醒到设置里关掉"


class PutAway(QObject):
    """Keeps the icon while reminders are on, and the window behind it once it is closed.

    Closed by its own work the window goes, as ever; so it does where the desktop has no
    notification area, or the PC is shut down.
    """

    def __init__(self, app: Application, window: MainWindow, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._app, self.window, self._today = app, window, today
        self._is_ending = False
        self.icon: TrayIcon | None = None
        app.commitDataRequest.connect(self._let_go)
        app.reminders_turned.connect(self.follow)
        window.installEventFilter(self)
        window.closing.connect(self._leave)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.remind)
        autostart.renew()
        self.follow()

    def follow(self) -> None:
        """Show the icon while reminders are on and there is a place for it."""
        wanted = autostart.is_on() and is_there()
        if wanted and self.icon is None:
            self.icon = TrayIcon(self.open, self.end, self)
            self._clock.start(_LOOK_MS)
            QTimer.singleShot(_FIRST_MS, self, self.remind)
        elif not wanted and self.icon is not None:
            self._clock.stop()
            self.icon.go()
            self.icon.deleteLater()
            self.icon = None
        self._app.setQuitOnLastWindowClosed(self.icon is None)

    def remind(self) -> None:
        """Say what is due, once a day; nothing where nothing is."""
        day = self._today().isoformat()
        if self.icon is None or of_this_pc.known(_SAID_ON) == day:
            return
        from reports.workbench.of_the_day import pressing_words  # noqa: PLC0415 (behind the window)

        with suppress(Refusal), said_plainly():
            if said := pressing_words(self._today()):
                self.icon.say(said)
            of_this_pc.remember(_SAID_ON, day)

    def open(self) -> None:
        """Bring the window back, on 工作台."""
        come_forward(self.window)
        if QGuiApplication.modalWindow() is None:
            self.window.follow(Show(Book.TASK))

    def end(self) -> None:
        """End the program, unless something in the window could not be kept."""
        self._is_ending = True
        if not self.window.isVisible():
            come_forward(self.window)  # a window that is hidden is not closed
        self._is_ending = self.window.close()

    def _let_go(self) -> None:
        self._is_ending = True

    def _leave(self) -> None:
        """The window is closed for good: nothing is left that would end the program."""
        if self.icon is not None:
            self.icon.go()
            self._app.exit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        by_hand = event.type() == QEvent.Type.Close and event.spontaneous()
        if not by_hand or self.icon is None or self._is_ending or not is_there():
            return False
        event.ignore()
        if self.window.may_leave():
            self.window.put_away.emit()
            self.window.hide()
            if not of_this_pc.known(_TOLD):
                of_this_pc.remember(_TOLD, "1")
                self.icon.say(_STAYS)
        return True
