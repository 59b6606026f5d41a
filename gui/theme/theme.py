"""The theme in use: mode, point size, and what follows from them (colours, lengths, fonts)."""

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from gui.theme import tokens

Choice = Literal["system", "light", "dark"]


class Theme(QObject):
    """Answers for colours, lengths and fonts; tells when they have changed.

    `sheet` is the style sheet filled with them, which every window without a parent puts on.
    """

    theme_changed = Signal()

    def __init__(self, points: float, mode: tokens.Mode) -> None:
        super().__init__()
        self.family = self.sheet = ""
        self._types = tokens.type_scale()
        self._set(points, mode)

    def _set(self, points: float, mode: tokens.Mode) -> None:
        self.points = points
        self.mode: tokens.Mode = mode
        screen = QGuiApplication.primaryScreen()
        dots = screen.logicalDotsPerInch() if screen else 96.0
        self.scale = points / tokens.BASE_POINTS * dots / 96.0
        self.colours = tokens.colours(mode)
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}

    def change(self, points: float, mode: tokens.Mode) -> None:
        """Take another point size or mode; the caller announces it when all is ready."""
        self._set(points, mode)

    def px(self, length: float) -> int:
        """Return a length given at 10.5 pt in pixels of the chosen size."""
        return round(length * self.scale)

    def em(self, count: float) -> int:
        """Return `count` times the pixel size of the text."""
        return round(count * tokens.BASE_EM * self.scale)

    def colour(self, token: str) -> QColor:
        """Return the colour of `token`; KeyError when there is none."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self.colours[token])
        return found

    def font(self, name: str = "body", *, medium: bool = False) -> QFont:
        """Return the font of a type (`hint`, `body`, `section`, …)."""
        key = (name, medium)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(self.family) if self.family else QFont()
            found.setPointSizeF(self.points * self._types[name])
            found.setWeight(QFont.Weight.Medium if medium else QFont.Weight.Normal)
            self._fonts[key] = found
        return QFont(found)  # who underlines it, does it for himself


_current: list[Theme] = []


def use(chosen: Theme) -> None:
    """Make `chosen` the theme of the program."""
    _current[:] = [chosen]


def theme() -> Theme:
    """Return the theme of the program; IndexError before there is one."""
    return _current[0]


def px(length: float) -> int:
    """Return a length given at 10.5 pt in pixels of the chosen size."""
    return _current[0].px(length)


def em(count: float) -> int:
    """Return `count` times the pixel size of the text."""
    return _current[0].em(count)


def colour(token: str) -> QColor:
    """Return the colour of `token` in the mode of the moment."""
    return _current[0].colour(token)


def font(name: str = "body", *, medium: bool = False) -> QFont:
    """Return the font of a type (`hint`, `body`, `section`, …)."""
    return _current[0].font(name, medium=medium)
