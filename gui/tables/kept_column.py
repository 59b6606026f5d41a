"""The column that stays in sight while the list is scrolled to the side: the title of the row."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from gui.theme.theme import colour


def kept_column(view: QTableView, title: int) -> int:
    """Return the column that is painted at the left edge, -1 while all stand in their places."""
    header = view.horizontalHeader()
    if title < 0 or header.isSectionHidden(title) or not view.horizontalScrollBar().value():
        return -1
    return title if header.sectionViewportPosition(title) < 0 else -1


def paint_kept(view: QTableView, section: int) -> None:
    """Paint a column over the left edge of the rows in sight."""
    painter = QPainter(view.viewport())
    width, high = view.columnWidth(section), view.viewport().height()
    model, selection = view.model(), view.selectionModel()
    last = view.rowAt(high - 1)
    rows = range(view.rowAt(0), (last if last >= 0 else model.rowCount() - 1) + 1)
    for row in rows:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, view.rowViewportPosition(row), width, view.rowHeight(row))
        painter.fillRect(option.rect, colour("surface"))
        index = model.index(row, section)
        if selection.isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        view.itemDelegate().paint(painter, option, index)
    painter.fillRect(width, 0, 1, high, colour("line2"))
    painter.end()
