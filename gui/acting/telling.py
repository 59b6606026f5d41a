"""Tells the clerk what the register declines, beside the field or over the pane."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, cast

from PySide6.QtCore import QObject

from gui.acting.application import application
from models.disk import running_log
from models.store.refusal import Refusal, RegisterLost, said_plainly


class Teller(Protocol):
    """A form, a pane, a page: anything that can show a refusal."""

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the sentence where it belongs."""


class Told:
    """Whether the block was refused; true when a sentence was shown."""

    def __init__(self) -> None:
        self.refusal: Refusal | None = None

    def __bool__(self) -> bool:
        return self.refusal is not None


@contextmanager
def telling(widget: QObject) -> Iterator[Told]:
    """Run a verb; a `Refusal` is shown by `widget` or the nearest parent that can.

    A full disk or a locked file is said as a refusal as well.

    The block ends at the refusal and the program goes on after it, so what belongs to
    success stands inside the block (or asks the yielded `Told`). Bugs pass through.
    """
    told = Told()
    try:
        with said_plainly():
            yield told
    except Refusal as refusal:
        told.refusal = refusal
        tell(widget, refusal)


def tell(widget: QObject, refusal: Refusal) -> None:
    """Show `refusal` by `widget` or its nearest parent that can; else raise it again."""
    running_log.stopped(refusal)
    if isinstance(refusal, RegisterLost):
        application().lost.emit(refusal)
    at: QObject | None = widget
    while at is not None:
        if hasattr(at, "show_refusal"):
            cast(Teller, at).show_refusal(refusal)
            return
        at = at.parent()
    raise refusal
