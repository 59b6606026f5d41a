"""Dresses the application: style, palette, fonts; follows the system's mode.

The style sheet is put on each window: on the application it would be asked at every step by which a
page is put together, before anything of it is shown.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

import resources
from gui.theme import icons, tokens
from gui.theme.theme import Choice, Theme, theme, use

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "late",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.PlaceholderText: "hint",
    QPalette.ColorRole.Highlight: "soft",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line2",
}
_DISABLED = {
    QPalette.ColorRole.WindowText: "hint",
    QPalette.ColorRole.Text: "hint",
    QPalette.ColorRole.ButtonText: "hint",
    QPalette.ColorRole.Base: "rest",
    QPalette.ColorRole.Button: "rest",
}
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class _LineIcons(QProxyStyle):
    """Fusion with icons in a line that grow with the text, which no style sheet asks for."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_LineEditIconSize:
            return theme().px(16)
        return super().pixelMetric(metric, option, widget)


@cache
def _line_icons() -> _LineIcons:
    made = _LineIcons("Fusion")
    made.setParent(QApplication.instance())
    return made


def grow_icons(line: QLineEdit) -> None:
    """Let the icons of a line grow with the text; every other part takes its size by the sheet."""
    line.setStyle(_line_icons())


def palette(theme: Theme) -> QPalette:
    """Return the palette of the theme."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, theme.colour(token))
    for role, token in _DISABLED.items():
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(token))
    return made


def sheet(theme: Theme, cache: Path) -> str:
    """Return the filled style sheet; its icons are written into `cache`."""
    template = resources.path("styles/app.qss").read_text(encoding="utf-8")
    filler = tokens.Sheet(theme.colours, theme.scale, theme.points)
    cache.mkdir(parents=True, exist_ok=True)
    files = {want: icons.write_icon(cache, *want) for want in filler.icons(template)}
    return filler.fill(template, files)


def put_on(window: QWidget) -> None:
    """Give a window without a parent the style sheet; the `Dresser` keeps it in step."""
    window.setStyleSheet(theme().sheet)


class Dresser(QObject):
    """Keeps the application in the chosen mode and size; owns the one `Theme`.

    `family` is that of the fonts, "" for the system's; `cache` takes the small images.
    """

    def __init__(
        self, app: QApplication, points: float, choice: Choice, cache: Path, family: str
    ) -> None:
        super().__init__(app)
        self._app = app
        self._cache = cache
        self._choice: Choice = choice
        self.theme = Theme(points, "light")
        self.theme.family = family
        use(self.theme)
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress(points)

    @property
    def choice(self) -> Choice:
        """The chosen mode; `system` follows the desktop."""
        return self._choice

    def choose(self, *, points: float | None = None, choice: Choice | None = None) -> None:
        """Change the point size, the mode, or both, at once in every window."""
        before = (self._choice, self.theme.mode, self.theme.points)
        self._choice = choice or self._choice
        wanted = points or self.theme.points
        if (self._choice, self._mode(), wanted) != before:  # dressing a full window takes its time
            self._dress(wanted)

    def set_points(self, points: float) -> None:
        """Change the point size; windows made before keep their margins, so make them anew."""
        self.choose(points=points)

    def _system_changed(self) -> None:
        if self._choice == "system" and self._mode() != self.theme.mode:
            self._dress(self.theme.points)

    def _mode(self) -> tokens.Mode:
        if self._choice != "system":
            return self._choice
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _dress(self, points: float) -> None:
        self._app.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a full window takes its time
        try:
            self._put_on(points)
        finally:
            self._app.restoreOverrideCursor()

    def _put_on(self, points: float) -> None:
        hints = QGuiApplication.styleHints()
        blocked = hints.blockSignals(True)
        hints.setColorScheme(_SCHEMES[self._choice])
        hints.blockSignals(blocked)
        self.theme.change(points, self._mode())
        icons.forget_pixmaps()
        self._app.setPalette(palette(self.theme))
        self._app.setFont(self.theme.font())
        self.theme.sheet = sheet(self.theme, self._cache)
        for window in self._app.topLevelWidgets():
            if window.styleSheet():
                put_on(window)
        self.theme.theme_changed.emit()
