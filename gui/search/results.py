"""What was found, line by line under the heads of the kinds: one is chosen by keys or a press."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.controls.chips import Chip, ChipKind, chip_size, paint_chip
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px
from models.law.urgency import Tone
from reports.search.found_lines import ICONS, Line, Told

_HEAD, _ROW = 30, 31
_TITLE, _WIDE, _FACT, _DAY, _STATE = 41, 330, 206, 109, 96
_ALL = "看全部"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Place:
    """A head or a line, and where it is drawn."""

    told: Told
    line: Line | None
    box: QRect


class Results(QWidget):
    """`opened(line)` by a press, `all_wanted(kind)` by 看全部, `shown(box)` as one is chosen."""

    opened = Signal(object)
    all_wanted = Signal(object)
    shown = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self.told: Sequence[Told] = ()
        self.at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_told(self, told: Sequence[Told]) -> None:
        """Show what was found, the first line chosen."""
        self.told = [each for each in told if each.lines]
        self.setFixedHeight(max(self.sizeHint().height(), 1))
        self.choose(0)

    def sizeHint(self) -> QSize:
        lines = sum(len(each.lines) for each in self.told)
        return QSize(px(800), px(_HEAD) * len(self.told) + px(_ROW) * lines)

    @property
    def lines(self) -> list[Line]:
        """Every line shown."""
        return [line for each in self.told for line in each.lines]

    @property
    def chosen(self) -> Line | None:
        """The line chosen."""
        return self.lines[self.at] if self.lines else None

    def choose(self, at: int) -> None:
        """Choose a line, the first or last one where there is none at that place."""
        self.at = max(0, min(at, len(self.lines) - 1))
        if line := self.chosen:
            self.setAccessibleName("，".join((line.title, line.fact, line.day, line.state.word)))
            place = next(each for each in self._places() if each.line is line)
            head = QRect(place.box).adjusted(0, -px(_HEAD) if self.at == 0 else 0, 0, 0)
            self.shown.emit(head)
        self.update()

    def _places(self) -> Iterator[_Place]:
        top = 0
        for told in self.told:
            yield _Place(told, None, QRect(0, top, self.width(), px(_HEAD)))
            top += px(_HEAD)
            for line in told.lines:
                yield _Place(told, line, QRect(0, top, self.width(), px(_ROW)))
                top += px(_ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        place = next((each for each in self._places() if each.box.contains(at)), None)
        if place is None:
            return
        if place.line is not None:
            self.choose(self.lines.index(place.line))
            self.opened.emit(place.line)
        elif _has_more(place.told):
            self.all_wanted.emit(place.told.kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place in self._places():
            if place.box.intersects(event.rect()):
                if place.line is None:
                    _paint_head(painter, place.box, place.told)
                else:
                    _paint_line(painter, place.box, place.line, chosen=place.line is self.chosen)
        painter.end()


def _has_more(told: Told) -> bool:
    return told.count > len(told.lines)


def _paint_head(painter: QPainter, box: QRect, told: Told) -> None:
    painter.fillRect(box, colour("sunken"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
    icon_top = box.top() + (box.height() - px(15)) // 2
    paint_icon(painter, QPoint(px(18), icon_top), ICONS[told.kind], 15, "accent")
    painter.setFont(font(medium=True))
    painter.setPen(colour("text"))
    word = QRect(box).adjusted(px(_TITLE), 0, -px(18), 0)
    painter.drawText(word, _LEFT, told.kind.word)
    word.setLeft(word.left() + painter.fontMetrics().horizontalAdvance(told.kind.word) + px(8))
    painter.setFont(font("hint"))
    painter.setPen(colour("text2"))
    painter.drawText(word, _LEFT, told.amount)
    if _has_more(told):
        painter.setPen(colour("accent"))
        painter.drawText(word, _RIGHT, _ALL)


def _paint_line(painter: QPainter, box: QRect, line: Line, *, chosen: bool) -> None:
    if chosen:
        painter.fillRect(box, colour("soft"))
        painter.fillRect(box.left(), box.top(), 3, box.height(), colour("accent"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
    state = QRect(box.right() - px(_STATE + 18), box.top(), px(_STATE), box.height() - 1)
    day = QRect(state.left() - px(_DAY), box.top(), px(_DAY), box.height())
    fact = QRect(day.left() - px(_FACT), box.top(), px(_FACT - 10), box.height())
    title = QRect(box.left() + px(_TITLE), box.top(), 0, box.height())
    title.setRight(fact.left() - px(12))
    _paint_title(painter, title, line, chosen=chosen)
    painter.setFont(font("hint"))
    painter.setPen(colour("hint"))
    elided = painter.fontMetrics().elidedText(line.fact, Qt.TextElideMode.ElideRight, fact.width())
    painter.drawText(fact, _LEFT, elided)
    painter.setFont(font())
    painter.setPen(colour("text2"))
    painter.drawText(day, _LEFT, line.day)
    chip = _chip(line)
    state.setWidth(min(chip_size(chip).width(), state.width()))
    paint_chip(painter, state, chip)


def _chip(line: Line) -> Chip:
    icon = "check" if line.state.tone is Tone.FINE else None
    return Chip(ChipKind(line.state.tone.value), line.state.word, icon)


def _paint_title(painter: QPainter, room: QRect, line: Line, *, chosen: bool) -> None:
    """Paint a title with what was typed on `select`."""
    painter.setFont(font(medium=chosen))
    metrics = painter.fontMetrics()
    title, gone = within(line, metrics, room.width())
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    shown = len(text) - 1 if text != title else len(text)
    high = metrics.height()
    top = room.top() + (room.height() - high) // 2
    for begin, end in line.places:
        first, last = max(begin - gone, 0), min(end - gone, shown)
        if first < last:
            left = metrics.horizontalAdvance(text[:first])
            wide = metrics.horizontalAdvance(text[first:last])
            painter.fillRect(room.left() + left, top, wide, high, colour("select"))
    painter.setPen(colour("text"))
    painter.drawText(room, _LEFT, text)


def within(line: Line, metrics: QFontMetrics, room: int) -> tuple[str, int]:
    """Return a title so that what was typed is seen, and by how many signs it stands further left.

    One too long loses its beginning, where else the place that was found would be cut off.
    """
    needed = line.places[-1][1] if line.places else 0
    whole, gone = line.title, 0
    while metrics.horizontalAdvance(_behind(whole, gone)[: needed - gone] + "…") > room:
        if gone >= needed - 1:
            break
        gone += 1
    return _behind(whole, gone), gone


def _behind(title: str, gone: int) -> str:
    """Return a title without so many signs, the next one standing as …"""
    return f"…{title[gone + 1 :]}" if gone else title
