"""A second start on the same PC brings the open window to the front."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_WAIT_MS = 1500


class Doorbell(QObject):
    """Listens beside the window on the register in `folder`; `rung` at a second start."""

    def __init__(self, folder: Path, rung: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._rung = rung
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = _name(folder)
        if not self._server.listen(name):  # left by a program that was killed; the lock is ours
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def stop(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self._rung()


def ring(folder: Path) -> bool:
    """Ask the window on the register in `folder` to come to the front; False when none answers."""
    caller = QLocalSocket()
    caller.connectToServer(_name(folder))
    if not caller.waitForConnected(_WAIT_MS):
        return False
    caller.disconnectFromServer()
    return True


def come_forward(window: QWidget) -> None:
    """Show a window before all others, as it was before it was put away."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _name(folder: Path) -> str:
    place = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
    return f"gongkaibu-{place[:24]}"
