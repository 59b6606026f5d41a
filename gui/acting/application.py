"""The application: platform, input method, font, language, looks, and the one signal `changed`."""

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QStandardPaths,
    Qt,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from gui.theme.dress import Dresser
from gui.theme.theme import Choice, font

NAME = "公开簿"

_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf")
_BRAND = "#0A6168"


@dataclass(frozen=True)
class Changed:
    """What kinds of records an action changed."""

    kinds: frozenset[str]

    @classmethod
    def of(cls, *kinds: str) -> "Changed":
        """Return the notice for these kinds, such as ``Changed.of("item", "posting")``."""
        return cls(frozenset(kinds))

    def touches(self, kinds: Iterable[str]) -> bool:
        """Tell whether one of `kinds` changed; an empty notice touches everything."""
        return not self.kinds or not self.kinds.isdisjoint(kinds)


class Application(QApplication):
    """The one application. `changed` carries a `Changed` after every action on the register."""

    changed = Signal(Changed)
    dresser: Dresser

    def announce(self, *kinds: str) -> None:
        """Tell every page that records of `kinds` changed."""
        self.changed.emit(Changed.of(*kinds))


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def prepare(environment: MutableMapping[str, str], platform: str = sys.platform) -> None:
    """Choose display and input method in `environment`; call before the application exists."""
    if not platform.startswith("linux"):
        return
    if not has_screen(environment, platform):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    _choose_input_method(environment)


def _choose_input_method(environment: MutableMapping[str, str]) -> None:
    # The wheels carry no plugin for fcitx; fcitx answers on the bus of ibus as well.
    if "QT_IM_MODULES" in environment:
        return
    module = environment.get("QT_IM_MODULE", "")
    modifiers = environment.get("XMODIFIERS", "")
    if module.startswith("fcitx") or "fcitx" in modifiers or (not module and "ibus" in modifiers):
        environment["QT_IM_MODULES"] = ";".join(filter(None, (module, "ibus")))


def start(
    arguments: list[str],
    *,
    points: float = 10.5,
    choice: Choice = "system",
    cache: Path | None = None,
    version: str = "",
) -> Application:
    """Make the application in its looks. `points` and `choice` come from the settings.

    `cache` takes the small images of the style sheet; by default the user's cache folder.
    """
    prepare(os.environ)
    app = Application(arguments)
    app.setApplicationName("gongkaibu")
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(version)
    app.setDesktopFileName("gongkaibu")
    app.setQuitOnLastWindowClosed(True)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    _speak_chinese(app)
    app.dresser = Dresser(app, points, choice, cache or _cache_folder())
    family = _bundled_family()
    if family:
        app.dresser.set_family(family)
    app.setWindowIcon(_brand_icon())
    return app


def application() -> Application:
    """Return the running application; RuntimeError when there is none of ours."""
    running = QApplication.instance()
    if not isinstance(running, Application):
        raise RuntimeError("no application of ours is running")
    return running


def _speak_chinese(app: Application) -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)


def _bundled_family() -> str:
    families: list[str] = []
    for name in _FONTS:
        try:
            file = resources.path(f"fonts/{name}")
        except FileNotFoundError:
            continue
        known = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(known)
    return families[0] if families else ""


def _cache_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    folder = Path(place) / "looks"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="gongkaibu-"))
    if os.access(folder, os.W_OK):
        return folder
    return Path(tempfile.mkdtemp(prefix="gongkaibu-"))


def _brand_icon() -> QIcon:
    side = 64
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_BRAND))
    painter.drawRoundedRect(0, 0, side, side, side // 6, side // 6)
    sign = QFont(font(medium=True))
    sign.setPixelSize(38)
    painter.setFont(sign)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, "公")
    painter.end()
    return QIcon(image)
