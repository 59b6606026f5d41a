"""The window asks for the password of a register, or for its recovery code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.opening import password_dialogs
from gui.shell.opening.asking import NotGiven, asking
from gui.shell.opening.password_dialogs import PasswordDialog, RecoveryDialog
from models.store.secret import key as keys
from models.store.secret.key import Key
from tests.passwords import PASSWORD

OTHER = "明月松间照 2027"


@pytest.fixture
def key(folder: Path) -> Key:
    made = Key.made(PASSWORD, "2026-03-05")
    keys.write(folder, made)
    return made


def then(*steps: Callable[[], object]) -> None:
    """Do one step after the other, each in the dialog that is then open."""

    def go(at: int) -> None:
        if at + 1 < len(steps):
            QTimer.singleShot(20, lambda: go(at + 1))
        steps[at]()

    QTimer.singleShot(0, lambda: go(0))


def password_dialog() -> PasswordDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, PasswordDialog)
    return found


def test_a_wrong_password_is_said_in_the_dialog_and_the_right_one_opens(
    restored: Application, qtbot: QtBot, key: Key, folder: Path
) -> None:
    dialog = PasswordDialog(folder, key)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"password": "not this one"})
    dialog.accept()
    assert dialog.key is None
    dialog.form.set_values({"password": PASSWORD})
    dialog.accept()
    assert dialog.key == key


def test_who_gives_up_is_told_nothing_more(
    restored: Application, qtbot: QtBot, key: Key, folder: Path
) -> None:
    then(lambda: password_dialog().reject())
    with pytest.raises(NotGiven):
        asking(folder)(key)


def test_the_recovery_code_opens_and_gives_another_password(
    restored: Application, qtbot: QtBot, key: Key, folder: Path
) -> None:
    dialog = RecoveryDialog(folder, key)
    qtbot.addWidget(dialog)
    values = {"recovery": key.recovery_code, "password": OTHER}
    for again in ("别的", OTHER):
        dialog.form.set_values({**values, "again": again})
        dialog.accept()
        assert (dialog.key is None) == (again != OTHER)
    wrapped = keys.read(folder)
    assert wrapped is not None
    assert wrapped.opened(OTHER).data == key.data
    with pytest.raises(keys.WrongPassword):
        wrapped.opened(PASSWORD)


def test_who_opens_by_the_recovery_sheet_is_told_what_became_of_password_and_sheet(
    restored: Application,
    qtbot: QtBot,
    key: Key,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(password_dialogs, "tell", lambda _title, said, _over: told.append(said))
    monkeypatch.setattr(PasswordDialog, "exec", lambda dialog: dialog.lost.click())
    values = {"recovery": key.recovery_code, "password": OTHER, "again": OTHER}

    def typed(dialog: RecoveryDialog) -> None:
        dialog.form.set_values(values)
        dialog.accept()

    monkeypatch.setattr(RecoveryDialog, "exec", typed)
    assert asking(folder)(key).recovered
    assert "以前的口令从此打不开" in told[0]
    assert "恢复单照旧能用" in told[0]
