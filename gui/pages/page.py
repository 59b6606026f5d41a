"""What a page is: a widget with a head, known to the main window by its entry."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.acting.application import Changed, application
from gui.acting.in_parts import InParts
from gui.controls.page_head import PageHead
from gui.controls.resting_line import RestingLine
from gui.dialogs.messages import Band
from gui.dialogs.middle import Middle
from gui.pages.surface import Surface
from reports.ways import Narrow, New, Open, Show, Step, Way


class Page(Surface):
    """One page. Subclasses fill `body`, name the `kinds` they show and override `refresh`.

    `going(way)` asks for another page, `badge(count, late)` sets the number in the
    navigation, `badge_of(key, count, late)` that of another page, `unsaved(count)` what the
    status line says of saving, `find_wanted` asks for the search over everything. What was
    done is said by `gui.acting.act`.
    """

    find_wanted = Signal()
    badge = Signal(int, bool)
    badge_of = Signal(str, int, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.head = PageHead(title)
        self.band = Band()
        self.resting = RestingLine()
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.resting)
        box.addWidget(self.band)
        box.addWidget(Middle(self.body), 1)
        self._stale = True
        self.reading = InParts(self, self._read_later)
        application().changed.connect(self._note)

    @property
    def is_filled(self) -> bool:
        """Whether all parts of what is read are there."""
        return self.reading.is_done

    def _read_later(self) -> None:
        self._stale = True

    def follow(self, way: Way) -> None:
        """Do what another page asks for; what a page does not know is left undone."""
        match way:
            case Open():
                self.open_record(way)
            case New():
                self.begin(way)
            case Narrow():
                self.narrow(way)
            case Step():
                self.take_step(way)
            case Show():
                self.show_part(way)

    def show_part(self, way: Show) -> None:
        """Show a part of the page."""

    def _note(self, changed: Changed) -> None:
        if self.kinds and not changed.touches(self.kinds):
            return
        self._stale = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        self._stale = False
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._renew()


@dataclass(frozen=True)
class PageEntry:
    """A page as data: its place in the navigation and how to make it.

    `group`: ``daily``, ``yearly`` or ``bottom``. `number` is the digit of Ctrl+digit, or None.
    """

    key: str
    word: str
    icon: str
    factory: Callable[[], Page]
    group: str = "daily"
    number: int | None = None
