"""A register full of baits, with a password that is cheap to wrap by."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.password import verbs
from models.store import attachment, register
from models.store.connection import DB
from models.store.secret import key
from models.store.settings import remember

PASSWORD = "清泉石上流 2026"
BAIT = "诱饵张三丰BAIT110101199001011237"
LONG = (BAIT * 70_000).encode()  # of several pieces


def _cheaply(patch: pytest.MonkeyPatch, place: Path) -> None:
    """Take the fewest rounds, and the test's own folder for what the user's own folder holds."""
    patch.setattr(key, "PASSES", 1)
    patch.setattr(key, "MEMORY", 8 << 10)
    patch.setenv("XDG_STATE_HOME", str(place / "state"))


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no test take long to wrap a key, nor write outside its own folder."""
    _cheaply(monkeypatch, tmp_path)


@pytest.fixture(scope="session")
def made(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A register that holds a bait wherever something can be written, and it with a password."""
    place = tmp_path_factory.mktemp("baited")
    folder, with_password = place / "plain", place / "sealed"
    shutil.copytree(blank_register, folder)
    with register.opened(folder):
        about = item.record(BAIT)
        remember("draft.items", BAIT)
        for name, data in (("诱饵.txt", BAIT.encode()), ("long.txt", LONG)):
            (place / name).write_bytes(data)
            attachment.attach("PublishedItem", about.id, place / name)
        DB.execute_sql("VACUUM INTO ?", (str(folder / "register.before"),))
    shutil.copytree(folder, with_password)
    with pytest.MonkeyPatch.context() as patch, register.opened(with_password):
        _cheaply(patch, place)
        verbs.set_password(PASSWORD, date(2026, 3, 5))
    return folder, with_password


@pytest.fixture
def baited(made: tuple[Path, Path], tmp_path: Path) -> Path:
    """A copy of the one without a password."""
    return Path(shutil.copytree(made[0], tmp_path / "register"))


@pytest.fixture
def sealed(made: tuple[Path, Path], tmp_path: Path) -> Path:
    """A copy of the one with a password."""
    return Path(shutil.copytree(made[1], tmp_path / "register"))


@pytest.fixture
def at_work(sealed: Path) -> Iterator[Path]:
    """The same, open."""
    with register.opened(sealed, lambda wrapped: wrapped.opened(PASSWORD)):
        yield sealed
