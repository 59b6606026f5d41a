"""Registers opened before: listed, opened from the menu, and forgotten once they are gone."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import gui.shell.start
from gui.acting.application import Application
from gui.shell import second_start
from gui.shell.choosing import recent, register_menu
from gui.shell.choosing.package_dialog import PackageDialog
from gui.shell.choosing.register_menu import RegisterMenu
from gui.shell.first_run import FirstRun
from gui.shell.main_window import MainWindow
from gui.shell.only_read import OnlyReadDialog
from gui.shell.start import Found, find, run
from models.packages import packing
from models.store import register
from models.store.held.lock import locked
from tests.gui.shell.test_start import app, sentences, when_asked

assert app is not None  # the fixture


@pytest.fixture(autouse=True)
def own_pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PC on which nothing was opened yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def other(blank_register: Path, tmp_path: Path) -> Path:
    """Another register."""
    return Path(shutil.copytree(blank_register, tmp_path / "另一本"))


def once_shown(app: Application, acts: list[Callable[[MainWindow], object]]) -> None:
    """Do the acts one after the other, each in the next window that is shown."""
    seen: list[MainWindow] = []

    def look() -> None:
        shown = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        new = [each for each in shown if each not in seen and each.findChild(RegisterMenu)]
        if new and new[0].page_key:
            seen.append(new[0])
            acts.pop(0)(new[0])
        if acts:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)


def entries(window: MainWindow) -> list[str]:
    menu = window.findChild(RegisterMenu)
    assert menu is not None
    return [each.text() for each in menu.made().actions() if each.text()]


def press(window: MainWindow, at: int) -> None:
    menu = window.findChild(RegisterMenu)
    assert menu is not None
    menu.made().actions()[at].trigger()


def test_the_last_opened_comes_first_and_each_stands_once(folder: Path, other: Path) -> None:
    for each in (folder, other, folder):
        recent.note(each, each.name)
    assert [each.folder for each in recent.registers()] == [str(folder), str(other)]
    recent.forget(str(folder))
    assert [each.name for each in recent.registers()] == ["另一本"]


def test_another_register_is_opened_from_the_menu_in_place_of_the_first(
    app: Application, folder: Path, other: Path
) -> None:
    recent.note(other, "另一个机关")
    places: list[Path] = []

    def change(window: MainWindow) -> None:
        places.append(register.place())
        assert entries(window)[0] == f"另一个机关　{other}"
        press(window, 0)

    def end(window: MainWindow) -> None:
        places.append(register.place())
        window.close()

    once_shown(app, [change, end])
    assert run(folder) == 0
    assert places == [folder, other]
    assert [each.folder for each in recent.registers()] == [str(other), str(folder)]


def test_where_the_other_cannot_be_opened_the_first_is_opened_again(
    app: Application, folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (other / "register.db").write_bytes(b"no register at all" * 100)
    recent.note(other, "坏了的")
    places, told = list[Path](), list[str]()
    monkeypatch.setattr(gui.shell.start, "tell", lambda _title, said: told.append(said))

    def end(window: MainWindow) -> None:
        places.append(register.place())
        window.close()

    once_shown(app, [lambda window: press(window, 0), end])
    assert run(folder) == 0
    assert places == [folder]
    assert len(told) == 1


def test_from_a_register_that_can_only_be_read_another_is_opened(
    app: Application, folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recent.note(other, "另一个机关")
    monkeypatch.setattr(second_start, "ring", lambda _place: False)
    monkeypatch.setattr(OnlyReadDialog, "exec", lambda _dialog: True)
    places: list[tuple[Path, bool]] = []

    def here(window: MainWindow, go_on: Callable[[], object]) -> None:
        places.append((register.place(), bool(register.why_only_read())))
        go_on()

    once_shown(app, [lambda w: here(w, partial(press, w, 0)), lambda w: here(w, w.close)])
    with locked(folder):
        assert run(folder) == 0
    assert places == [(folder, True), (other, False)]


def test_the_register_is_moved_and_found_in_its_new_place(
    app: Application, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "D"
    disk.mkdir()
    monkeypatch.setattr(register_menu, "ask_folder", lambda *_: disk)
    places: list[Path] = []

    def end(window: MainWindow) -> None:
        places.append(register.place())
        window.close()

    once_shown(app, [lambda window: press(window, -1), end])
    assert run(folder) == 0
    assert places == [disk / "公开簿登记簿"]
    assert find(folder) == Found(places[0])
    assert [each.folder for each in recent.registers()] == [str(places[0])]


def test_a_register_that_is_gone_is_said_and_can_be_forgotten(
    app: Application, folder: Path, tmp_path: Path
) -> None:
    recent.note(tmp_path / "U盘", "示例村")
    said: list[str] = []

    def look(window: MainWindow) -> None:
        assert entries(window)[0].endswith("（不在了）")
        press(window, 0)
        band = window.page(window.page_key).band
        said.append(band.sentence)
        band.way_out.click()
        window.close()

    once_shown(app, [look])
    assert run(folder) == 0
    assert "不在了" in said[0]
    assert [each.folder for each in recent.registers()] == [str(folder)]


def test_the_first_page_offers_what_was_opened_before(
    qtbot: QtBot, app: Application, folder: Path, tmp_path: Path
) -> None:
    recent.note(tmp_path / "gone", "不在的")
    recent.note(folder, "示例镇人民政府")
    first = FirstRun(tmp_path / "new")
    qtbot.addWidget(first)
    words = [each.text() for each in first.findChildren(QPushButton)]
    assert not [each for each in words if "不在的" in each]
    next(b for b in first.findChildren(QPushButton) if "示例镇" in b.text()).click()
    assert first.chosen == folder


def test_a_package_becomes_a_register_that_is_opened(
    app: Application, opened: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "示例镇.zip"
    packing.make(file)
    dialog = PackageDialog(file)
    qtbot.addWidget(dialog)
    dialog.place = tmp_path / "变成的"
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert (tmp_path / "变成的" / "register.db").is_file()


def test_a_file_that_is_no_package_is_said_in_the_dialog(
    app: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "别的.zip").write_bytes(b"no zip")

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, PackageDialog)
        dialog.place = tmp_path / "变成的"
        dialog.main.click()
        qtbot.waitUntil(lambda: bool(dialog.band.sentence))
        said.append(sentences(dialog))
        dialog.reject()

    said: list[str] = []
    when_asked(answer)
    assert run(tmp_path / "new", package=tmp_path / "别的.zip") == 0
    assert "别的.zip" in said[0]
    assert not (tmp_path / "变成的").exists()
