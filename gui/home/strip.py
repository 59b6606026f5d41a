"""接下来两周: fifteen days in a strip, rest days grey, what falls due as a chip."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import IconLabel, Label, label
from gui.controls.tips import show_tip
from gui.theme.theme import colour, font, px
from models.law.urgency import Tone
from reports.workbench.agenda import Day

_HEIGHT = 60
_GROUNDS = {
    Tone.LATE: ("late_s", "late_st"),
    Tone.NOW: ("soons", "soont"),
    Tone.SOON: ("soonb", "soon"),
    Tone.FINE: ("okb", "ok"),
    Tone.WAITING: ("waitb", "wait"),
}


class Strip(QWidget):
    """The days as drawn; the words of each are its tooltip and read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.days: Sequence[Day] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, days: Sequence[Day]) -> None:
        """Show these days."""
        self.days = days
        self.setAccessibleName("；".join(_words(day) for day in days if day.words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(_HEIGHT))

    def _cell(self, at: int) -> QRect:
        count = max(1, len(self.days))
        left, right = self.width() * at // count, self.width() * (at + 1) // count
        return QRect(left, 0, right - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, day in enumerate(self.days):
            self._paint_day(painter, self._cell(at), day, before=self.days[at - 1] if at else None)
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRect, day: Day, before: Day | None) -> None:
        if day.is_rest:
            painter.fillRect(box, colour("rest"))
        if before is not None:
            painter.fillRect(box.left(), box.top(), 1, box.height(), colour("line"))
        if day.is_today:
            painter.fillRect(box.left(), box.top(), box.width(), 3, colour("accent"))
        head = QRect(box.left() + px(6), box.top() + px(5), box.width() - px(10), px(22))
        new_month = before is not None and day.day.month != before.day.month
        number = f"{day.day.month}-{day.day.day}" if new_month else str(day.day.day)
        token = "accent" if day.is_today else "hint" if day.is_rest else "text"
        painter.setFont(font(medium=not day.is_rest))
        painter.setPen(colour(token))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | middle, number)
        taken = painter.fontMetrics().horizontalAdvance(number) + px(2)
        small = font("hint")
        painter.setFont(small)
        painter.setPen(colour("accent" if day.is_today else "hint"))
        if QFontMetrics(small).horizontalAdvance(day.name) <= head.width() - taken:
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | middle, day.name)
        if day.chip is not None:
            _paint_chip(painter, box, day, day.chip.tone)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for at, day in enumerate(self.days):
                if day.words and self._cell(at).contains(event.pos()):
                    show_tip(event.globalPos(), _words(day), self)
            return True
        return super().event(event)


def _paint_chip(painter: QPainter, cell: QRect, day: Day, tone: Tone) -> None:
    """Paint a chip without an icon over the width of its day."""
    ground, token = _GROUNDS.get(tone, ("nav", "text2"))
    box = QRectF(cell.left() + px(3), cell.top() + px(31), cell.width() - px(5), px(22))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(box, px(4), px(4))
    painter.setFont(font("tiny", medium=True))
    painter.setPen(colour(token))
    room = int(box.width()) - px(4)
    word = day.chip.word if day.chip else ""
    if painter.fontMetrics().horizontalAdvance(word) > room:
        word = day.short
    words = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _words(day: Day) -> str:
    return f"{day.day} {day.name}：{'、'.join(day.words)}"


class StripCard(QFrame):
    """The strip with its head."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.strip = Strip()
        self.note: Label = label("灰底为休息日", "hint")
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 1, 1)
        box.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(6), px(16), px(6))
        head.setSpacing(px(8))
        head.addWidget(IconLabel("calendar-days", 18, "accent"))
        head.addWidget(label("接下来两周", "section"))
        head.addStretch(1)
        head.addWidget(self.note)
        box.addLayout(head)
        line = QFrame()
        line.setProperty("role", "rule")
        line.setFixedHeight(1)
        box.addWidget(line)
        box.addWidget(self.strip)
