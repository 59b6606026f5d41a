"""The application: platform, input method, font, language, looks, and the one signal `changed`."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

import resources
from gui.acting.language import speak_chinese
from gui.theme.dress import Dresser
from gui.theme.theme import Choice
from models.disk import private
from models.pc.desktop import has_screen, input_methods
from models.pc.program import DESKTOP_ID

NAME = "公开簿"

_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf")


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


@dataclass(frozen=True)
class WayOn:
    """Where the result of an action can be seen: a word that stands in the place of 撤销."""

    word: str
    go: Callable[[], object]


@dataclass(frozen=True)
class Said:
    """The result of an action in words, with its way `back` under a `word`, or a way on.

    `again` does once more what was taken back; the link does it where the word is 重做.
    `caution` says beside it, in amber, what the clerk should know of what she did.
    """

    sentence: str
    back: Callable[[], object] | None = None
    way_on: WayOn | None = None
    word: str = "撤销"
    caution: str = ""
    again: Callable[[], object] | None = None


class Application(QApplication):
    """The one application.

    `changed` carries what kinds of records an action changed, `said` its result in words;
    `drafted` tells that what is typed and not saved was kept, or let go; `lost` that the
    register no longer lies in its place; `taken_over` the way to where what another operator
    left unsaved is to be shown; `backed_up` how the register is backed up; `reminders_turned` that
    reminders beside the window were turned on or off.
    """

    changed = Signal(Changed)
    said = Signal(Said)
    drafted = Signal()
    lost = Signal(object)
    aside = Signal(object)
    taken_over = Signal(object)
    backed_up = Signal(object)
    reminders_turned = Signal()
    dresser: Dresser

    def announce(self, *kinds: str) -> None:
        """Tell every page that records of `kinds` changed."""
        self.changed.emit(Changed.of(*kinds))


def prepare(environment: MutableMapping[str, str]) -> None:
    """Choose display, input method and how the system's dates are written in `environment`.

    Call it before the application exists.
    """
    if not sys.platform.startswith("linux"):
        return
    if not has_screen(environment):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.setdefault("LC_TIME", "zh_CN.UTF-8")  # of the dates in dialogs for files
    if chosen := input_methods(environment):
        environment["QT_IM_MODULES"] = chosen


def start(
    arguments: list[str],
    *,
    points: float = 10.5,
    choice: Choice = "system",
    cache: Path | None = None,
) -> Application:
    """Make the application in its looks. `points` and `choice` come from the settings.

    `cache` takes the small images of the style sheet; by default the user's cache folder.
    """
    prepare(os.environ)
    app = Application(arguments)
    app.setApplicationName("gongkaibu")
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName(DESKTOP_ID)
    app.setQuitOnLastWindowClosed(True)
    speak_chinese(app)
    family = _bundled_family()
    app.dresser = Dresser(app, points, choice, cache or _cache_folder(), family)
    app.setWindowIcon(QIcon(str(resources.path("brand/gongkaibu.svg"))))
    return app


def application() -> Application:
    """Return the running application; RuntimeError when there is none of ours."""
    running = QApplication.instance()
    if not isinstance(running, Application):
        raise RuntimeError("no application of ours is running")
    return running


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
        private.make_folders(folder)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="looks-gongkaibu-"))
    if os.access(folder, os.W_OK):
        return folder
    return Path(tempfile.mkdtemp(prefix="looks-gongkaibu-"))
