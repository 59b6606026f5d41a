"""Registers that have a password: it is asked for one by one, and kept nowhere."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from gui.pages.page import Page
from models.store.secret.key import Key, Wrapped
from models.store.words import listed
from reports.rollup.registers import sealed
from reports.rollup.reported import Reported

_NAMED = 3


class SealedDialog(FormDialog):
    """Asks for the password of the register that a report is to come from; `opened(key)`."""

    opened = Signal(Key)

    def __init__(self, report: Reported, wrapped: Wrapped, parent: QWidget) -> None:
        self._wrapped = wrapped
        super().__init__(
            f"“{report.source.name}”设了口令",
            [FieldSpec("password", "口令", PasswordField, required=True)],
            self._open,
            sentence=f"输这个登记簿的口令，只用来读它的年度数字，不记下来。\n{report.source}",
            accept_word="读取",
            parent=parent,
        )
        self.form.field("password").next_wanted.connect(self.accept)

    def _open(self, values: dict[str, Any]) -> None:
        self.opened.emit(self._wrapped.opened(values["password"]))


class SealedRegisters(QObject):
    """Tells over a page of registers that were not read for want of their password, and asks.

    `read(places, keys)` reads one of which it was given.
    """

    def __init__(self, page: Page, read: Callable[[Sequence[Path], Sequence[Key]], object]) -> None:
        super().__init__(page)
        self._page, self._read = page, read

    def tell(self, reports: Sequence[Reported]) -> bool:
        """Say which of the reports wait for a password; tell whether any does."""
        waiting = [each for each in reports if sealed(each) is not None]
        if waiting:
            names = listed([f"“{each.source.name}”" for each in waiting], _NAMED)
            ask: Callable[[], object] = partial(self.ask, waiting[0])
            self._page.band.say("soon", f"{names}设了口令，没有读。", "输口令", ask)
        return bool(waiting)

    def ask(self, report: Reported) -> bool:
        """Ask for the password of a register; tell whether the report waits for one."""
        wrapped = sealed(report)
        if wrapped is None:
            return False
        dialog = SealedDialog(report, wrapped, self._page.window())
        dialog.opened.connect(lambda key: self._read([report.source], [key]))
        dialog.open()
        return True
