"""The file of an open register is taken away, replaced or written into: nothing goes astray."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from models.items import item
from models.store import attachment, register
from models.store.connection import own_connection
from models.store.refusal import RegisterLost
from models.store.settings import remember

Fate = Callable[[Path, Path], object]


def titles(file: Path) -> list[str]:
    """Return the items of a register that nobody has open, which is whole."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [row[0] for row in db.execute("SELECT title FROM published_item ORDER BY id")]


@pytest.fixture
def older(folder: Path, tmp_path: Path) -> Path:
    """A copy from which the register has gone on."""
    with register.opened(folder):
        item.record("以前的信息")
    copy = tmp_path / "older.db"
    shutil.copy(folder / register.FILE, copy)
    with register.opened(folder):
        item.record("后来的信息")
    return copy


def deleted(file: Path, _older: Path) -> None:
    file.unlink()


def renamed(file: Path, _older: Path) -> None:
    file.rename(file.with_name("register.old"))


def folder_renamed(file: Path, _older: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


def replaced(file: Path, older: Path) -> None:
    shutil.copy(older, file.with_name("new"))
    file.with_name("new").replace(file)


def written_into(file: Path, older: Path) -> None:
    shutil.copyfile(older, file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody touch a file that is open")
@pytest.mark.parametrize("fate", [deleted, renamed, folder_renamed, replaced, written_into])
def test_nothing_more_is_saved_once_the_file_is_not_the_one_that_was_opened(
    folder: Path, older: Path, tmp_path: Path, fate: Fate
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    with register.opened(folder):
        item.record("开着时的信息")
        fate(folder / register.FILE, older)
        for save in (
            lambda: item.record("丢了的信息"),
            lambda: attachment.attach(item.KIND, 1, scan),
            lambda: remember("draft.items", "x"),
        ):
            with pytest.raises(RegisterLost, match="没有保存"):
                save()
        with pytest.raises(RegisterLost):
            in_thread(lambda: item.PublishedItem.select().count())
    if fate is folder_renamed:
        assert not folder.exists()
        assert titles(tmp_path / "moved" / register.FILE)[-1] == "开着时的信息"
    elif fate is renamed:
        assert titles(folder / "register.old")[-1] == "开着时的信息"
    elif fate is not deleted:
        assert (folder / register.FILE).read_bytes() == older.read_bytes()
        with register.opened(folder):
            pass
        assert titles(folder / register.FILE) == ["以前的信息"]


def in_thread(work: Callable[[], object]) -> None:
    raised: list[BaseException] = []

    def run() -> None:
        try:
            with own_connection():
                work()
        except RegisterLost as lost:
            raised.append(lost)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


def test_a_register_that_is_put_back_in_its_place_goes_on(folder: Path, tmp_path: Path) -> None:
    with register.opened(folder):
        folder.rename(tmp_path / "moved")
        with pytest.raises(RegisterLost):
            item.record("一")
        (tmp_path / "moved").rename(folder)
        item.record("二")
    assert titles(folder / register.FILE) == ["二"]


@pytest.mark.parametrize("kept", [False, True], ids=["touched", "copied over itself"])
def test_a_new_time_alone_loses_nothing(folder: Path, *, kept: bool) -> None:
    file = folder / register.FILE
    with register.opened(folder):
        same = file.read_bytes() if kept else b""
        item.record("一")
        os.utime(file)
        if kept:
            file.write_bytes(same)
        item.record("二")
    assert titles(file) == ["一", "二"]


def test_what_the_program_itself_writes_is_not_taken_for_another_one(opened: Path) -> None:
    for number in range(3):  # more than the pages after which SQLite writes into the file
        remember("words", "很长的话" * 150_000 + str(number))
        in_thread(partial(item.record, f"另一个线程的信息{number}"))
    assert item.PublishedItem.select().count() == 3


watched: list[str] = []
is_watching = [False]


def test_the_file_is_never_opened_by_its_path_while_it_is_open(
    folder: Path, tmp_path: Path
) -> None:
    def hear(event: str, words: tuple[object, ...]) -> None:
        if is_watching[0] and event == "open" and str(words[0]).endswith(register.FILE):
            watched.append(str(words[0]))

    sys.addaudithook(hear)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    with register.opened(folder):
        is_watching[0] = True
        kept = item.record("信息")
        attached = attachment.attach(item.KIND, kept.id, scan)
        attachment.copy_out(attached, tmp_path / "out")
        in_thread(lambda: item.record("另一个线程的信息"))
    is_watching[0] = False
    assert watched == []
    (folder / register.FILE).read_bytes()
