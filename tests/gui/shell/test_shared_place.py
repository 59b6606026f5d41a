"""A register in a folder that others share: said once, moved to this PC or left there."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.first_run import FirstRun
from gui.shell.keeper import Keeper
from gui.shell.shared_place import SharedPlaceDialog
from models import moving
from models.items import item
from models.store import attachment, register
from tests.cli.running import Run


@pytest.fixture
def there(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A register in a folder that is kept in step with the internet, open."""
    place = tmp_path / "Nutstore" / "register"
    shutil.copytree(folder, place)
    with register.opened(place):
        yield place


def asked(keeper: Keeper) -> SharedPlaceDialog:
    keeper.window.page("home").band.way_out.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SharedPlaceDialog)
    return dialog


def shown(qtbot: QtBot, app: Application) -> Keeper:
    keeper = Keeper(app, lambda: date(2026, 3, 26))
    qtbot.addWidget(keeper.window)
    keeper.window.show()
    QApplication.processEvents()
    return keeper


def test_the_register_is_moved_whole_and_the_file_left_behind_is_renamed(
    there: Path,
    tmp_path: Path,
    qtbot: QtBot,
    restored: Application,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    attached = attachment.attach(item.KIND, item.record("信息").id, scan)
    keeper = shown(qtbot, restored)
    assert "坚果云 的同步文件夹" in keeper.window.page("home").band.sentence
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "home"))
    asked(keeper).move_here()
    assert keeper.moved_to == register.place() == tmp_path / "home" / "公开簿登记簿"
    assert [each.title for each in item.PublishedItem.select()] == ["信息"]
    assert attachment.copy_out(attached, tmp_path / "out").read_bytes() == scan.read_bytes()
    assert not (there / register.FILE).exists()
    assert (there / "register.moved").is_file()


def test_a_register_that_is_left_there_is_not_asked_about_again(
    there: Path, qtbot: QtBot, restored: Application
) -> None:
    keeper = shown(qtbot, restored)
    asked(keeper).stay()
    assert keeper.moved_to is None
    assert moving.warning() == ""
    assert not shown(qtbot, restored).window.page("home").band.isVisible()


def test_a_verb_says_where_the_register_lies(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "OneDrive" / "register"
    shutil.copytree(folder, place)
    code, _out, err = Run(place, capsys)("due")
    assert code == 0
    assert "OneDrive 的同步文件夹" in err
    assert Run(folder, capsys)("due")[2] == ""


def test_choosing_such_a_folder_for_a_new_register_says_so(
    qtbot: QtBot, qapp: Application, tmp_path: Path
) -> None:
    for folder, is_shared in (("WPSDrive", True), ("data", False)):
        first = FirstRun(tmp_path / folder / "register")
        qtbot.addWidget(first)
        said = first.place.rows["folder"].rule.said
        assert ("WPS 云盘 的同步文件夹" in said) is is_shared
