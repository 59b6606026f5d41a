"""Text too pale for its ground, found in what is painted: labels, buttons, fields, rows, tabs."""

import struct
from collections.abc import Iterator
from functools import cache
from typing import cast

from PIL import Image
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from gui.controls.chips import ChipLabel
from gui.controls.controls import KeyCap
from gui.theme import tokens

_LEAST = 4.5  # WCAG 2.2, 1.4.3
_EDGE, _LOW = 4, 6  # pixels around a text that may be its frame; what is lower is a line
_SHARP = 4  # how often larger a text is painted whose strokes are too thin for its colour
Text = tuple[str, QRect]


def pale(window: QWidget) -> list[str]:
    """Return a sentence for every text of `window` that has less than 4.5:1."""
    picture = _painted(window, window.rect(), 1)
    found = []
    for words, box in _texts(window):
        if _least(picture, box) >= _LEAST:
            continue
        sharp = _painted(window, box, _SHARP)
        if (least := _least(sharp, sharp.rect())) < _LEAST:
            found.append(f"“{words[:30]}” has {least:.1f}:1")
    return list(dict.fromkeys(found))


def _painted(window: QWidget, part: QRect, larger: int) -> QImage:
    picture = QImage(part.size() * larger, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(larger)
    picture.fill(window.palette().window().color())
    window.render(picture, QPoint(), QRegion(part))
    return picture


def _texts(window: QWidget) -> Iterator[Text]:
    """Every text that is in sight, with its place in the window."""
    for part in window.findChildren(QWidget):
        if not part.isVisible() or part.window() is not window:
            continue
        seen = part.visibleRegion().boundingRect()
        place = part.mapTo(window, QPoint())
        for words, whole in _of(part):
            box = (whole & seen).adjusted(_EDGE, 0, -_EDGE, 0).translated(place)
            if words.strip() and box.width() > 0 and box.height() > _LOW and _on_top(part, box):
                yield words, box


def _on_top(part: QWidget, box: QRect) -> bool:
    """Tell whether nothing lies over a text, such as a veil, or a head that stays in sight."""
    middle = box.center().x()
    for place in (QPoint(middle, box.top()), box.center(), QPoint(middle, box.bottom())):
        there = part.window().childAt(place)
        if there is None or not (part.isAncestorOf(there) or there in (part, part.parentWidget())):
            return False
    return True


def _of(part: QWidget) -> Iterator[Text]:
    if isinstance(part, QLabel | QAbstractButton | ChipLabel | KeyCap):
        words = getattr(part, "text", lambda: part.accessibleName() or "…")()
        yield words, part.rect()
    elif isinstance(part, QLineEdit):
        yield part.displayText() or part.placeholderText(), part.rect()
    elif isinstance(part, QComboBox) and part.lineEdit() is None:
        yield part.currentText() or part.placeholderText(), part.rect()
    elif isinstance(part, QPlainTextEdit):
        yield part.toPlainText() or part.placeholderText(), part.viewport().geometry()
    elif isinstance(part, QTabBar):
        for at in range(part.count()):
            yield part.tabText(at), part.tabRect(at)
    elif isinstance(view := part.parentWidget(), QAbstractItemView) and view.viewport() is part:
        yield from _rows(view)


def _rows(view: QAbstractItemView) -> Iterator[Text]:
    if (model := view.model()) is None:
        return
    if isinstance(view, QHeaderView):
        yield from _heads(view)
        return
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for at in range(model.rowCount()):
        for column in range(columns):
            index = model.index(at, column, QModelIndex())
            box = view.visualRect(index)
            if box.top() > view.viewport().height():
                return
            yield str(index.data() or ""), box


def _heads(view: QHeaderView) -> Iterator[Text]:
    room, across = view.viewport().size(), view.orientation() == Qt.Orientation.Horizontal
    for at in range(view.count()):
        words = view.model().headerData(at, view.orientation(), Qt.ItemDataRole.DisplayRole)
        start, long = view.sectionViewportPosition(at), view.sectionSize(at)
        box = (start, 0, long, room.height()) if across else (0, start, room.width(), long)
        yield str(words or ""), QRect(*box)


def _least(picture: QImage, box: QRect) -> float:
    """Return the contrast of the palest line of text in a box; 21 where there is none."""
    larger = round(picture.devicePixelRatio())
    crop = picture.copy(box)
    if crop.isNull():
        return 21.0
    pixels, wide = bytes(crop.constBits()), crop.bytesPerLine()
    ground = _colours(pixels)[0]
    blank = struct.pack("i", ground) * crop.width()
    found, first = 21.0, 0  # the first row of the line in hand
    for at in range(0, len(pixels) + 1, wide):
        row = pixels[at : at + wide]
        if row and row != blank:
            continue
        if at - first > _LOW * larger * wide:
            found = min(found, _of_line(pixels[first:at], ground))
        first = at + wide
    return found


def _of_line(pixels: bytes, ground: int) -> float:
    """Return the contrast of a line of text to its ground, which in a row may be a chip."""
    colours = _colours(pixels)
    found = max(_contrast(each, ground) for each in colours)
    if found >= _LEAST:
        return found
    chip = colours[:2][-1]
    return max(found, *(_contrast(each, chip) for each in colours))


def _colours(pixels: bytes) -> list[int]:
    """Return each colour of some pixels, the one of most of them first."""
    row = Image.frombuffer("I", (len(pixels) // 4, 1), pixels, "raw", "I", 0, 1)
    counted = cast("list[tuple[int, int]]", row.getcolors(len(pixels)))
    return [each for _, each in sorted(counted, reverse=True)]


@cache
def _contrast(one: int, other: int) -> float:
    return tokens.contrast(f"#{one & 0xFFFFFF:06X}", f"#{other & 0xFFFFFF:06X}")
