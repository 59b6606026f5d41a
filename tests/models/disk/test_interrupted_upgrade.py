"""An upgrade that ends anywhere leaves the old register or the new one, and what was before it."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from models.store import register
from models.store.held import steps as upgrading
from tests.places import ROOT

STEP = "def up(migrator, db):\n    db.execute_sql('ALTER TABLE office ADD COLUMN motto TEXT')\n"
OPERATIONS = ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (shutil, "copyfile"))


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The steps of a program that knows one more than the register."""
    place = tmp_path / "steps"
    shutil.copytree(upgrading.FOLDER, place)
    (place / "0099_more.py").write_text(STEP, encoding="utf-8")
    monkeypatch.setattr(upgrading, "FOLDER", str(place))
    return place


def is_upgraded(file: Path) -> bool:
    """Tell which of the two a register is; it is whole in either case."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT name FROM office").fetchall() == [("示例镇人民政府",)]
        return "motto" in [row[1] for row in db.execute("PRAGMA table_info(office)")]


def check(folder: Path) -> None:
    """Check that the next start ends the upgrade, with the register of before beside it."""
    file = folder / register.FILE
    if not is_upgraded(file):
        assert (folder / "register.before").read_bytes() == b"of an earlier upgrade"
    with register.opened(folder):
        pass
    assert is_upgraded(file)
    assert not is_upgraded(folder / "register.before")
    assert sorted(each.name for each in folder.glob("register.*draft*")) == []


def interrupted(at: int, stop: Callable[[], object]) -> pytest.MonkeyPatch:
    """Let the file operation number `at` from here `stop` instead of being done."""
    patch, counted = pytest.MonkeyPatch(), count(1)

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*words: Any, **more: Any) -> Any:
            if next(counted) == at:
                stop()
            return real(*words, **more)

        return operation

    for owner, name in OPERATIONS:
        patch.setattr(owner, name, counting(getattr(owner, name)))
    return patch


def fail() -> None:
    raise OSError(28, "No space left on device")


def test_an_upgrade_that_fails_at_any_operation_on_files_is_done_by_the_next_start(
    folder: Path, steps: Path, tmp_path: Path
) -> None:
    (folder / "register.before").write_bytes(b"of an earlier upgrade")
    failures = 0
    for at in count(1):
        copy = tmp_path / f"at{at}"
        shutil.copytree(folder, copy)
        patch = interrupted(at, fail)
        try:
            register.upgrade(copy / register.FILE)
            break
        except OSError:
            failures += 1
        finally:
            patch.undo()
        check(copy)
    assert failures > 5


@pytest.mark.skipif(os.name == "nt", reason="kills itself by a signal")
@pytest.mark.parametrize("at", [9, 14, 16, 18, 20])
def test_an_upgrade_that_is_killed_is_done_by_the_next_start(
    folder: Path, steps: Path, at: int
) -> None:
    (folder / "register.before").write_bytes(b"of an earlier upgrade")
    code = (
        "import os, signal; from pathlib import Path\n"
        "from models.store import register\n"
        "from models.store.held import steps as upgrading\n"
        "from tests.models.disk import test_interrupted_upgrade as here\n"
        f"upgrading.FOLDER = {str(steps)!r}\n"
        f"here.interrupted({at}, lambda: os.kill(os.getpid(), signal.SIGKILL))\n"
        f"register.upgrade(Path({str(folder)!r}) / register.FILE)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert run.returncode == -signal.SIGKILL
    check(folder)
