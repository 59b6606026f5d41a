"""Line icons in the colours of the theme, sharp at every size and device pixel ratio."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from gui.theme.theme import theme

_SMALL_BELOW = 16
_STROKE = "1.75"
_SMALL_STROKE = "2.2"

_pixmaps: dict[tuple[str, int, str, float, bool], QPixmap] = {}


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")


def svg(name: str, colour: str, *, small: bool) -> str:
    """Return the SVG text of an icon in one colour, with the stroke for its size."""
    stroke = _SMALL_STROKE if small else _STROKE
    text = _source(name).replace("currentColor", colour)
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"')


def _drawn(name: str, side: int, colour: str, ratio: float, small: bool) -> QPixmap:
    key = (name, side, colour, ratio, small)
    found = _pixmaps.get(key)
    if found is not None:
        return found
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    data = QByteArray(svg(name, colour, small=small).encode())
    QSvgRenderer(data).render(painter, QRectF(0, 0, side * ratio, side * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    _pixmaps[key] = pixmap
    return pixmap


def forget_pixmaps() -> None:
    """Empty the cache, after a change of theme."""
    _pixmaps.clear()


def paint_icon(painter: QPainter, at: QPoint, name: str, size: int, token: str) -> None:
    """Paint icon `name` with its top left corner `at`, `size` px at 10.5 pt."""
    ratio = painter.device().devicePixelRatioF()
    side = theme().px(size)
    colour = theme().colour(token).name()
    painter.drawPixmap(at, _drawn(name, side, colour, ratio, size < _SMALL_BELOW))


def pixmap(name: str, size: int, token: str, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap of today's theme, for a label."""
    colour = theme().colour(token).name()
    return _drawn(name, theme().px(size), colour, ratio, size < _SMALL_BELOW)


class _Engine(QIconEngine):
    """Draws with the theme of the moment, so that no icon has to be set again."""

    def __init__(self, name: str, size: int, token: str) -> None:
        super().__init__()
        self._name = name
        self._size = size
        self._token = token

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme().colour("hint").name()
        token = "accent" if state == QIcon.State.On else self._token
        return theme().colour(token).name()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        return _drawn(self._name, side, self._colour(mode, state), 1.0, self._size < _SMALL_BELOW)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        small = self._size < _SMALL_BELOW
        image = _drawn(self._name, side, self._colour(mode, state), ratio, small)
        corner = rect.center() - QPoint((side - 1) // 2, (side - 1) // 2)
        painter.drawPixmap(corner, image)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._size, self._token)


def icon(name: str, size: int = 16, token: str = "text2") -> QIcon:
    """Return icon `name` in the colour of `token`; it follows every change of the theme."""
    return QIcon(_Engine(name, size, token))


def write_icon(folder: Path, name: str, size: int, token: str) -> str:
    """Write an icon for the style sheet into `folder`; return its path with slashes."""
    colour = theme().colour(token).name()
    side = theme().px(size)
    file = folder / f"{name}-{side}-{colour[1:]}.svg"
    if not file.exists():
        text = svg(name, colour, small=size < _SMALL_BELOW)
        text = text.replace('width="24"', f'width="{side}"', 1)
        text = text.replace('height="24"', f'height="{side}"', 1)
        draft = file.with_suffix(".draft")
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    return file.as_posix()
