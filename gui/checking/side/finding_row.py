"""One finding in the list: where, what is wrong, what to do, and where a press leads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from gui.controls.controls import IconLabel, label
from gui.controls.pressable import Pressable
from gui.theme.theme import colour, em, px
from reports.checks.finding import Finding
from reports.foreign.shown.finding_place import FindingPlace

_BAR = 3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FindingRow(Pressable):
    """`stepped(way)` by ↑ or ↓; the one that was gone to is marked."""

    stepped = Signal(int)
    reached = Signal()

    def __init__(self, finding: Finding, place: FindingPlace) -> None:
        super().__init__()
        self.finding = finding
        self._is_marked = False
        self.setAccessibleName(
            f"{place.word}，{finding.message}，{finding.suggestion}，{place.way}"
        )
        where, said = label(place.word, "label"), label(finding.message, "strong")
        advice, way = label(finding.suggestion, "hint"), label(place.way, "legend")
        where.setFixedWidth(em(3.2))
        grid = QGridLayout(self)
        grid.setContentsMargins(px(18), px(8), px(18), px(8))
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(2))
        top = Qt.AlignmentFlag.AlignTop
        for part in (said, advice):
            part.setWordWrap(True)
        grid.addWidget(where, 0, 0, top)
        grid.addWidget(said, 0, 1, 1, 2)
        grid.addWidget(advice, 1, 1, top)
        grid.addWidget(way, 1, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(1, 1)

    def mark(self, marked: bool) -> None:
        """Mark the finding that was gone to."""
        self._is_marked = marked
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_marked:
            painter.fillRect(self.rect(), colour("soft"))
            painter.fillRect(0, 0, px(_BAR), self.height(), colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        painter.end()
        if self.hasFocus() or not self._is_marked:
            super().paintEvent(event)


class GroupHead(QFrame):
    """The head of a group of findings: what they are, and how many."""

    def __init__(self, word: str, icon: str, token: str, count: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(8), px(18), px(8))
        row.setSpacing(px(6))
        row.addWidget(IconLabel(icon, 16, token))
        row.addWidget(label(word, "strong"))
        row.addWidget(label(str(count), "label"))
        row.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        painter.end()
