"""The bar over the pages of a paper: which page it is, and what leaves it where it has no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.controls import Button, Label
from gui.controls.tips import set_tip


class PageCount(Label):
    """第 1 页，共 3 页; where that has no room 1/3 页, with the sentence in its tip."""

    def __init__(self) -> None:
        super().__init__("正在排版…", "label")
        self._whole = self._short = self.text()

    def say(self, number: int, count: int, more: str = "") -> None:
        """Say which page is shown, counted from 0, of how many, and `more` behind it."""
        self._take(f"第 {number + 1} 页，共 {count} 页{more}", f"{number + 1}/{count} 页{more}")

    def say_working(self) -> None:
        """Say that the pages are being made."""
        self._take("正在排版…", "正在排版…")

    def say_nothing(self) -> None:
        """There is no paper."""
        self._take("", "")

    @property
    def whole(self) -> str:
        """The sentence, also where it is shown short."""
        return self._whole

    def _take(self, whole: str, short: str) -> None:
        self._whole, self._short = whole, short
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        return self._size_of(self._whole)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(self._short)

    def _size_of(self, words: str) -> QSize:
        high = super().sizeHint().height()
        return QSize(self.fontMetrics().horizontalAdvance(words) + 1, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self.width() >= self.fontMetrics().horizontalAdvance(self._whole)
        self.setText(self._whole if has_room else self._short)
        set_tip(self, "" if has_room else self._whole)


def fit_bar(row: QHBoxLayout, width: int, printing: Button, word: str, whole: QWidget) -> None:
    """Leave the key out of the button that prints where it has no room, then what zooms back.

    What is said of the page becomes short by itself at last.
    """
    printing.setText(f" {word}   Ctrl+P")
    whole.show()
    if _wanted(row) > width:
        printing.setText(f" {word}")
    if _wanted(row) > width:
        whole.hide()


def _wanted(row: QHBoxLayout) -> int:
    row.invalidate()
    return row.sizeHint().width()
