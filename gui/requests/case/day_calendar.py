"""The days of a period as weeks: counted, left out, rest days, today and the last day."""

from datetime import date
from itertools import pairwise, product

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.controls.tips import show_tip
from gui.theme.theme import colour, font, px, theme
from models.law.explanation import DayKind, DayMark, month_of
from models.store.words import WEEKDAYS

_CELL = 39
_HEAD = 24
_MONTHS = 36
_HATCH = 5
_WORD_INK = {DayKind.REST: "text2", DayKind.LEFT_OUT: "text"}
_KINDS = {DayKind.LEFT_OUT: "不计入", DayKind.REST: "休息日", DayKind.BEFORE: ""}


class DayCalendar(QWidget):
    """Paints the days of an explanation; `cells` says where each one stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("逐日计算")
        self._days: tuple[DayMark, ...] = ()
        self._today = date.min
        self._past = date.min
        theme().theme_changed.connect(self._fit)

    def show_days(self, days: tuple[DayMark, ...], today: date, past: date) -> None:
        """Show whole weeks; days up to `past` are over."""
        self._days, self._today, self._past = days, today, past
        self.setAccessibleDescription("；".join(words_of(mark) for mark in days if _speaks(mark)))
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(px(_HEAD) + self._weeks() * px(_CELL) + 1)
        self.update()

    def _weeks(self) -> int:
        return -(-len(self._days) // 7)

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.minimumHeight())

    def cells(self) -> list[tuple[QRect, DayMark]]:
        """Return the box and the mark of every day, in order."""
        left, wide = px(_MONTHS), self.width() - px(_MONTHS)
        found = []
        for at, mark in enumerate(self._days):
            week, day = divmod(at, 7)
            x, following = left + day * wide // 7, left + (day + 1) * wide // 7
            top = px(_HEAD) + week * px(_CELL)
            found.append((QRect(x, top, following - x, px(_CELL)), mark))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        cells = self.cells()
        self._paint_head(painter, cells)
        for box, mark in cells:
            self._paint_day(painter, box, mark)
        for (_, above), (box, mark) in pairwise(cells[::7]):
            if len(month_of(mark.day, above.day)) > 1:  # weeks are left out between them
                painter.fillRect(0, box.top() - 1, self.width(), 3, colour("text2"))
        for box, mark in cells:
            if mark.day == self._today:
                painter.setPen(QPen(colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(1, 1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_head(self, painter: QPainter, cells: list[tuple[QRect, DayMark]]) -> None:
        painter.setFont(font("hint"))
        painter.setPen(colour("text2"))
        middle = Qt.AlignmentFlag.AlignCenter
        for (box, _), name in zip(cells[:7], WEEKDAYS, strict=False):
            painter.drawText(QRect(box.left(), 0, box.width(), px(_HEAD)), middle, name[-1])
        before = None
        for box, mark in cells[::7]:
            named = month_of(mark.day, before)
            painter.setFont(font("tiny" if len(named) > 1 else "hint"))
            room = QRect(0, box.top(), px(_MONTHS), box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "\n".join(named))
            before = mark.day

    def _paint_day(self, painter: QPainter, box: QRect, mark: DayMark) -> None:
        counted = mark.kind is DayKind.COUNTED and mark.day <= self._past
        painter.fillRect(box, colour(_ground(mark, counted)))
        if mark.kind is DayKind.LEFT_OUT:
            _hatch(painter, box)
        painter.setPen(colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, 0, 0))
        token = "onacc" if mark.is_due else "hint" if mark.kind is DayKind.REST else "text2"
        painter.setPen(colour(token))
        painter.setFont(font("tiny"))
        number = f"{mark.day.month}月{mark.day.day}" if mark.day.day == 1 else str(mark.day.day)
        painter.drawText(box.adjusted(px(4), px(1), 0, 0), Qt.AlignmentFlag.AlignTop, number)
        dated = painter.fontMetrics().size(0, number).width() + px(2)
        self._paint_count(painter, box.adjusted(px(2), 0, -px(4), -px(2)), mark, counted, dated)

    def _paint_count(
        self, painter: QPainter, room: QRect, mark: DayMark, counted: bool, dated: int
    ) -> None:
        """Paint which day it is and what happened on it, clear of its date, which is `dated` wide.

        The words stand beside the date, before the count where its month leaves them no room.
        """
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        rooms = [(room, corner)]
        if mark.count is not None:
            token = "onacc" if mark.is_due else "accent" if counted else "text"
            painter.setPen(colour(token))
            painter.setFont(font("section", medium=True))
            painter.drawText(room, corner, str(mark.count))
            wide = painter.fontMetrics().size(0, str(mark.count)).width()
            beside = room.adjusted(dated, px(1), 0, 0), Qt.AlignmentFlag.AlignRight
            before = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            rooms = [beside, (room.adjusted(0, 0, -wide - px(2), 0), before)]
        painter.setPen(colour("onacc" if mark.is_due else _WORD_INK.get(mark.kind, "accent")))
        sizes = ("tiny",) if mark.count is not None else ("hint", "tiny")
        for words in dict.fromkeys((mark.words, mark.words[:2])):
            for size, (where, corner) in product(sizes, rooms):
                painter.setFont(font(size))
                if painter.fontMetrics().horizontalAdvance(words) <= where.width() + px(3):
                    painter.drawText(where, corner | Qt.TextFlag.TextDontClip, words)
                    return  # else the tooltip has it

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self.tooltip(event.pos()), self)
            return True
        return super().event(event)

    def tooltip(self, at: QPoint) -> str:
        """Return the day under `at` in words."""
        return next((words_of(mark) for box, mark in self.cells() if box.contains(at)), "")


def words_of(mark: DayMark) -> str:
    """Return a day in words: 2026-03-24，意见到，不计入."""
    count = f"第 {mark.count} 天" if mark.count is not None else _KINDS.get(mark.kind, "")
    due = "期满" if mark.is_due else ""
    return "，".join(part for part in (mark.day.isoformat(), mark.words, count, due) if part)


def _speaks(mark: DayMark) -> bool:
    return bool(mark.words) or mark.kind in (DayKind.COUNTED, DayKind.LEFT_OUT)


def _ground(mark: DayMark, counted: bool) -> str:
    if mark.is_due:
        return "accent"
    if mark.kind is DayKind.LEFT_OUT:
        return "waitb"
    if mark.kind is DayKind.REST:
        return "rest"
    return "soft" if counted else "surface"


def _hatch(painter: QPainter, box: QRect) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thin = QColor(colour("wait"))
    thin.setAlphaF(0.35)
    painter.setPen(QPen(thin, 1))
    for x in range(box.left() - box.height(), box.right(), px(_HATCH)):
        painter.drawLine(x, box.bottom() + 1, x + box.height() + 1, box.top())
    painter.restore()
