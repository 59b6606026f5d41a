"""The last row of the list of units, which stays in sight: how many are summed, and their sum."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.tables.delegate import MARGIN, PADDING
from gui.tables.view import RecordView
from gui.theme.theme import colour, font, px

_HEIGHT = 35
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class UnitTotal(QWidget):
    """Stands under a list and follows its columns."""

    def __init__(self, view: RecordView) -> None:
        super().__init__()
        self._view = view
        self._count, self._sum = "", ""
        self.setFixedHeight(px(_HEIGHT))
        view.header.sectionResized.connect(lambda *_: self.update())
        view.header.sectionMoved.connect(lambda *_: self.update())

    def show_total(self, count: int, total: str) -> None:
        """Show the sum of so many units."""
        self._count, self._sum = f"{count} 个单位", total
        self.setAccessibleName(f"合计：{self._count}，{total}")
        self.update()

    def _room(self, column: int) -> QRect:
        left = self._view.columnViewportPosition(column)
        wide = self._view.columnWidth(column)
        first = self._view.header.visualIndex(column) == 0
        room = QRect(left, 0, wide, self.height())
        return room.adjusted(px(MARGIN if first else PADDING), 1, -px(PADDING), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, colour("line2"))
        painter.setPen(colour("text"))
        painter.setFont(font(medium=True))
        painter.drawText(self._room(0), _LEFT, "合计")
        count, room = self._room(1), self._room(2)
        narrow = painter.fontMetrics().horizontalAdvance(self._sum) > room.width()
        if narrow:  # the sum is whole before anything else is said
            room.setLeft(count.left())
        painter.drawText(room, _RIGHT, self._sum)
        painter.setFont(font())
        if not narrow:
            painter.drawText(count, _LEFT, self._count)
        painter.end()
