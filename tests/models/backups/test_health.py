"""One quiet line says how the register is backed up; loud only where something is to be done."""

from datetime import date, datetime
from pathlib import Path

import pytest

from models.backups import backup, health, shelf
from models.backups.health import Health
from models.backups.manifest import Reason
from models.items import item

TODAY = date(2026, 3, 26)


def told() -> tuple[Health, str, str]:
    found = health.told(TODAY)
    return found.health, found.tone, found.sentence


def test_a_register_without_a_backup_is_said_quietly(opened: Path) -> None:
    assert told() == (Health.NEVER, "", "还没有备份")


def test_a_backup_of_today_is_said_with_its_hour_and_an_older_one_with_its_day(
    opened: Path,
) -> None:
    backup.make(Reason.EXIT, at=datetime(2026, 3, 20, 17, 51))
    assert told() == (
        Health.FINE,
        "",
        "备份正常：2026-03-20 17:51，已核对",
    )  # nothing changed since
    backup.make(Reason.DAILY, at=datetime(2026, 3, 26, 8, 31))
    assert told() == (Health.FINE, "", "备份正常：今天 08:31，已核对")


def test_changes_that_are_in_no_backup_for_three_days_are_said_in_amber(opened: Path) -> None:
    backup.make(Reason.EXIT, at=datetime(2026, 3, 24, 17, 51))
    item.record("后来的一条")
    assert told()[1:] == ("", "备份正常：2026-03-24 17:51，已核对")
    assert health.told(date(2026, 3, 27)).sentence == "3 天没有备份"
    assert health.told(date(2026, 3, 27)).tone == "soon"


def test_a_newest_backup_that_is_damaged_is_said_in_red_and_one_that_nobody_read_as_such(
    opened: Path,
) -> None:
    backup.make(Reason.EXIT, at=datetime(2026, 3, 25, 17, 40))
    newest = backup.make(Reason.DAILY, at=datetime(2026, 3, 26, 8, 31))
    whole = newest.read_bytes()
    newest.write_bytes(whole + b"\0")
    shelf.remember(newest, is_whole=False)
    assert told() == (Health.DAMAGED, "late", "最近一份备份核对不符")
    newest.write_bytes(whole)
    assert told() == (Health.UNREAD, "", "上次备份 今天 08:31，没有核对过")


def test_a_backup_from_a_wrong_clock_and_one_of_another_register_say_nothing_of_today(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup.make(Reason.DAILY, at=datetime(2026, 3, 20, 8))
    item.record("后来的一条")
    with monkeypatch.context() as patched:
        patched.setattr(backup, "origin", lambda: "another register")
        backup.make(Reason.HAND, opened.parent / "别的.zip", at=datetime(2026, 3, 26, 8))
    (opened.parent / "别的.zip").rename(backup.place() / "别的.zip")
    backup.make(Reason.DAILY, at=datetime(2099, 1, 1, 8))
    item.record("再后来的一条")
    assert told() == (Health.OVERDUE, "soon", "6 天没有备份")
    assert not backup.is_made_on(TODAY)


def test_what_failed_in_this_window_goes_before_all_else(opened: Path) -> None:
    backup.make(Reason.DAILY, at=datetime(2026, 3, 26, 8, 31))
    here = health.spoken(TODAY, failed=True, second_failed=True)
    second = health.spoken(TODAY, failed=False, second_failed=True)
    assert [(each.tone, each.sentence) for each in (here, second)] == [
        ("late", "备份没有成功"),
        ("late", "第二备份没有写成"),
    ]
