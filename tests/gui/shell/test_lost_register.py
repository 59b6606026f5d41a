"""The register is taken away under the open window: it says so, and goes on elsewhere."""

import shutil
import sqlite3
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.drafts import kept
from gui.shell.keeper import Keeper
from gui.shell.lost import LostDialog
from models import moving
from models.disk import left_over
from models.items import item
from models.store import attachment, register
from models.store.refusal import Refusal, RegisterLost
from tests.gui.keyboard import CTRL, press
from tests.gui.typing_places import PLACES, TYPED, furnish, type_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows holds an open file")
THURSDAY = date(2026, 3, 26)


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def typed(qtbot: QtBot, opened: Path, restored: Application) -> Keeper:
    """The window with something typed in it, just when its register is lost."""
    furnish()
    keeper = shown(qtbot, restored)
    with qtbot.waitActive(keeper.window):
        keeper.window.activateWindow()
    return keeper


def shown(qtbot: QtBot, app: Application) -> Keeper:
    keeper = Keeper(app, lambda: THURSDAY)
    qtbot.addWidget(keeper.window)
    keeper.window.show()
    QApplication.processEvents()
    return keeper


def type_in(keeper: Keeper) -> QPlainTextEdit:
    place = PLACES["关于防汛的通知"](keeper.window)
    assert isinstance(place, QPlainTextEdit)
    type_at(place)
    return place


def test_what_the_opening_set_aside_is_said_once_on_the_first_page(
    qtbot: QtBot, folder: Path, tmp_path: Path, restored: Application
) -> None:
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("PRAGMA journal_mode = wal")
        db.execute("CREATE TABLE office (name TEXT)")
    shutil.copy(tmp_path / "other.db-wal", folder / "register.db-wal")
    db.close()
    with register.opened(folder):
        first, again = shown(qtbot, restored).window, shown(qtbot, restored).window
        assert "换过" in first.page("home").band.sentence
        assert not again.page("home").band.isVisible()
        for window in (first, again):  # what it still reads ends before the register is closed
            window.hide()


def test_what_is_typed_goes_on_in_the_register_that_was_saved_elsewhere(
    typed: Keeper, opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = type_in(typed)
    opened.rename(tmp_path / "moved")
    press(Qt.Key.Key_S, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LostDialog)
    assert TYPED in place.toPlainText()
    (tmp_path / "disk").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "disk"))
    dialog.save_elsewhere()
    assert typed.moved_to == tmp_path / "disk" / "公开簿登记簿"
    assert not typed.window.isVisible()
    assert register.place() == typed.moved_to
    assert TYPED in str(kept("items"))
    assert "已另存到" in register.said_at_opening()


def test_what_is_typed_is_kept_outside_until_the_register_can_keep_it(
    typed: Keeper, opened: Path, tmp_path: Path, restored: Application, qtbot: QtBot
) -> None:
    type_in(typed)
    opened.rename(tmp_path / "moved")
    assert typed.window.close()
    kept_outside = next((tmp_path / "state").rglob("unsaved/*.json"))
    assert kept_outside.stat().st_mode & 0o077 == 0
    assert TYPED in kept_outside.read_text("utf-8")
    (tmp_path / "moved").rename(opened)
    shown(qtbot, restored)
    assert TYPED in str(kept("items"))
    assert left_over.left(opened) == {}


@pytest.mark.parametrize("fate", ["renamed", "deleted", "replaced"])
def test_a_register_saved_elsewhere_has_all_that_was_saved_and_its_attachments(
    opened: Path, tmp_path: Path, fate: str
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    older = tmp_path / "older.db"
    shutil.copy(opened / register.FILE, older)
    attached = attachment.attach(item.KIND, item.record("信息").id, scan)
    if fate == "renamed":
        (opened / register.FILE).rename(opened / "register.old")
    elif fate == "deleted":
        (opened / register.FILE).unlink()
    else:
        older.replace(opened / register.FILE)
    with pytest.raises(RegisterLost):
        item.record("没有保存的信息")
    (tmp_path / "disk").mkdir()
    folder = moving.go_on_in(tmp_path / "disk")
    item.record("以后的信息")
    assert attachment.copy_out(attached, tmp_path / "out").read_bytes() == scan.read_bytes()
    assert [each.title for each in item.PublishedItem.select()] == ["信息", "以后的信息"]
    assert register.place() == folder
    assert moving.go_on_in(tmp_path / "disk") == tmp_path / "disk" / "公开簿登记簿2"


def test_where_nothing_can_be_written_the_register_stays(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="没有另存到"):
        moving.go_on_in(tmp_path / "gone")
    item.record("信息")
    assert register.place() == opened
