"""Writes the pictures of the help, cut from real scenes: `python -m tests.gui.handbook.pictures FOLDER`.

Names after the folder write only those. Each picture shows the part of the window in which what is
pressed is ringed; with QT_SCALE_FACTOR=2 it has two dots for each pixel, for sharp prints.
"""

import argparse
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gui.acting.application import Application, start
from gui.theme.theme import colour
from tests.gui.all_scenes import SCENES
from tests.gui.handbook.cuts import CUTS, Cut
from tests.gui.shots import in_few_colours
from tests.gui.stage import busy, played

_WINDOW = QSize(1440, 900)
_AROUND, _RING = 3, 2


def named(inside: QWidget, word: str) -> QWidget:
    """Return the part that is seen and is called so. Raises LookupError where there is none."""
    for part in inside.findChildren(QWidget):
        if part.accessibleName() == word and not part.visibleRegion().isEmpty():
            return part
    raise LookupError(word)


def cut(window: QWidget, dialog: QWidget | None, of: Cut) -> QPixmap:
    """Return the part of the window, or of the dialog over it, with its rings."""
    shown = dialog or window
    dots = shown.devicePixelRatio()
    picture = QPixmap(shown.size() * dots)
    picture.setDevicePixelRatio(dots)
    picture.fill(colour("surface"))  # under the round corners of a dialog
    shown.render(picture)
    boxes = [_place(named(shown, word), shown) for word in of.rings]
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("accent"), _RING))
    for box in boxes:
        painter.drawRoundedRect(box, 5, 5)
    painter.end()
    part = _around(boxes, shown.rect(), QSize(*of.size))
    return framed(picture.copy(QRect(part.topLeft() * dots, part.size() * dots)))


def framed(picture: QPixmap) -> QPixmap:
    """Draw a line around a picture, which on paper ends nowhere else."""
    painter = QPainter(picture)
    painter.setPen(QPen(colour("line2"), 2))
    painter.drawRect(QRectF(QPointF(), picture.deviceIndependentSize()))
    painter.end()
    return picture


def _place(part: QWidget, shown: QWidget) -> QRect:
    box = QRect(part.mapTo(shown, QPoint()), part.size())
    return box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & shown.rect().adjusted(2, 2, -2, -2)


def _around(boxes: list[QRect], whole: QRect, size: QSize) -> QRect:
    """Return a part of that size with all boxes in it, as near as the window allows."""
    size = size.boundedTo(whole.size())
    every = QRect(boxes[0]) if boxes else QRect(whole.topLeft(), size)
    for box in boxes:
        every |= box
    part = QRect(QPoint(), size.expandedTo(every.size()))
    part.moveCenter(every.center())
    part.moveLeft(min(max(part.left(), whole.left()), whole.right() + 1 - part.width()))
    part.moveTop(min(max(part.top(), whole.top()), whole.bottom() + 1 - part.height()))
    return part & whole


def write(app: Application, cuts: list[Cut], out: Path) -> None:
    """Write these pictures of the register that is open."""
    for each in cuts:
        with played(app, SCENES[each.scene], _WINDOW, 10.5, "light", "disputes") as (
            window,
            dialog,
        ):
            picture = cut(window, dialog, each)
            in_few_colours(picture.toImage()).save(str(out / f"{each.name}.png"), quality=0)
            print(each.name)


def main() -> None:
    """Write the pictures that are asked for, all where none is named."""
    line = argparse.ArgumentParser("python -m tests.gui.handbook.pictures", description=__doc__)
    line.add_argument("out", type=Path, metavar="FOLDER")
    line.add_argument("names", nargs="*", metavar="NAME")
    asked = line.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    cuts = [each for each in CUTS if not asked.names or each.name in asked.names]
    with tempfile.TemporaryDirectory() as place:
        app = start(["gongkaibu"], choice="light", cache=Path(place) / "looks")
        with busy(Path(place)):
            write(app, cuts, asked.out)


if __name__ == "__main__":
    main()
