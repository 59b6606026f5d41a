"""Asks for the password of a workbook, which is then read from a copy without it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.dialogs.messages import ProgressLine
from gui.forms.dialog import FormDialog
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from models.store.refusal import Refusal
from reports.ledgers.books.locked import is_locked, unlocked


def asks_for_password(path: Path) -> bool:
    """Tell whether a file could be read if its password were known."""
    with suppress(OSError, ValueError):
        return is_locked(path)
    return False


class BookPasswordDialog(FormDialog):
    """Gives `take` the copy once the password is right; it is tried off the window's thread."""

    def __init__(self, path: Path, take: Callable[[Path], object], parent: QWidget) -> None:
        self._path, self._take = path, take
        super().__init__(
            "台账设了打开密码",
            [FieldSpec("password", "密码", PasswordField, required=True)],
            self._open,
            sentence=f"“{path.name}”要密码才能读。原来的文件不动，读的是一份临时副本，退出时删除。",
            accept_word="打开",
            parent=parent,
        )
        self.progress = ProgressLine()
        self.body.addWidget(self.progress)

    def accept(self) -> None:
        """Try the password; the dialog closes once it was right."""
        if self.main.isEnabled():
            self._open(self.form.values())

    def _open(self, values: dict[str, Any]) -> None:
        self.main.setEnabled(False)
        password = values["password"]
        job = background.run(
            lambda _progress: unlocked(self._path, password),
            self,
            done=self._hand_over,
            line=self.progress,
        )
        job.ended.connect(lambda: self.main.setEnabled(True))

    def _hand_over(self, copy: Path) -> None:
        self.let_go()
        self._take(copy)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say beside the field what is wrong."""
        self.form.show_refusal(refusal)
