"""Runs a verb of the catalogue: says what was done, tells every page, offers to undo it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from models.catalogue.undo import Before, put_back


class Acting(QObject):
    """Acts for one tab; a refusal is shown by `teller`. `said(sentence, undo)` speaks."""

    said = Signal(str, object)

    def __init__(self, teller: QWidget) -> None:
        super().__init__(teller)
        self._teller = teller

    def do(self, verb: Callable[[], Before], word: str, what: str) -> Before | None:
        """Run a verb; None when it was refused. `word` names it: 停用, `what` its entry."""
        done: Before | None = None
        with telling(self._teller):
            done = verb()
            self.tell(done, word, what)
        return done

    def tell(self, done: Before, word: str, what: str) -> None:
        """Tell every page what was done, and how it is undone."""
        if done.changed:
            self._announce()
            self.said.emit(f"已{word}：{what}", partial(self._undo, done, word, what))

    def _undo(self, done: Before, word: str, what: str) -> None:
        with telling(self._teller):
            put_back(done, f"撤销{word}")
            self._announce()
            self.said.emit(f"已撤销{word}：{what}", None)

    @staticmethod
    def _announce() -> None:
        application().announce("catalogue", "item")
