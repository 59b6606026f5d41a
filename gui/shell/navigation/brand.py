"""The mark of the program and its name, over the column at the left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.controls.controls import label
from gui.theme.theme import px


def brand(name: QWidget) -> QHBoxLayout:
    """Return the row of the mark, with `name` beside it."""
    row = QHBoxLayout()
    row.setContentsMargins(px(16), 0, px(8), 0)
    row.setSpacing(px(10))
    mark = QFrame()
    mark.setProperty("role", "mark")
    mark.setFixedSize(px(30), px(30))
    inside = QHBoxLayout(mark)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(label("公"), 0, Qt.AlignmentFlag.AlignCenter)
    row.addWidget(mark)
    row.addWidget(name)
    row.addStretch(1)
    return row
