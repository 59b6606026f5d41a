"""Where one came from: the pages that ways led away from, to go back to them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reports.ways import Narrow, Show, Way


@dataclass(frozen=True)
class _Left:
    """A page that was left by a way, what had the focus there, and whether for one record."""

    page: str
    focus: QWidget | None
    for_record: bool


class Trail:
    """Remembers the pages that were left by ways, until another page is chosen by hand."""

    def __init__(self) -> None:
        self._left: list[_Left] = []

    def note(self, page: str, way: Way) -> None:
        """Remember that a way leads away from a page."""
        if page and way.book != page:
            focus = QApplication.focusWidget()
            self._left.append(_Left(page, focus, not isinstance(way, Narrow | Show)))

    def forget(self) -> None:
        """Forget all: the clerk went somewhere herself."""
        self._left.clear()

    def __bool__(self) -> bool:
        return bool(self._left)

    @property
    def is_for_record(self) -> bool:
        """Whether the last way led to one record: closing that one leads back."""
        return bool(self._left) and self._left[-1].for_record

    def take(self) -> tuple[str, QWidget | None]:
        """Return the page to go back to, and what had the focus there while it is there still."""
        last = self._left.pop()
        focus = last.focus
        return last.page, focus if focus is not None and isValid(focus) else None
