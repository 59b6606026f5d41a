"""A backup is put in the place of the open register whole or not at all, and there is a way back."""

import sqlite3
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from models.activities import activity
from models.backups import backup, bundle, copies, generations, preview, restore, shelf, verify
from models.backups.manifest import Reason
from models.cases.destruction import Destruction
from models.items import item
from models.operators import entering, operator
from models.password import verbs
from models.store import attachment, register
from models.store.acts import act
from models.store.connection import DB, bind
from models.store.held import seat
from models.store.refusal import Refusal, RegisterTooNew
from models.year import entered
from tests.passwords import by
from tests.places import ROOT
from tests.registers import as_text

OLD = ROOT / "tests" / "registers" / "0009.sql"
KILLED = """
import os, sys, signal; from pathlib import Path
from models.backups import backup, restore
from models.store import register
left = int(sys.argv[2])
def count(event, _args):
    global left
    if event in ("open", "os.rename", "os.remove", "sqlite3.connect", "shutil.rmtree"):
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
def do(work):
    found = work()
    sys.addaudithook(count)
    return found
with register.opened(Path(sys.argv[1])):
    restore.in_place(backup.own()[-1].file, lambda *_: None, do)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def titles() -> set[str]:
    return {each.title for each in item.PublishedItem.select()}


def restored(file: Path) -> list[str]:
    return restore.in_place(file, lambda _part, _said: None, lambda work: work())


def test_the_preview_counts_and_names_what_would_not_be_there(kept: Path) -> None:
    found = preview.preview(kept)
    assert {each.word: each.said for each in found.counts}["公开信息"] == "少 1"
    assert [each.title for each in found.gone] == ["后来的一条"]
    assert found.other_office == ""
    assert found.changed == 0


def test_the_preview_tells_of_changes_figures_and_activities_too(kept: Path) -> None:
    first, last = item.PublishedItem.select().order_by(item.PublishedItem.id)
    for title in ("改了", "又改了"):
        item.change(first, title=title)
        item.change(last, title=title)
    activity.record("inspection", "业务督查", date(2026, 3, 26), on_date=date(2026, 3, 5))
    entered.enter(2025, "offices", Decimal(3))
    found = preview.preview(kept)
    said = {each.word: each.said for each in found.counts}
    assert (said["工作台账"], said["年度指标"]) == ("少 1", "少 1")
    assert "业务督查" in {each.title for each in found.gone}
    assert found.changed == 1  # the other one came since


def test_the_preview_names_what_would_be_there_again_and_what_would_be_as_before(
    kept: Path,
) -> None:
    first, _ = item.PublishedItem.select().order_by(item.PublishedItem.id)
    item.change(first, title="改了")
    assert [each.title for each in preview.preview(kept).old] == ["改了"]
    with act("移入回收站"):
        item.find(first.id).remove("重复登记")
    found = preview.preview(kept)
    assert (found.old, [each.title for each in found.back]) == ((), ["村级财务公开"])


def test_restoring_goes_back_whole_with_its_attachments_and_forth_again(kept: Path) -> None:
    content = attachment.contents(register.place())[0]
    content.unlink()
    said = restored(kept)
    assert (titles(), content.read_bytes()) == ({"村级财务公开"}, b"%PDF-1.4 scan")
    assert all(each.ok for each in verify.of_register())
    assert "来由是“恢复前”" in said[0]
    before = backup.own()[0]
    assert before.manifest is not None
    assert before.manifest.reason is Reason.RESTORE
    restored(before.file)
    assert titles() == {"村级财务公开", "后来的一条"}


def test_the_oldest_backup_is_restored_although_it_goes_for_the_one_before_it(opened: Path) -> None:
    item.record("最早的一条")
    first = backup.make(Reason.HAND, at=datetime.now() - timedelta(minutes=90))
    for at in range(generations.LAST - 1):
        backup.make(Reason.HAND, at=datetime.now() - timedelta(minutes=at))
    item.record("后来的一条")
    restored(first)
    assert titles() == {"最早的一条"}


def test_only_one_of_the_highest_role_may_restore(kept: Path) -> None:
    entering.turn_on("王××", "河湾村-2026", datetime.now())
    other = operator.add("李××", "审核", "河湾村-2027")
    seat.sit(other.id)
    with pytest.raises(Refusal, match="“管理”权限"):
        restored(kept)
    assert len(backup.own()) == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 3],
        # One bit may do no harm: among zeros, a packed repetition from elsewhere reads the same.
        lambda data: data[:300] + bytes(octet ^ 64 for octet in data[300:332]) + data[332:],
        lambda _data: "不是压缩文件".encode(),
    ],
    ids=["cut", "flipped", "text"],
)
def test_a_damaged_backup_takes_no_place(kept: Path, harm: Callable[[bytes], bytes]) -> None:
    before = titles()
    kept.write_bytes(harm(kept.read_bytes()))
    for verb in (restored, preview.preview):
        with pytest.raises(Refusal, match="不是公开簿的备份或已损坏"):
            verb(kept)
    assert titles() == before
    assert not (register.place() / ".restoring").exists()


def test_a_backup_of_a_newer_program_takes_no_place(kept: Path) -> None:
    DB.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030')")
    newer = backup.make(Reason.HAND)
    DB.execute_sql("DELETE FROM schema_migration WHERE name = '9999_later'")
    for verb in (restored, preview.preview):
        with pytest.raises(RegisterTooNew, match="9999"):
            verb(newer)


def test_the_backup_before_an_upgrade_is_upgraded_when_it_is_restored(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    as_text.read(OLD, folder / register.FILE)
    with register.opened(folder) as steps:
        made = backup.keep_before_upgrade()
        assert steps
        assert made is not None
        assert bundle.check(made).step == "0009" + bundle.check(made).step[4:]
        before = titles()
        item.record("升级以后的一条")
        assert backup.keep_before_upgrade() is None
        assert preview.preview(made).gone[0].title == "升级以后的一条"
        restored(made)
        assert titles() == before
        assert not register.lacks_steps()


Usage = namedtuple("Usage", "total used free")


def test_a_backup_for_which_there_is_no_room_is_refused_before_anything_is_written(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _place: Usage(9, 9, 1 << 20))
    with pytest.raises(Refusal, match="剩余空间不够"):
        restored(kept)
    with pytest.raises(Refusal, match="剩余空间不够"):
        restore.into(kept, tmp_path / "other")
    assert not (tmp_path / "other" / register.FILE).exists()


def test_a_register_that_unpacks_far_larger_than_it_is_packed_is_refused(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "_MOST_PACKED", 1)
    with pytest.raises(Refusal, match="不是公开簿的备份或已损坏"):
        restored(kept)


def test_a_backup_goes_into_no_folder_in_which_other_files_lie(kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "文档"
    other.mkdir()
    (other / "年终总结.docx").write_bytes(b"x")
    with pytest.raises(Refusal, match="已经有别的文件"):
        restore.into(kept, other)
    assert [each.name for each in other.iterdir()] == ["年终总结.docx"]


def test_files_that_were_destroyed_since_are_told_by_the_numbers_of_their_lists(
    kept: Path,
) -> None:
    assert preview.preview(kept).destroyed == ()
    words = dict.fromkeys(("approver", "witnesses", "reason"), "王××")
    Destruction.add("登记销毁", number="2026-1", destroyed_on=date(2026, 3, 5), files="[]", **words)
    assert preview.preview(kept).destroyed == ("2026-1",)


def test_a_sealed_register_goes_back_by_its_own_key_also_after_its_password_was_changed(
    sealed_folder: Path,
) -> None:
    with register.opened(sealed_folder, by()):
        item.record("村级财务公开")
        file = backup.make(Reason.HAND)
        item.record("后来的一条")
        verbs.change("另一个口令-2027", date(2026, 3, 26))
        assert preview.preview(file).gone[0].title == "后来的一条"
        restored(file)
        assert titles() == {"村级财务公开"}
    with register.opened(sealed_folder, by("另一个口令-2027")):
        assert titles() == {"村级财务公开"}
        assert all(each.ok for each in verify.of_register())


def test_a_backup_of_other_protection_takes_no_place_and_is_said_so(
    kept: Path, sealed_folder: Path
) -> None:
    with register.opened(sealed_folder, by()):
        backup.make(Reason.HAND)
        with_password = backup.own()[0].file
        for verb in (restored, preview.preview):
            with pytest.raises(Refusal, match="没有口令时做的"):
                verb(kept)
        assert len(backup.own()) == 1
    bind(kept.parents[1] / register.FILE)
    for verb in (restored, preview.preview):
        with pytest.raises(Refusal, match="有口令，现在的登记簿没有"):
            verb(with_password)


def test_a_backup_of_another_office_is_called_so(kept: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(register.place() / register.FILE)) as db:
        db.execute("UPDATE office SET name = '另一镇人民政府'")
        db.execute("UPDATE setting SET value = 'x' WHERE key = 'backups.origin'")
        db.commit()
    assert preview.preview(kept).other_office == "示例镇人民政府"


@pytest.mark.skipif(sys.platform == "win32", reason="kills itself by a signal")
@pytest.mark.parametrize("at", [1, 2, 4, 6, 9])
def test_a_kill_while_restoring_leaves_the_old_register_or_the_new_one(
    folder: Path, at: int
) -> None:
    with register.opened(folder):
        item.record("村级财务公开")
        backup.make(Reason.HAND)
        item.record("后来的一条")
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(at)], cwd=ROOT, check=False
    )
    assert run.returncode < 0
    with register.opened(folder):
        restore.clear(folder)
        assert titles() in ({"村级财务公开"}, {"村级财务公开", "后来的一条"})
        assert all(each.ok for each in [*verify.of_register(), *verify.of_backups()])
        newest = backup.own()[0]
        assert newest.state is shelf.State.WHOLE
        assert newest.manifest is not None
        assert newest.manifest.counts["items"] == 2
        assert not [*folder.rglob(f"{copies.DRAFT}*"), *folder.glob(".restoring")]
