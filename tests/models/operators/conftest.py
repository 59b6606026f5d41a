"""A register with one operator of each role."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from models.operators import entering, operator, passwords
from models.store.held import seat

PASSWORD = "河湾村-2026"


@pytest.fixture
def staffed(opened: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The register with one operator of each role, 王×× (管理) at the desk."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    entering.turn_on("王××", PASSWORD, datetime(2026, 3, 25, 9))
    operator.add("李××", "登记", PASSWORD)
    operator.add("陈××", "审核", PASSWORD)
    yield opened
    seat.leave()
