"""Where one came from: the pages that ways led away from, to go back to them as they were."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from gui.pages.page import Page
from reports.ways import Narrow, New, Open, Show, Way


@dataclass(frozen=True)
class Left:
    """A page that was left by a way, whether for one record, and what shows it as it was."""

    page: str
    for_record: bool
    again: Callable[[], object]
    focus: QWidget | None
    places: tuple[tuple[QAbstractScrollArea, int, int], ...]

    def show_again(self) -> None:
        """Let the page, which is shown by now, be as it was left."""
        self.again()
        if self.focus is not None and isValid(self.focus) and self.focus.isVisible():
            self.focus.setFocus()
        self._scroll()
        QTimer.singleShot(0, self._scroll)  # once more where the page is laid out only now

    def _scroll(self) -> None:
        for area, down, right in self.places:
            if isValid(area):
                if isinstance(area, QAbstractItemView):
                    area.doItemsLayout()  # or it does not know yet how far it reaches
                area.verticalScrollBar().setValue(down)
                area.horizontalScrollBar().setValue(right)


class Trail:
    """Remembers the pages that were left by ways, until another page is chosen by hand."""

    def __init__(self) -> None:
        self._left: list[Left] = []

    def note(self, key: str, page: Page, way: Way) -> None:
        """Remember that a way leads away from a page, or from what it shows to another record."""
        if way.book != key or isinstance(way, Open | New | Narrow):
            for_record = not isinstance(way, Narrow | Show)
            focus = QApplication.focusWidget()
            self._left.append(Left(key, for_record, page.place(), focus, _scrolled(page)))

    def forget(self) -> None:
        """Forget all: the clerk went somewhere herself."""
        self._left.clear()

    def __bool__(self) -> bool:
        return bool(self._left)

    @property
    def is_for_record(self) -> bool:
        """Whether the last way led to one record: closing that one leads back."""
        return bool(self._left) and self._left[-1].for_record

    def take(self) -> Left:
        """Return the page to go back to."""
        return self._left.pop()


def _scrolled(page: Page) -> tuple[tuple[QAbstractScrollArea, int, int], ...]:
    areas = (each for each in page.findChildren(QAbstractScrollArea) if each.isVisible())
    return tuple(
        (each, each.verticalScrollBar().value(), each.horizontalScrollBar().value())
        for each in areas
    )
