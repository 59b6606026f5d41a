"""A search that stands in a head and opens the one over everything."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import key_cap_size, paint_key_cap
from gui.controls.pressable import Pressable
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

EXAMPLE = "查标题、文号、登记号、拼音首字母"
_KEYS = "Ctrl K"
_WIDE, _LEAST, _HIGH = 330, 130, 32


class FindButton(Pressable):
    """Looks like a search field; `pressed` wants the search."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"查找全部，{_KEYS.replace(' ', '+')}")

    def text(self) -> str:
        """Return what it says."""
        return EXAMPLE

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDE), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(colour("accent" if focused else "line2"), 2 if focused else 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        paint_icon(painter, QPoint(px(9), (self.height() - px(16)) // 2), "search", 16, "text2")
        cap = key_cap_size(_KEYS)
        left = self.width() - cap.width() - px(6)
        top = (self.height() - cap.height()) // 2
        paint_key_cap(painter, QRectF(left, top, cap.width(), cap.height()), _KEYS)
        painter.setFont(font())
        painter.setPen(colour("hint"))
        room = QRect(px(34), 0, left - px(40), self.height())
        words = painter.fontMetrics().elidedText(EXAMPLE, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
