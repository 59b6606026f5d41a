"""The file of the key may be harmed: it is refused in words, and what it lost is found."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from models.backups import verify
from models.password import verbs
from models.store import register
from models.store.refusal import Refusal, RegisterBroken
from models.store.secret import key as keys
from models.store.settings import setting
from tests.passwords import PASSWORD, by


def test_the_same_password_once_more_is_no_change(at_work: Path) -> None:
    with pytest.raises(Refusal, match="一样"):
        verbs.change(PASSWORD, date(2026, 3, 6))
    assert setting("password.changed_on") == ""


def _harmed(file: Path, part: str, name: str, value: object) -> None:
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept[part][name] = value
    file.write_text(json.dumps(kept), encoding="utf-8")


@pytest.mark.parametrize("name", ["code", "wrapped"])
def test_a_recovery_sheet_that_opens_nothing_any_more_is_found(sealed: Path, name: str) -> None:
    _harmed(sealed / keys.FILE, "recovery", name, "AAAA")
    with register.opened(sealed, by()):
        assert [each.name for each in verify.of_register() if not each.ok] == ["recovery"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("passes", -1), ("passes", 0), ("memory", -5), ("passes", 10**6), ("salt", "AAAA")],
)
def test_a_key_file_with_numbers_of_no_use_is_refused_in_words(
    sealed: Path, name: str, value: object
) -> None:
    _harmed(sealed / keys.FILE, "password", name, value)
    with pytest.raises(RegisterBroken), register.opened(sealed, by()):
        pass


@pytest.mark.parametrize("harm", ["deep", "pipe"])
def test_a_key_file_that_has_no_end_is_refused_in_words(sealed: Path, harm: str) -> None:
    file = sealed / keys.FILE
    file.unlink()
    if harm == "pipe":
        os.mkfifo(file)
    else:
        file.write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(RegisterBroken), register.opened(sealed, by()):
        pass
