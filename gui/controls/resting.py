"""What the one at the desk may not do rests; its tooltip and a line of its page say why."""

from collections.abc import Callable, Iterable
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.controls.tips import as_signs
from models.store.held import seat


class Line(Protocol):
    """What says in a page or a dialog what rests in it: its attribute `resting`."""

    def add(self, word: str, role: str) -> None:
        """Name something more that takes a role."""

    def drop(self, word: str, role: str) -> None:
        """Name it no more."""


class _Resting(QObject):
    """Keeps a control at rest, whatever else would wake it."""

    def __init__(self, part: QWidget, word: str, role: str, why: str) -> None:
        super().__init__(part)
        self._part, self._word, self._role, self._why = part, word, role, as_signs(why)
        self._told: Line | None = None
        part.installEventFilter(self)
        self._rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._tell()
        elif watched is self._part:
            if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange):
                self._rest()
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._drop()
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        if self._part.isEnabled():
            self._part.setEnabled(False)
        if self._part.toolTip() != self._why:
            self._part.setToolTip(self._why)

    def _drop(self) -> None:
        """Let the line name it no more once what is around it goes; folded away, it stays named."""
        if self._told is not None:
            self._told.drop(self._word, self._role)
            self._told = None

    def _tell(self) -> None:
        """Let the page or dialog around the control say why it rests."""
        at = self._part.parentWidget()
        if at is not None:
            at.installEventFilter(self)  # with which it goes and comes back
        while at is not None and self._told is None:
            if hasattr(at, "resting"):
                self._told = cast(Line, at.resting)
                self._told.add(self._word, self._role)
                return
            at = at.parentWidget()


def rest(
    part: QWidget, word: str, *, verb: str = "", table: str = "", fields: Iterable[str] = ()
) -> None:
    """Let a control rest for good where the one at the desk may not do that, see `seat`.

    `word` is what the control is called.
    """
    marks = verb, table, tuple(fields)
    if role := seat.role_asked(*marks):
        _Resting(part, word, role, seat.objection(*marks))


def to_fill(
    said: str, press: Callable[[], object], table: str = "Office", word: str = "去填写"
) -> tuple[str, str, Callable[[], object] | None]:
    """Return what a band says of a gap: with the way to fill it, or with whom to ask.

    A way is offered to him alone who may change the table that it leads to.
    """
    whom = seat.whom_to_ask(table)
    return (f"{said.removesuffix('。')}；{whom}。", "", None) if whom else (said, word, press)
