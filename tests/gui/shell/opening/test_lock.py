"""The window of a register with a password is covered when left alone; all is there afterwards."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import NAME, Application
from gui.acting.locking import remember_minutes
from gui.items.page import ItemsPage
from gui.settings.password.setting_dialogs import ChangeDialog
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.shell.opening import password_dialogs
from gui.shell.opening.lock import Cover, Lock, ProveDialog, UnlockDialog
from gui.shell.opening.password_dialogs import RecoveryDialog
from models.password import verbs
from models.store import acts, register
from models.store.held import seat
from models.store.secret import key as keys
from reports.ways import Book, New
from tests.gui.staff import NAMES, staff
from tests.gui.staff import PASSWORD as PASSWORD_OF_ONE
from tests.passwords import PASSWORD, by

TODAY = date(2026, 3, 26)
OTHER = "明月松间照 2027"
TYPED = "关于春耕备耕的通"


class Watch:
    """A clock that goes on when told."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def sealed(sealed_folder: Path) -> Iterator[Path]:
    with register.opened(sealed_folder, by()):
        yield sealed_folder


@pytest.fixture
def left(sealed: Path, restored: Application, qtbot: QtBot) -> MainWindow:
    """The window, in which something is typed and not saved, with a dialog over it."""
    window = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(window)
    window.show()
    window.follow(New(Book.ITEM))
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    page.pane.form.set_values({"title": TYPED})
    dialog = ChangeDialog(TODAY, window)
    dialog.form.set_values({"password": "half of a new one"})
    dialog.open()
    QApplication.processEvents()
    return window


def unlock(lock: Lock, password: str) -> None:
    assert isinstance(lock.dialog, UnlockDialog)
    lock.dialog.form.set_values({"password": password})
    lock.dialog.accept()


def windows() -> list[QWidget]:
    kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
    found = QApplication.topLevelWidgets()
    return [each for each in found if each.isVisible() and each.windowType() in kinds]


def test_every_window_is_covered_without_its_title_and_comes_back_as_it_was(
    left: MainWindow,
) -> None:
    titles = [each.windowTitle() for each in windows()]
    lock = Lock(left, Watch())
    left.status.lock_button.click()
    shown = [each for each in windows() if each is not lock.dialog]
    assert {each.windowTitle() for each in shown} == {NAME}
    for each in shown:
        over = each.childAt(QPoint(each.width() // 2, each.height() // 2))
        assert any(
            isinstance(part, Cover) for part in (over, over.parentWidget() if over else None)
        )
    lock.dialog.reject()  # type: ignore[union-attr]
    unlock(lock, "not this one")
    assert lock.is_locked
    unlock(lock, PASSWORD)
    assert not lock.is_locked
    assert [each.windowTitle() for each in windows()] == titles
    page = left.page("items")
    assert isinstance(page, ItemsPage)
    assert page.pane.form.raw()["title"] == TYPED
    dialog = left.findChildren(ChangeDialog)[0]
    assert dialog.form.raw()["password"] == "half of a new one"
    assert not left.findChildren(Cover) or all(c.isHidden() for c in left.findChildren(Cover))


def test_it_locks_after_the_minutes_that_were_chosen_and_never_where_none_are(
    left: MainWindow,
) -> None:
    watch = Watch()
    lock = Lock(left, watch)
    for minutes, seconds, locked in ((0, 9999, False), (10, 599, False), (10, 600, True)):
        remember_minutes(minutes)
        watch.seconds = 0
        QTest.keyClick(left.windowHandle(), Qt.Key.Key_Shift)
        watch.seconds = seconds
        lock.look()
        assert lock.is_locked is locked
    unlock(lock, PASSWORD)


def test_where_there_are_operators_only_the_one_at_the_desk_unlocks(left: MainWindow) -> None:
    staff()
    lock = Lock(left, Watch())
    lock.lock()
    unlock(lock, PASSWORD)
    for tried, stays in ((PASSWORD, True), (PASSWORD_OF_ONE, False)):
        assert isinstance(lock.dialog, ProveDialog)
        lock.dialog.reject()
        lock.dialog.form.set_values({"password": tried})
        lock.dialog.accept()
        assert lock.is_locked is stays
    assert seat.who() == NAMES["管理"]


def test_the_recovery_code_unlocks_with_another_password_from_then_on(
    left: MainWindow, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(password_dialogs, "tell", lambda _title, said, _over: told.append(said))
    lock, code = Lock(left, Watch()), verbs.recovery_code()
    lock.lock()
    assert isinstance(lock.dialog, UnlockDialog)
    lock.dialog.lost.click()
    assert isinstance(lock.dialog, RecoveryDialog)
    lock.dialog.form.set_values({"recovery": code, "password": OTHER, "again": OTHER})
    lock.dialog.accept()
    assert not lock.is_locked
    wrapped = keys.read(sealed)
    assert wrapped is not None
    assert wrapped.opened(OTHER)
    assert verbs.check(OTHER)
    assert "以前的口令从此打不开" in told[0]
    assert acts.recent(1)[0].verb == "用恢复单改口令"


def test_help_opens_nothing_over_what_is_locked(left: MainWindow, sealed: Path) -> None:
    lock = Lock(left, Watch())
    lock.lock()
    assert lock.dialog is not None
    QTest.keyClick(lock.dialog, Qt.Key.Key_F1)
    assert QApplication.activeModalWidget() is lock.dialog
    unlock(lock, PASSWORD)
    assert not lock.is_locked


def test_a_register_without_a_password_is_not_locked(
    restored: Application, opened: Path, qtbot: QtBot
) -> None:
    window = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(window)
    lock = Lock(window)
    lock.lock()
    assert not lock.is_locked
    assert window.status.lock_button.isHidden()
