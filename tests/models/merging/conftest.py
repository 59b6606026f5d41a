"""The registers that the tests of merging begin with."""

from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.requests import request
from tests.models.merging.plain import (
    TODAY,
    copied,
    worked,
)
from tests.registers import make


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a few records in every table."""
    place = tmp_path_factory.mktemp("full") / "register"
    make.make(place)
    return place


@pytest.fixture(scope="module")
def base(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with an item and a request, of which others are copies."""

    def begin() -> None:
        item.record("防汛预案", ["政府网站", "镇广播"], index_number="A-1", keywords="防汛")
        request.record(
            "2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张某", content="补偿"
        )

    return worked(copied(blank_register, tmp_path_factory.mktemp("base") / "register"), begin)


@pytest.fixture
def ours(base: Path, tmp_path: Path) -> Path:
    return copied(base, tmp_path / "ours")


@pytest.fixture
def theirs(base: Path, tmp_path: Path) -> Path:
    return copied(base, tmp_path / "theirs")
