"""What the window holds: navigation, pages and status line, made anew when lengths change."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.acting.application import NAME, application
from gui.forms.drafts import Drafts
from gui.pages.page import Page, PageEntry
from gui.shell.navigation.navigation import Navigation
from gui.shell.status_line import StatusLine
from gui.theme.theme import px

_LOW, _NARROW = 760, 760
_PAPER, _BESIDE = 745, 208  # a table as it is still read well, which type does not widen; the rest


class Inside(QWidget):
    """Lays them out. A page is made when it is first wanted, which `made(key, page)` tells.

    `waiting` gives the keys of the drafts that are kept, shown again or not.
    """

    made = Signal(str, Page)

    def __init__(
        self, entries: Mapping[str, PageEntry], waiting: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__()
        self._entries, self._waiting = entries, waiting
        self._unsaved: dict[str, int] = {}
        self.pages: dict[str, Page] = {}
        self.navigation = Navigation(list(entries.values()), NAME)
        self.status = StatusLine()
        application().said.connect(self.status.say)
        application().drafted.connect(self._count_unsaved)
        self.stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.navigation)
        box.addLayout(right, 1)
        self.status.set_unsaved(len(waiting()))

    def page(self, key: str) -> Page:
        """Return a page, made now if it was not yet wanted; KeyError when unknown."""
        if key not in self.pages:
            page = self._entries[key].factory()
            self.pages[key] = page
            page.unsaved.connect(partial(self._note_unsaved, key))
            self.stack.addWidget(page)
            page.head.set_compact(self._is_low())
            self.made.emit(key, page)
        return self.pages[key]

    def _is_low(self) -> bool:
        return self.window().height() < px(_LOW)

    def fit(self) -> None:
        """Take the lower heads in a low window, and only the icons of the pages in a narrow one."""
        self.navigation.set_compact(self._is_low())
        self.navigation.set_folded(self.window().width() < max(px(_NARROW), _PAPER + px(_BESIDE)))
        for page in self.pages.values():
            page.head.set_compact(self._is_low())

    def _note_unsaved(self, key: str, count: int) -> None:
        self._unsaved[key] = count
        self._count_unsaved()

    def _count_unsaved(self) -> None:
        """Count what is unsaved on the pages, and drafts that no page has shown again yet."""
        shown = {each.key for each in self.findChildren(Drafts)}
        left = [key for key in self._waiting() if key not in shown]
        self.status.set_unsaved(sum(self._unsaved.values()) + len(left))
