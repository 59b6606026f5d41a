"""Paints the list of 工作台: heads, and tasks as chip, title over facts, date, next step."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.controls.chips import chip_size, paint_chip
from gui.home.task_rows import TaskRows, task_chip
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, em, font, px
from reports.workbench.task import Group, Task

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _AIR = 16, 14
_CHIP, _DATE, _LINK = 102, 96, 118  # the chip fills the column of 122 but for its air
_HEAD, _ROW, _REST = 38, 48, 36
_FOLD_EM = 38  # a narrower list says the date in the line of facts
_RADIUS = 5
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_VCENTER = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Places:
    """Where the parts of a task stand; `date` has no width where the list is folded."""

    chip: QRect
    words: QRect
    date: QRect
    link: QRect


def places(box: QRect, task: Task, widest: int = 0) -> Places:
    """Return the places of the parts of a task in its row; `widest` is the widest chip there is."""
    inner = box.adjusted(px(_MARGIN), 0, -px(_MARGIN), -1)
    width = max(px(_CHIP), widest)
    chip = QRect(inner.left(), inner.top(), width, inner.height())
    words = QFontMetrics(font(medium=True)).horizontalAdvance(task.step) + 1
    width = px(_DATE) if box.width() >= em(_FOLD_EM) else 0
    room = max(px(_LINK), words) if width else words
    link = QRect(inner.right() - room + 1, inner.top(), room, inner.height())
    date = QRect(link.left() - width - px(_AIR), inner.top(), width, inner.height())
    left = chip.right() + 1 + px(_AIR + 4)
    end = date.left() - (px(_AIR) if width else 0)
    return Places(chip, QRect(left, inner.top(), end - left, inner.height()), date, link)


class TaskPainter(QStyledItemDelegate):
    """Paints a row. `on_link` puts the ring around the step, `under` is where the pointer is."""

    def __init__(self, view: QWidget, rows: TaskRows) -> None:
        super().__init__(view)
        self._rows = rows
        self.keyboard = False
        self.on_link = False
        self.under = QPoint(-1, -1)
        self.widest = 0

    def measure(self) -> None:
        """Give the chips of the tasks that are shown now the room for all their words."""
        tasks = [row for row in self._rows.rows if isinstance(row, Task) and not row.is_rest]
        self.widest = max((chip_size(task_chip(each)).width() for each in tasks), default=0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.rows[index.row()]
        if isinstance(row, Group):
            return QSize(px(200), px(_HEAD))
        return QSize(px(200), px(_REST if row.is_rest else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._rows.rows[index.row()], option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Group):
            _paint_head(painter, box, row, first=index.row() == 0)
        else:
            self._paint_task(painter, option, row, last=index.row() + 1 == len(self._rows.rows))
        painter.restore()

    def _paint_task(
        self, painter: QPainter, option: QStyleOptionViewItem, task: Task, *, last: bool
    ) -> None:
        box: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self.keyboard
        if hovered or focused:
            painter.fillRect(box, colour("soft" if focused else "soft2"))
        if not last:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
        at = places(box, task, self.widest)
        if task.is_rest:
            _paint_line(painter, at.chip.united(at.words), task.title, "text2", font())
        else:
            paint_chip(painter, at.chip, task_chip(task))
            _paint_words(painter, at.words, task, folded=not at.date.width())
            _paint_date(painter, at.date, task)
        self._paint_link(painter, at.link, task.step)
        if focused:
            self._paint_ring(painter, box, at.link, task)

    def _paint_link(self, painter: QPainter, room: QRect, word: str) -> None:
        made = font(medium=True)
        made.setUnderline(room.contains(self.under))
        painter.setFont(made)
        painter.setPen(colour("accent"))
        painter.drawText(room, _RIGHT | _VCENTER, word)

    def _paint_ring(self, painter: QPainter, box: QRect, link: QRect, task: Task) -> None:
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self.on_link:
            painter.drawRect(box.adjusted(1, 1, -1, -2))
            return
        width = QFontMetrics(font(medium=True)).horizontalAdvance(task.step) + px(14)
        ring = QRect(link.right() + 1 + px(7) - width, 0, width, px(28))
        ring.moveTop(link.center().y() - px(14) + 1)
        painter.drawRoundedRect(ring, px(4), px(4))


def _paint_head(painter: QPainter, box: QRect, group: Group, *, first: bool) -> None:
    ground = QPainterPath()
    if first:  # the card is round above
        ground.addRoundedRect(QRectF(box.adjusted(0, 0, 0, px(_RADIUS))), px(_RADIUS), px(_RADIUS))
        painter.setClipRect(box)
    else:
        ground.addRect(QRectF(box))
    painter.fillPath(ground, colour("sunken"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
    top = box.top() + (box.height() - px(18)) // 2
    paint_icon(painter, QPoint(box.left() + px(_MARGIN), top), group.icon, 18, "accent")
    left = box.left() + px(_MARGIN + 18 + 8)
    left += _paint_line(painter, _from(box, left), group.word, "text", font("section", medium=True))
    left += px(10)
    left += _paint_line(painter, _from(box, left), group.counts, "text2", font()) + px(_AIR)
    room = _from(box, left).adjusted(0, 0, -px(_MARGIN), 0)
    small = font("hint")
    if QFontMetrics(small).horizontalAdvance(group.note) <= room.width():
        painter.setFont(small)
        painter.setPen(colour("hint"))
        painter.drawText(room, _RIGHT | _VCENTER, group.note)


def _from(box: QRect, left: int) -> QRect:
    return QRect(left, box.top(), box.right() - left + 1, box.height())


def _paint_line(painter: QPainter, room: QRect, text: str, token: str, made: object) -> int:
    """Paint a line, cut where it has no room; return its width."""
    painter.setFont(made)  # type: ignore[arg-type]
    painter.setPen(colour(token))
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT | _VCENTER, words)
    return painter.fontMetrics().horizontalAdvance(words)


def facts_of(task: Task, *, folded: bool) -> str:
    """Return the line under the title; a folded row says its date here."""
    if folded and task.day is not None:
        return f"{task.day_word} {task.day:%m-%d} · {task.sub}"
    return task.sub


def is_cut(room: QRect, task: Task, *, folded: bool) -> bool:
    """Tell whether title or facts do not fit into their place."""
    title, small = QFontMetrics(font(medium=True)), QFontMetrics(font("hint"))
    number = QFontMetrics(font()).horizontalAdvance(task.number) + px(12) if task.number else 0
    needed = number + title.horizontalAdvance(task.title)
    return max(needed, small.horizontalAdvance(facts_of(task, folded=folded))) > room.width()


def _paint_words(painter: QPainter, room: QRect, task: Task, *, folded: bool) -> None:
    upper, lower = _two_lines(room)
    token = "late" if task.is_loud else "text"
    if task.number:
        upper.setLeft(
            upper.left() + px(12) + _paint_line(painter, upper, task.number, "text2", font())
        )
    _paint_line(painter, upper, task.title, token, font(medium=True))
    _paint_line(painter, lower, facts_of(task, folded=folded), "hint", font("hint"))


def _paint_date(painter: QPainter, room: QRect, task: Task) -> None:
    if task.day is None or not room.width():
        return
    upper, lower = _two_lines(room)
    _paint_line(painter, upper, task.day.isoformat(), "text", font())
    _paint_line(painter, lower, task.day_word, "hint", font("hint"))


def _two_lines(room: QRect) -> tuple[QRect, QRect]:
    upper = QFontMetrics(font(medium=True)).height()
    lower = QFontMetrics(font("hint")).height()
    top = room.top() + (room.height() - upper - lower) // 2 + 1
    left, width = room.left(), room.width()
    return QRect(left, top, width, upper), QRect(left, top + upper, width, lower)
