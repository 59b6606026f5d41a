"""What stands at the left of the help: the tasks of a page, the other pages, or what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.controls.tips import as_signs
from gui.theme.theme import colour, font, px
from reports.handbook.chapters import Chapter, Question, Task

_HIGH, _AIR, _BAR = 31, 20, 3
_ROW = Qt.ItemDataRole.UserRole
Entry = Task | Question | Chapter


@dataclass(frozen=True)
class Row:
    """A row: its words, what it opens (None for a head over others), a number at its right."""

    words: str
    entry: Entry | None = None
    count: str = ""


class Contents(QListWidget):
    """The rows; `chosen(entry)` when another is the current one, by hand or by key."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("帮助的目录")
        self.currentItemChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Row], current: Entry | None) -> None:
        """Show other rows, `current` chosen among them, which nobody is told."""
        blocked = self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.words, self)
            item.setData(_ROW, row)
            item.setSizeHint(QSize(0, px(_HIGH)))
            item.setToolTip(as_signs(row.words))
            if row.entry is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.blockSignals(blocked)
        self.mark(current)

    def mark(self, current: Entry | None) -> None:
        """Show an entry as chosen, which nobody is told."""
        blocked = self.blockSignals(True)
        for at in range(self.count()):
            if current is not None and self._row(at).entry == current:
                self.setCurrentRow(at)
        self.blockSignals(blocked)

    def step(self, by: int) -> None:
        """Choose the next row that opens something, or the one before."""
        at = self.currentRow() + by
        while 0 <= at < self.count():
            if self._row(at).entry is not None:
                self.setCurrentRow(at)
                return
            at += by

    def current(self) -> Entry | None:
        """Return what the current row opens."""
        return self._row(self.currentRow()).entry if self.currentRow() >= 0 else None

    def _row(self, at: int) -> Row:
        found = self.item(at).data(_ROW)
        assert isinstance(found, Row)
        return found

    def _tell(self) -> None:
        entry = self.current()
        if entry is not None:
            self.chosen.emit(entry)


class _Painter(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_ROW)
        box: QRect = option.rect
        head, picked = row.entry is None, _is_selected(option)
        ground = "sunken" if head else "soft2" if picked else "surface"
        painter.save()
        painter.fillRect(box, colour(ground))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
        if picked:
            painter.fillRect(box.left(), box.top(), px(_BAR), box.height(), colour("accent"))
        room = box.adjusted(px(_AIR), 0, -px(_AIR if row.count else _AIR // 2), 0)
        painter.setFont(font("hint") if head else font(medium=picked))
        if row.count:
            painter.setPen(colour("hint"))
            painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.count)
            room.setRight(room.right() - px(_AIR) - _AIR)
        painter.setPen(colour("text2" if head else "text"))
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, words)
        painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _is_selected(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_Selected)
