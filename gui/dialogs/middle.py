"""What stands between a head and its buttons: it is scrolled where a low window has no room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget

from gui.theme.theme import px

_LEAST = 40
_AROUND = 24  # above and below what is brought into view


class _Inside(QWidget):
    """Holds the layout, and tells when what is in it comes to need more or less."""

    def __init__(self, layout: QLayout, area: "Middle") -> None:
        super().__init__()
        self._area = area
        self.setLayout(layout)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._area.fit()
            self._area.updateGeometry()
        return done


class Middle(QScrollArea):
    """Gives a layout all the room there is, and scrolls it where that is less than its least.

    So head and buttons stay in reach however low the window is. Qt's own areas ask what is in them
    for the height that it would like, which here would scroll a list that can as well be lower.
    """

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        layout.setContentsMargins(0, 0, 0, 0)
        self._layout = layout
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = _Inside(layout, self)
        self.setWidget(self._inside)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        for each in (self._inside, self.viewport()):
            each.setAutoFillBackground(False)  # the ground is that of what it lies in

    def least_height(self, width: int) -> int:
        """Return how high the content must be at a width, both in pixels."""
        if self._layout.hasHeightForWidth():
            return self._layout.totalMinimumHeightForWidth(width)
        return self._layout.totalMinimumSize().height()

    def fit(self) -> None:
        """Be as wide as the room, and as high, unless the content needs more height."""
        room, before = self.maximumViewportSize(), self._inside.height()
        if self.least_height(room.width()) <= room.height():
            self._inside.resize(room)
            return
        width = room.width() - self.verticalScrollBar().sizeHint().width()
        self._inside.resize(width, max(self.least_height(width), room.height() + 1))
        if self._inside.height() != before:
            self._follow(None, QApplication.focusWidget())  # it may itself have become higher

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard came to into view, where not all of it is."""
        if now is not None and self.verticalScrollBar().maximum() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, px(_AROUND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._layout.totalMinimumSize()
        return QSize(least.width(), min(px(_LEAST), least.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # arrows belong to what lies in it, or to the page around it


class WrappedMiddle(Middle):
    """One that asks for the height which its wrapped words need at its width."""

    def hasHeightForWidth(self) -> bool:
        return self._layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._layout.totalHeightForWidth(width)
