"""Locks the window of a register with a password: covered until the password is given again.

Nothing of what is typed or shown is touched: every window of the program gets a cover and loses its
title, and one dialog that asks for the password takes all keys. The register stays open. Everybody
knows its password where there are operators, so the one at the desk gives his own as well.
"""

from collections.abc import Callable
from datetime import date, datetime
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.acting.application import NAME
from gui.acting.locking import chosen_minutes
from gui.controls.controls import IconLabel, label, set_state
from gui.forms.dialog import FormDialog
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from gui.shell.main_window import MainWindow
from gui.shell.opening.password_dialogs import (
    PasswordDialog,
    RecoveryDialog,
    tell_recovered,
)
from gui.theme.theme import px
from models.operators import entering
from models.password import verbs
from models.store import register
from models.store.held import seat
from models.store.secret.key import Wrapped

KEYS = "Ctrl+Shift+L"
_LOOK_MS = 10_000
_WORK = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Cover(QWidget):
    """Lies over all of a window, whose title it keeps until it goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._title = window, window.windowTitle()
        window.setWindowTitle(NAME)
        set_state(self, "role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        box = QVBoxLayout(self)
        box.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(IconLabel("lock", px(28)), 0, middle)
        box.addWidget(label("已锁定", "label"), 0, middle)
        box.addStretch(1)
        window.installEventFilter(self)
        self._fit()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()

    def lift(self) -> None:
        """Show the window again as it was."""
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()


class UnlockDialog(PasswordDialog):
    """Asks for the password and cannot be passed over; 退出 closes the program, keeping all."""

    def __init__(self, wrapped: Wrapped, window: MainWindow) -> None:
        super().__init__(
            register.place(), wrapped, "已锁定", "请输入口令，回到刚才的地方。", window
        )
        _stay_or_leave(self, window)

    def reject(self) -> None:
        """Stay."""


class ProveDialog(FormDialog):
    """Asks the operator at the desk for the own password, and cannot be passed over either."""

    def __init__(self, name: str, window: MainWindow) -> None:
        super().__init__(
            "已锁定",
            [FieldSpec("password", "口令", PasswordField, required=True)],
            lambda values: entering.enter(name, values["password"], datetime.now()),
            sentence=f"现在是{name}在操作，请输入{name}自己的口令；换别人，请退出程序重新打开。",
            accept_word="打开",
            parent=window,
        )
        self.form.field("password").next_wanted.connect(self.accept)
        _stay_or_leave(self, window)

    def reject(self) -> None:
        """Stay."""


def _stay_or_leave(dialog: FormDialog, window: MainWindow) -> None:
    dialog.cancel.setText("退出程序")
    dialog.cancel.setAccessibleName("退出程序")
    dialog.cancel.clicked.connect(window.close)


class Lock(QObject):
    """Locks `window` after the minutes that were chosen, or at once. `now` gives seconds."""

    def __init__(self, window: MainWindow, now: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window, self._now, self._last = window, now, now()
        self._covers: list[Cover] = []
        self._recovered = False  # which is told once nothing is covered any more
        self.dialog: PasswordDialog | RecoveryDialog | ProveDialog | None = None
        shortcut = QShortcut(QKeySequence(KEYS), window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self.lock)
        window.lock_wanted.connect(self.lock)
        window.rebuilt.connect(self._offer)
        self._offer()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(window.windowHandle())
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(_LOOK_MS)

    @property
    def is_locked(self) -> bool:
        """Whether the password is asked for."""
        return self.dialog is not None

    def _offer(self) -> None:
        self._window.status.set_lockable(verbs.protection() is not None)

    def _watch(self, window: QWindow | None) -> None:
        """Follow what is done in another window; one that comes while locked is covered too."""
        if window is not None:
            window.installEventFilter(self)
        if self.is_locked:
            self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK:
            self._last = self._now()
        return False

    def look(self) -> None:
        """Lock where nothing was done for as long as was chosen."""
        minutes = chosen_minutes()
        if minutes and self._now() - self._last >= 60 * minutes:
            self.lock()

    def lock(self) -> None:
        """Cover everything and ask for the password; nothing happens without one."""
        wrapped = verbs.open_key()
        if wrapped is None or self.is_locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._ask(UnlockDialog(wrapped, self._window))

    def _ask(self, dialog: PasswordDialog | RecoveryDialog | ProveDialog) -> None:
        self.dialog = dialog
        self._cover()
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.help_key.setEnabled(False)  # a sheet over it would be covered, and not be passed
        dialog.finished.connect(self._go_on)
        dialog.open()

    def _cover(self) -> None:
        covered = {each.parentWidget() for each in self._covers}
        for each in QApplication.topLevelWidgets():
            is_window = each.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)
            if each.isVisible() and is_window and each not in covered and each is not self.dialog:
                self._covers.append(Cover(each))

    def _go_on(self) -> None:
        """Uncover once the key was given; else ask again, or for the recovery code."""
        done, wrapped = self.dialog, verbs.open_key()
        assert done is not None
        assert wrapped is not None
        done.deleteLater()
        if isinstance(done, ProveDialog):
            self._uncover()
            return
        if done.key is None:
            forgotten = isinstance(done, PasswordDialog) and done.forgotten
            place = register.place()
            again = RecoveryDialog(place, wrapped, self._window) if forgotten else None
            self._ask(again or UnlockDialog(wrapped, self._window))
            return
        verbs.go_on_with(done.key)
        self._recovered = done.key.recovered
        verbs.note_recovered(date.today())
        here = seat.taken()
        if here is None:
            self._uncover()
        else:
            self._ask(ProveDialog(here.name, self._window))

    def _uncover(self) -> None:
        self.dialog, self._last = None, self._now()
        for cover in self._covers:
            cover.lift()
        self._covers = []
        if self._recovered:
            self._recovered = False
            tell_recovered(self._window)
