"""The window on a register that can only be read: it shows all, and saves nothing."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from models import reading
from models.items import item
from models.store import register
from models.store.held import steps as upgrading
from models.store.refusal import RegisterBusy, RegisterUnwritable

BUSY = RegisterBusy("register", "登记簿正在电脑“窗口”上打开，请先关闭它再试。")


def test_a_window_that_only_reads_says_why_and_saves_nothing(
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    restored: Application,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with register.opened(folder):
        item.record("信息")
    before = (folder / register.FILE).read_bytes()
    full = RegisterUnwritable("folder", "磁盘已满，请腾出空间。")
    with reading.opened_to_read(folder, full):
        window = Keeper(restored, lambda: date(2026, 3, 26)).window
        qtbot.addWidget(window)
        window.show()
        QApplication.processEvents()
        assert window.page("home").band.sentence == "磁盘已满，现在只能查看，不能保存。"
        assert window.windowTitle().endswith("（只读）")
        window.show_page("items")
        with pytest.raises(RegisterUnwritable, match="只能查看"):
            item.record("没有保存的信息")
        assert [each.title for each in item.PublishedItem.select()] == ["信息"]
        assert window.close()
    assert (folder / register.FILE).read_bytes() == before


def test_a_register_of_another_version_is_not_read_but_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "steps").mkdir()
    monkeypatch.setattr(upgrading, "FOLDER", str(tmp_path / "steps"))
    with pytest.raises(RegisterBusy, match="请先关闭"), reading.opened_to_read(folder, BUSY):
        pass
