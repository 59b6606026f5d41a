"""A large older register is upgraded in a sheet that says how far it is and can be stopped."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.acting.application import Application
from gui.shell.opening import upgrading
from gui.shell.opening.carrying_out import CarryingOut
from models.disk.private import shut_all
from models.items.item import PublishedItem
from models.store import register
from models.store.refusal import Refusal
from tests.places import REGISTERS
from tests.registers import as_text

_OLDER = "0030.sql"


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of an earlier step, and every size taken for large."""
    monkeypatch.setattr(upgrading, "_LARGE", 0)
    folder = tmp_path / "登记簿"
    folder.mkdir()
    as_text.read(REGISTERS / _OLDER, folder / register.FILE)
    shut_all(folder)
    return folder


def opened(folder: Path) -> int:
    """Return how many items a register holds, upgraded where it is older."""
    with register.opened(folder, carry=partial(upgrading.upgrading, folder)):
        return PublishedItem.select().count()


def watched(
    monkeypatch: pytest.MonkeyPatch, seen: Callable[[float, str], object]
) -> list[threading.Thread]:
    """Let `seen` hear how far an upgrade is; return the threads in which it was told."""
    threads: list[threading.Thread] = []
    told = CarryingOut.tell

    def tell(sheet: CarryingOut, part: float, sentence: str) -> None:
        threads.append(threading.current_thread())
        seen(part, sentence)
        told(sheet, part, sentence)

    monkeypatch.setattr(CarryingOut, "tell", tell)
    return threads


def test_an_upgrade_tells_how_far_it_is_and_leaves_the_window_free(
    qapp: Application, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[float, str]] = []
    threads = watched(monkeypatch, lambda *each: said.append(each))
    assert opened(older) > 0
    parts = [part for part, _ in said]
    assert parts == sorted(parts)
    assert [sentence for _, sentence in said] == [
        "正在保留升级前的登记簿",
        "正在升级登记簿",
        "正在建立查找索引",
    ]
    assert threading.main_thread() not in threads


def test_an_upgrade_that_is_stopped_leaves_the_register_as_it_was(
    qapp: Application, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (older / register.FILE).read_bytes()
    stopped = threading.Event()

    def stop() -> None:
        for sheet in QApplication.topLevelWidgets():
            if isinstance(sheet, CarryingOut) and sheet.isVisible():
                sheet.reject()
                stopped.set()
                return
        QTimer.singleShot(5, stop)

    watched(monkeypatch, lambda *_: stopped.wait(5))
    QTimer.singleShot(5, stop)
    with pytest.raises(Refusal, match="登记簿还是原来的样子"):
        opened(older)
    assert (older / register.FILE).read_bytes() == before
    assert not (older / register.FILE).with_suffix(".draft").exists()


def test_a_small_register_is_upgraded_without_a_sheet(
    qapp: Application, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrading, "_LARGE", 1 << 40)
    monkeypatch.setattr(CarryingOut, "do", None)
    assert opened(older) > 0
