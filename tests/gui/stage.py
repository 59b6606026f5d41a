"""Where the scenes play: the registers, and the window in a size, a point size and a look."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.theme.theme import Choice
from models import founding
from models.office.profile import change_profile
from models.store import register
from models.store.settings import forget, known, remember
from reports import demo
from tests.gui import scenes
from tests.gui.activities import accounts_scene, assessment_scene
from tests.gui.activities import scene as activities_scene
from tests.gui.all_scenes import Reach
from tests.gui.rollup import scene as rollup_scene
from tests.gui.windows import forget_typing


@contextmanager
def busy(place: Path) -> Iterator[None]:
    """Open the demonstration as it stands in March 2026, without its papers."""
    with patch.object(demo, "_write"):
        demo.build(place)
    with register.opened(place / "busy"):
        change_profile(**scenes.PROFILE)
        scenes.lay_over()
        scenes.lay_out_catalogues()
        activities_scene.register()
        accounts_scene.register()
        assessment_scene.register()
        rollup_scene.lay_out()
        yield


@contextmanager
def just_made(place: Path) -> Iterator[None]:
    """Open a register in which nothing stands."""
    founding.make(place / "new", "示例镇人民政府")
    with register.opened(place / "new"):
        yield


@contextmanager
def played(
    app: Application, reach: Reach, size: QSize, points: float, look: Choice, first: str = ""
) -> Iterator[tuple[MainWindow, QWidget | None]]:
    """Give a new window where a scene leads, and the dialog over it; both go afterwards.

    `first` is the page from which it goes there: 工作台, which takes its time, where none is named.
    """
    remember("points", f"{points:g}")
    remember("choice", look)
    window = Keeper(app, lambda: scenes.TODAY).window
    if first:
        window.show_page(first)
    window.setMinimumSize(0, 0)
    window.showNormal()
    window.resize(size)
    window.activateWindow()
    scenes.settle()
    dialog = reach(window)
    scenes.settle()
    window.status.quiet()
    yield window, dialog
    for each in app.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
            each.deleteLater()
    forget_typing(window)
    window.close()
    window.deleteLater()
    for left in known("draft."):  # or the next scene would go on with it
        forget(left)
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or each new look dresses it again
