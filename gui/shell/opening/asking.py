"""Asks for the key of a register before it is opened in the window."""

from pathlib import Path

from models.store.refusal import Refusal
from models.store.secret.key import Ask, Key, Wrapped


class NotGiven(Refusal):
    """The clerk gave up; nothing more is to be said."""


def asking(folder: Path) -> Ask:
    """Return what asks the clerk for the key of the register in a folder."""

    def ask(wrapped: Wrapped) -> Key:
        from gui.shell.opening.password_dialogs import (  # noqa: PLC0415 (only where there is a password)
            PasswordDialog,
            RecoveryDialog,
            tell_recovered,
        )

        while True:
            first = PasswordDialog(folder, wrapped)
            first.exec()
            if first.key is not None:
                return first.key
            if not first.forgotten:
                raise NotGiven("password", "没有打开登记簿。")
            second = RecoveryDialog(folder, wrapped)
            second.exec()
            if second.key is not None:
                tell_recovered()
                return second.key

    return ask
