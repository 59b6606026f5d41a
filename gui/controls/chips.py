"""Chips: a state that needs the clerk, as ground, icon and word together."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

HEIGHT = 22
_ICON = 13
_AIR = 7
_GAP = 4


class ChipKind(StrEnum):
    """What a chip asks for; everything settled is `PLAIN`, a word without ground."""

    LATE = "late"
    ERROR = "error"
    NOW = "now"
    SOON = "soon"
    FINE = "fine"
    WAITING = "waiting"
    NEUTRAL = "neutral"
    FACT = "fact"
    PLAIN = "plain"


# ground, text, icon
_LOOKS: dict[ChipKind, tuple[str, str, str]] = {
    ChipKind.LATE: ("late_s", "late_st", "circle-alert"),
    ChipKind.ERROR: ("lateb", "late", "circle-alert"),
    ChipKind.NOW: ("soons", "soont", "clock-alert"),
    ChipKind.SOON: ("soonb", "soon", "clock"),
    ChipKind.FINE: ("okb", "ok", "check"),
    ChipKind.WAITING: ("waitb", "wait", "hourglass"),
    ChipKind.NEUTRAL: ("nav", "text2", ""),
    ChipKind.FACT: ("soft", "accent", ""),
    ChipKind.PLAIN: ("", "text2", ""),
}


@dataclass(frozen=True)
class Chip:
    """A word with its kind; `icon` replaces the icon of the kind, "" leaves it out."""

    kind: ChipKind
    text: str
    icon: str | None = None

    @property
    def icon_name(self) -> str:
        """The icon painted before the word, or ""."""
        return _LOOKS[self.kind][2] if self.icon is None else self.icon

    @property
    def settled(self) -> str:
        """The word where it asks for nothing, else "": a folded list says it under the title."""
        return self.text if self.kind == ChipKind.PLAIN else ""


def chip_size(chip: Chip) -> QSize:
    """Return the natural size of the chip in pixels."""
    plain = chip.kind == ChipKind.PLAIN
    metrics = QFontMetrics(font() if plain else font("hint", medium=True))
    width = metrics.horizontalAdvance(chip.text)
    if not plain:
        width += 2 * px(_AIR + 1)
    if chip.icon_name:
        width += px(_ICON + _GAP)
    return QSize(width, px(HEIGHT))


def paint_chip(painter: QPainter, rect: QRect, chip: Chip) -> None:
    """Paint `chip` over the width of `rect`, centred in its height; long words end with …"""
    ground, token, _ = _LOOKS[chip.kind]
    # The middle of the words beside it, but never lower than its own room.
    top = min(rect.center().y() - px(HEIGHT) // 2 + 1, rect.bottom() + 1 - px(HEIGHT))
    box = QRect(rect.left(), top, rect.width(), px(HEIGHT))
    left = box.left()
    painter.save()
    painter.setFont(font("hint", medium=True) if ground else font())
    if ground:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(box), px(4), px(4))
        left += px(_AIR)
    if chip.icon_name:
        top = box.top() + (box.height() - px(_ICON)) // 2 + 1  # the middle of the word
        paint_icon(painter, QPoint(left, top), chip.icon_name, _ICON, token)
        left += px(_ICON + _GAP)
    elif ground:
        left += px(1)
    line = box if ground or chip.icon_name else rect  # a plain word, on the line of its neighbours
    room = QRect(left, line.top(), box.right() - left - (px(3) if ground else 0), line.height())
    painter.setPen(colour(token))
    words = painter.fontMetrics().elidedText(
        chip.text, Qt.TextElideMode.ElideRight, room.width() + px(1)
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)
    painter.restore()


class ChipLabel(QWidget):
    """A chip outside tables; without a chip it takes no room."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip: Chip | None = None
        self.set_chip(chip)

    @property
    def chip(self) -> Chip | None:
        """The chip shown, or None."""
        return self._chip

    def set_chip(self, chip: Chip | None) -> None:
        """Show `chip`, or nothing."""
        self._chip = chip
        self.setAccessibleName(chip.text if chip else "")
        if chip is None:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()  # without a parent it would become a window
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._chip) if self._chip else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip:
            painter = QPainter(self)
            paint_chip(painter, self.rect(), self._chip)
            painter.end()
