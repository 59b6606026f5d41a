"""What belongs to the PC and its account stays there: no register tells of them."""

import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from models.disk import of_this_pc
from models.disk.private import shut_all
from models.store import register
from tests.places import REGISTERS
from tests.registers import as_text

LOGIN = "zhang.san-pc07"
HOME = f"C:/Users/{LOGIN}/Documents/台账"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this user's own files."""
    monkeypatch.setattr(of_this_pc, "user_state_path", lambda *_name, **_more: tmp_path / "state")
    return tmp_path / "state"


def test_what_is_remembered_of_a_pc_is_there_again_and_read_by_its_user_alone(state: Path) -> None:
    assert of_this_pc.known("report_folder") == ""
    of_this_pc.remember("report_folder", HOME)
    of_this_pc.remember("other", "x")
    assert of_this_pc.known("report_folder") == HOME
    (file,) = state.iterdir()
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"report_folder": 7}', b"\xff\xfe"])
def test_a_damaged_memory_is_no_memory(state: Path, content: bytes) -> None:
    of_this_pc.remember("report_folder", HOME)
    next(state.iterdir()).write_bytes(content)
    assert of_this_pc.known("report_folder") == ""
    of_this_pc.remember("report_folder", HOME)
    assert of_this_pc.known("report_folder") == HOME


@pytest.fixture(params=["0019.sql", "0029.sql", "0031.sql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A register of before, in which the login stands beside every change."""
    folder = tmp_path / "register"
    folder.mkdir()
    file = folder / register.FILE
    as_text.read(REGISTERS / request.param, file)
    with closing(sqlite3.connect(file)) as db:
        names = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
        for table in {"act", "history"} & names:
            db.execute(f"UPDATE \"{table}\" SET who = ? WHERE who <> '王某'", (LOGIN,))
            db.execute(f"UPDATE \"{table}\" SET at = '2026-01-02 08:30:00'")
        db.execute("INSERT INTO setting (key, value) VALUES ('report_folder', ?)", (HOME,))
        db.commit()
    shut_all(folder)
    return folder


def test_the_upgrade_leaves_neither_login_nor_folder_in_the_register(old: Path) -> None:
    with register.opened(old):
        pass
    for file in (old / register.FILE, *old.glob("*-wal")):
        assert LOGIN.encode() not in file.read_bytes()
    with closing(sqlite3.connect(old / register.FILE)) as db:
        names = {who for (who,) in db.execute("SELECT who FROM history")}
    assert names <= {"", "王某"}
