"""Shared by all tests: no screen is needed, and a register to try things in."""

import gc
import os
import shutil
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Every act waits for the disk, longer than for all else; in memory nothing waits.
if (
    "TMPDIR" not in os.environ
    and os.access("/dev/shm", os.W_OK)
    and shutil.disk_usage("/dev/shm").free > 4 * 2**30
):
    os.environ["TMPDIR"] = tempfile.tempdir = "/dev/shm"

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from models import founding
from models.disk import passing
from models.password import verbs
from models.store import register
from models.store.secret import key
from tests import form_of_2027 as toy_form
from tests.measuring import Measuring
from tests.passwords import PASSWORD
from tests.shipped_fonts import only_shipped_fonts
from tests.toys import shipped_with

# No test is timed; in CI the same examples are tried each time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Measure coverage where it says something new."""
    config.pluginmanager.register(Measuring())


def pytest_collection_finish() -> None:
    """Look no more for what could be let go among thousands of tests and modules."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Take the fewest rounds that argon2id knows, and count wrong tries in no user's folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setattr(key, "PASSES", 1)
        patch.setattr(key, "MEMORY", 8 << 10)
        yield


@pytest.fixture(scope="session", autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Folders of the tests for what the program remembers of a PC, and opens for others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        opened = tmp_path_factory.mktemp("opened")
        patch.setattr(passing, "user_cache_path", lambda *_name, **_more: opened)
        yield
        passing.end()


@pytest.fixture(scope="session", autouse=True)
def shipped_fonts() -> Iterator[None]:
    """Draw papers with the shipped fonts, so that they come out the same on every PC."""
    with only_shipped_fonts():
        yield


@pytest.fixture(scope="session")
def blank_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register of an invented town, made once; each test gets a copy."""
    place = tmp_path_factory.mktemp("blank") / "register"
    founding.make(place, "示例镇人民政府")
    return place


@pytest.fixture
def folder(blank_register: Path, tmp_path: Path) -> Path:
    """An empty register of an invented town."""
    place = tmp_path / "register"
    shutil.copytree(blank_register, place)
    return place


@pytest.fixture(scope="session")
def sealed_register(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The empty register with a password, made once; each test gets a copy."""
    place = tmp_path_factory.mktemp("sealed") / "register"
    shutil.copytree(blank_register, place)
    with register.opened(place):
        verbs.set_password(PASSWORD, date(2026, 3, 5))
    return place


@pytest.fixture
def sealed_folder(sealed_register: Path, tmp_path: Path) -> Path:
    """An empty register with a password."""
    return Path(shutil.copytree(sealed_register, tmp_path / "sealed"))


@pytest.fixture
def opened(folder: Path) -> Iterator[Path]:
    """The same register, open."""
    with register.opened(folder):
        yield folder


@pytest.fixture
def form_of_2027() -> Iterator[None]:
    """A form of 2027 beside the shipped ones, as one file more."""
    with shipped_with(toy_form.files()):
        yield
