"""Wrong tries make the next one wait, longer each time, over restarts too; nobody is locked out."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from models.password import tries
from models.store.secret.key import Key, WrongPassword
from tests.passwords import PASSWORD

NOW = datetime(2026, 3, 26, 8, 31)


@pytest.fixture
def key() -> Key:
    return Key.made(PASSWORD, "2026-03-05")


def wrong(folder: Path, key: Key, now: datetime, *, code: bool = False) -> str:
    other = Key.made("another one", "2026-03-05").recovery_code
    give = (lambda: key.opened_by_recovery(other)) if code else (lambda: key.opened("not this"))
    with pytest.raises(WrongPassword) as refused:
        tries.opened(folder, now, give)
    return refused.value.sentence


def test_each_wrong_try_of_password_or_code_waits_longer_than_the_one_before(
    tmp_path: Path, key: Key
) -> None:
    now, waits = NOW, []
    for at in range(9):
        wrong(tmp_path, key, now, code=at % 2 == 1)
        waits.append(tries.seconds_left(tmp_path, now))
        now += timedelta(seconds=waits[-1])
    assert waits == [0, 0, 5, 10, 20, 40, 80, 120, 120]


def test_before_the_wait_is_over_even_the_right_password_waits_and_afterwards_it_opens(
    tmp_path: Path, key: Key
) -> None:
    said = [wrong(tmp_path, key, NOW) for _ in range(3)]
    assert "5 秒" in said[-1]
    with pytest.raises(tries.TooSoon, match="请等 2 秒"):
        tries.opened(tmp_path, NOW + timedelta(seconds=3), lambda: key.opened(PASSWORD))
    after = NOW + timedelta(seconds=5)
    assert tries.opened(tmp_path, after, lambda: key.opened(PASSWORD)).data == key.data
    assert tries.seconds_left(tmp_path, after) == 0


def test_a_clock_that_was_set_back_makes_nobody_wait_longer(tmp_path: Path, key: Key) -> None:
    for _ in range(3):
        wrong(tmp_path, key, NOW)
    assert tries.seconds_left(tmp_path, NOW - timedelta(days=9)) == 5
