"""Long work done a part at a time, so that the window draws and listens between the parts."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling

_AT_ONCE_S, _LONG_PART_S = 0.15, 0.04  # then the window may draw and listen
_DRAWN_MS = 30


class InParts(QTimer):
    """Does work for a widget while that is seen; `given_up` is called where it no longer is."""

    def __init__(self, of: QWidget, given_up: Callable[[], object]) -> None:
        super().__init__(of)
        self._of, self._given_up = of, given_up
        self._work: Iterator[None] = iter(())
        self._is_to_be_drawn = False
        self.setSingleShot(True)
        self.timeout.connect(self._go_on_if_seen)

    def do(self, work: Iterator[None]) -> None:
        """Do this in place of what was begun; it yields after each part."""
        self._work = work
        self._go_on()

    def let_draw(self) -> None:
        """Let the window be drawn after the part that is being done, however short it was."""
        self._is_to_be_drawn = True

    @property
    def is_done(self) -> bool:
        """Whether all parts are done."""
        return not self.isActive()

    def _go_on(self) -> None:
        begun = before = time.monotonic()
        for _ in self._work:
            now = time.monotonic()
            if self._is_to_be_drawn:
                self._is_to_be_drawn = False
                self.start(_DRAWN_MS)
                return
            if now - begun > _AT_ONCE_S or now - before > _LONG_PART_S:
                self.start(0)
                return
            before = now

    def _go_on_if_seen(self) -> None:
        if not self._of.isVisible():  # the register may be closed by now
            self._given_up()
            return
        with telling(self._of):
            self._go_on()
