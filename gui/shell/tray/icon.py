"""The icon in the notification area: a press opens the window, its menu ends the program."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from gui.acting.application import NAME
from gui.controls.tips import set_tip

_SECONDS = 15
_LOOKS, _LOOK_MS = 60, 1000
_PRESSED = (
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
)


class TrayIcon(QObject):
    """`wanted()` when the icon or its message is pressed, `ended()` by 退出 in its menu."""

    def __init__(
        self, wanted: Callable[[], object], ended: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        set_tip(self.icon, NAME)
        self.menu = QMenu()  # the desktop draws it, not we
        self.menu.addAction(f"打开{NAME}").triggered.connect(lambda _on=False: wanted())
        self.menu.addAction("退出").triggered.connect(lambda _on=False: ended())
        self.icon.setContextMenu(self.menu)
        self.icon.messageClicked.connect(wanted)
        self.icon.activated.connect(lambda why: wanted() if why in _PRESSED else None)
        self.icon.show()

    def say(self, sentence: str) -> None:
        """Show a message beside the icon."""
        set_tip(self.icon, f"{NAME}：{sentence}")
        self.icon.showMessage(NAME, sentence, self.icon.icon(), _SECONDS * 1000)

    def go(self) -> None:
        """Take the icon away."""
        self.icon.hide()


def is_there() -> bool:
    """Tell whether this desktop has a notification area."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def comes_up() -> bool:
    """Tell whether there is one, after waiting for a desktop that is itself starting."""
    for _ in range(_LOOKS):
        if is_there():
            return True
        pause = QEventLoop()
        QTimer.singleShot(_LOOK_MS, pause.quit)
        pause.exec()
    return is_there()
