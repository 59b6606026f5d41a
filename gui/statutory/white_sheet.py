"""White paper with the official heading, on which a table or a section of text lies."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from gui.statutory import colours, lettering
from gui.theme.theme import colour


def draw(sheet: QWidget, heading: str, below: QWidget, size: float, top: float) -> None:
    """Draw a sheet, and its heading over what lies `below` it; sizes in pixels of the screen."""
    painter = QPainter(sheet)
    painter.fillRect(sheet.rect(), colour("paper"))
    painter.setPen(QColor(colours.SHEET_LINE))
    painter.drawRect(sheet.rect().adjusted(0, 0, -1, -1))
    painter.setPen(colour("ink"))
    painter.setFont(lettering.figure_font(size, medium=True))
    room = QRect(below.x(), 0, below.width(), below.y())
    room.setTop(round(top))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, heading)
    painter.end()
