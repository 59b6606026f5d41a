"""What the tests of packages begin with."""

from pathlib import Path

import pytest

from models.packages import packing
from models.store import register
from tests.registers import make


@pytest.fixture(scope="package")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a register with records in every table, in the bin and taken back too."""
    place = tmp_path_factory.mktemp("filled") / "register"
    make.make(place)
    return place


@pytest.fixture(scope="package")
def package(filled: Path) -> Path:
    """A package of it."""
    file = filled.parent / "数据包.zip"
    with register.opened(filled):
        packing.make(file)
    return file
