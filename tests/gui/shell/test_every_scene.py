"""All that can be seen is whole and readable, all that can be worked is reached by Tab and named.

Small windows and large type included; and it goes when it closes."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from gui.acting.application import Application
from gui.acting.background import end_all
from gui.dialogs.article import ArticleDialog
from gui.dialogs.sheet import SheetDialog
from gui.forms.dialog import FormDialog
from gui.shell.handbook.at_hand import in_hand
from gui.shell.handbook.dialog import HelpDialog
from gui.shell.main_window import MainWindow
from reports.handbook.chapters import told_of
from tests.gui import all_scenes, scenes, shots
from tests.gui.all_scenes import Reach
from tests.gui.seen.contrast import pale
from tests.gui.seen.cuts import lasting_cuts
from tests.gui.seen.tabbing import astray, nameless
from tests.gui.stage import busy, just_made, played
from tests.gui.windows import settle

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

# Every scene is made once, where there is least room; what is no dialog then gets more, live.
LEAST_WINDOW, LARGER_WINDOW, POINTS = QSize(1000, 620), QSize(1366, 768), 16.0
Scenes = dict[str, Reach]
_AT_ONCE = 16  # scenes of one test: on a busy machine no test may take minutes
PIECES = [
    pytest.param(dict(list(part.items())[at : at + _AT_ONCE]), id=f"{name} {at // _AT_ONCE + 1}")
    for name, part in all_scenes.PARTS
    for at in range(0, len(part), _AT_ONCE)
]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The demonstration as it stands in March 2026, for all tests here."""
    with busy(tmp_path_factory.mktemp("busy")):
        yield


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, restored: Application) -> None:
    """Wait no longer than what is laid out needs."""
    monkeypatch.setattr(scenes, "PAUSE_S", 0.05)


def flaws(app: Application, played_ones: Scenes) -> dict[str, list[str]]:
    """Return what is cut, covered, out of reach, or larger than the screen, and what stays."""
    found: dict[str, list[str]] = {}
    for at, (name, reach) in enumerate(played_ones.items()):
        before = len(app.allWidgets())
        with played(app, reach, LEAST_WINDOW, POINTS, "light", "disputes") as (window, dialog):
            said = seen(window, dialog, LEAST_WINDOW)
            said += unhelped(window, dialog)
            if dialog is None:
                window.resize(LARGER_WINDOW)
                settle()
                said += [f"made larger: {each}" for each in seen(window, None, LARGER_WINDOW)]
            said += pale(dialog or window) + nameless(dialog or window) + astray(dialog or window)
            if dialog is None or at % 2:  # dialogs are made of the same parts
                app.dresser.choose(choice="dark")
                settle()
                said += [f"in dark: {each}" for each in pale(dialog or window)]
        if stays := len(app.allWidgets()) - before:
            said.append(f"{stays} widgets stay")
        if said:
            found[name] = said
    return found


def unhelped(window: MainWindow, dialog: QWidget | None) -> list[str]:
    """Return a sentence where F1 would open nothing that tells of a dialog over a page.

    Before there is a window a sheet has nothing to open it over.
    """
    if dialog is None or isinstance(dialog, HelpDialog | ArticleDialog) or not window.page_key:
        return []
    if isinstance(dialog, SheetDialog) and dialog.parentWidget() is None:
        return []
    told = told_of(window.page_key, in_hand(window.page(window.page_key), dialog))
    return [] if told else [f"the help tells nothing of {dialog.windowTitle()}"]


def seen(window: QWidget, dialog: QWidget | None, size: QSize) -> list[str]:
    """Return what cannot be read or reached in a window of this size and what lies over it."""
    shown = list(filter(None, dict.fromkeys((window, dialog))))
    said = lasting_cuts(*shown)
    for each in shown:
        if each.size().boundedTo(size) != each.size():
            said.append(f"{type(each).__name__} is {each.size().toTuple()}")
    if isinstance(dialog, FormDialog) and scrolls_in_vain(dialog):
        settle()  # it may still be growing
    if isinstance(dialog, FormDialog) and scrolls_in_vain(dialog):
        said.append(f"{type(dialog).__name__} scrolls where its window has room")
    return said


def scrolls_in_vain(dialog: FormDialog) -> bool:
    """Tell whether rows of a dialog are out of sight that its window has room for."""
    middle = dialog.middle
    return middle.verticalScrollBar().maximum() > 0 and middle.height() < dialog.room().height()


def objects_of_windows(app: Application) -> int:
    """Return how many widgets Python still knows, those that Qt let go included."""
    end_all()
    settle()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sum(issubclass(type(each), QWidget) for each in gc.get_objects())


@pytest.mark.parametrize("piece", PIECES)
def test_nothing_is_cut_and_nothing_stays(
    stage: None, restored: Application, piece: Scenes
) -> None:
    before = objects_of_windows(restored)
    assert flaws(restored, piece) == {}
    assert objects_of_windows(restored) <= before


def test_nothing_is_cut_and_nothing_stays_where_there_is_nothing_yet(
    restored: Application, tmp_path: Path
) -> None:
    with just_made(tmp_path):
        assert flaws(restored, all_scenes.EMPTY) == {}


def test_a_mistyped_option_of_the_pictures_makes_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for typed in (["--help"], ["--sise", "1366x768"]):
        with pytest.raises(SystemExit):
            shots.main(shots.parser().parse_intermixed_args(typed))
    assert list(tmp_path.iterdir()) == []
