"""A register full of baits, plain and with a password."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.password import verbs
from models.store import attachment, register
from models.store.connection import DB
from models.store.settings import remember
from tests.passwords import PASSWORD, by

BAIT = "诱饵张三丰BAIT110101199001011237"
LONG = (BAIT * 30_000).encode()  # of several pieces


@pytest.fixture(autouse=True)
def state_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no test write outside its own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


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
        patch.setenv("XDG_STATE_HOME", str(place / "state"))
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
    with register.opened(sealed, by()):
        yield sealed
