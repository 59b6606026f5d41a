"""A register with a password is backed up, checked and restored as any other, and stays sealed."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from models.backups import backup, bundle, copies, restore, verify
from models.backups.manifest import Reason
from models.items import item
from models.password import verbs
from models.store import attachment, register
from models.store.attachment import Attachment
from models.store.connection import DB
from models.store.held import steps as upgrading
from models.store.refusal import Refusal
from models.store.secret import key as keys
from models.store.secret.key import WrongPassword
from tests.models.password.conftest import BAIT, LONG
from tests.models.password.reading import everything, readable_in
from tests.passwords import by

STEP = "def up(migrator, db):\n    db.execute_sql('ALTER TABLE office ADD COLUMN motto TEXT')\n"


def held() -> tuple[object, list[bytes]]:
    """Return what a register holds, without what is noted of its backups and opening."""
    rows = everything()
    del rows["setting"]
    return rows, [attachment.content(each) for each in Attachment.select()]


def unpacked(file: Path, place: Path) -> Path:
    with zipfile.ZipFile(file) as bundled:
        bundled.extractall(place)
    return place


def test_a_backup_holds_nothing_readable_and_all_that_is_needed(
    at_work: Path, tmp_path: Path
) -> None:
    item.record(f"{BAIT}还在日志里")
    made = backup.make(Reason.HAND)
    inside = unpacked(made, tmp_path / "inside")
    assert readable_in(at_work) == []
    assert readable_in(inside) == []
    assert (inside / keys.FILE).read_bytes() == (at_work / keys.FILE).read_bytes()
    assert bundle.check(made).missing == 0
    found = [*verify.of_register(), *verify.of_backups()]
    assert [each.name for each in found if not each.ok] == []


def test_a_backup_is_restored_with_its_password_and_refuses_another(
    at_work: Path, tmp_path: Path
) -> None:
    wanted, made = held(), backup.make(Reason.HAND)
    other = tmp_path / "other"
    with pytest.raises(WrongPassword):
        restore.into(made, other, by("not this one"))
    with pytest.raises(Refusal, match="--password-file"):
        restore.into(made, other)
    assert not other.exists()
    restore.into(made, other, by())
    assert [each for each in other.rglob("*") if each.stat().st_mode & 0o077] == []
    DB.leave()
    with register.opened(other, by()):
        assert held() == wanted
    assert readable_in(other) == []


def test_a_backup_from_before_a_change_opens_with_the_password_of_its_day(
    at_work: Path, tmp_path: Path
) -> None:
    made = backup.make(Reason.HAND)
    verbs.change("another password", date(2026, 3, 6))
    with pytest.raises(WrongPassword):
        restore.into(made, tmp_path / "other", by("another password"))
    restore.into(made, tmp_path / "other", by())


def test_a_page_that_was_changed_is_refused_when_it_is_read_and_no_backup_is_made_of_it(
    sealed: Path,
) -> None:
    file = sealed / register.FILE
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with register.opened(sealed, by()):
        wrong = {each.name: each.message for each in verify.of_register() if not each.ok}
        assert "损坏" in wrong["integrity"]
        with pytest.raises(Refusal, match="损坏"):
            backup.make(Reason.HAND)


def test_a_lost_attachment_is_counted_and_a_changed_one_found(at_work: Path) -> None:
    first, second = attachment.contents(at_work)
    first.unlink()
    second.write_bytes(second.read_bytes()[:-1])
    assert bundle.check(backup.make(Reason.HAND)).missing == 1
    wrong = {each.name: each.message for each in verify.of_register() if not each.ok}
    assert wrong == {"attachments": "1 个附件不在，1 个附件已损坏"}


def test_an_older_one_is_upgraded_with_a_backup_of_before_and_nothing_gets_readable(
    sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.opened(sealed, by()):
        older = backup.make(Reason.HAND, tmp_path / "older.zip")
    steps = Path(shutil.copytree(upgrading.FOLDER, tmp_path / "steps"))
    (steps / "0099_more.py").write_text(STEP, encoding="utf-8")
    monkeypatch.setattr(upgrading, "FOLDER", str(steps))
    with register.opened(sealed, by()) as applied:
        assert applied == ["0099_more"]
        made = backup.keep_before_upgrade()
        assert made is not None
        assert bundle.check(made).step != "0099_more"
        assert [attachment.content(each) for each in Attachment.select()] == [BAIT.encode(), LONG]
    assert readable_in(sealed) == []
    restore.into(older, tmp_path / "other", by())
    with register.opened(tmp_path / "other", by()) as applied:
        assert applied == []


def test_a_register_that_begins_beside_a_key_left_alone_keeps_that_key(
    sealed: Path, tmp_path: Path
) -> None:
    with register.opened(sealed, by()):
        made = backup.make(Reason.HAND)
    other = tmp_path / "other"
    other.mkdir()
    (other / keys.FILE).write_bytes(b"of a register that was moved away")
    restore.into(made, other, by())
    kept = next(other.glob(f"{keys.FILE}.*.bak"))
    assert kept.read_bytes() == b"of a register that was moved away"
    assert not list(other.rglob(f"{copies.DRAFT}*"))
