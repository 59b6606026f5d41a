import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

from models import founding
from models.items import item
from models.office import category as catalogue
from models.office import channel
from models.office.profile import Office, office
from models.requests.request import RequestEvent
from models.store import list_views, register
from models.store.database import DB
from models.store.held import steps as upgrading
from models.store.held.lock import locked
from models.store.refusal import Refusal, RegisterBroken, RegisterBusy, RegisterTooNew
from models.store.rows import columns, table_name
from models.store.settings import setting
from models.tables import TABLES
from tests.places import ROOT

BROKEN_STEP = "def up(migrator, db):\n    db.execute_sql('DELETE FROM office')\n    1 / 0\n"
DANGLING_STEP = (
    "def up(migrator, db):\n"
    '    db.execute_sql("INSERT INTO publication (item_id, channel_id) VALUES (99, 99)")\n'
)
GOOD_STEP = (
    "def up(migrator, db):\n    db.execute_sql('ALTER TABLE office ADD COLUMN motto TEXT')\n"
)


def rows(file: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(file) as db:
        found = db.execute(sql).fetchall()
    db.close()
    return found


def with_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> None:
    """Let the program know one more step than the register."""
    steps = tmp_path / "steps"
    shutil.copytree(upgrading.FOLDER, steps)
    (steps / "0099_more.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(upgrading, "FOLDER", str(steps))


def test_a_new_register_holds_its_office_catalogue_and_channels(opened: Path) -> None:
    assert office().name == "示例镇人民政府"
    assert catalogue.find("法定主动公开内容/应急管理") is not None
    assert next(channel.name for channel in channel.channels()) == "政府网站"
    assert len(channel.channels()) == 11
    assert (opened / "attachments").is_dir()
    assert (opened / "backups").is_dir()


def test_the_steps_make_the_shape_the_models_describe(opened: Path) -> None:
    assert not diff_models(DB, list(TABLES))


def test_every_column_may_be_empty_just_as_its_model_says(opened: Path) -> None:
    for table in TABLES:
        in_file = {each.name: each.null for each in DB.get_columns(table_name(table))}
        wanted = {each.column_name: each.null for each in columns(table).values()}
        assert in_file == {"id": False, **wanted}, table


def test_a_register_is_kept_safe_against_a_power_cut(opened: Path) -> None:
    assert DB.pragma("journal_mode") == "wal"
    assert DB.pragma("synchronous") == 2
    assert DB.pragma("foreign_keys") == 1


def test_a_second_register_is_not_made_over_the_first(folder: Path) -> None:
    with pytest.raises(Refusal, match="已经有登记簿"):
        founding.make(folder, "别的镇人民政府")
    with register.opened(folder):
        assert office().name == "示例镇人民政府"


@pytest.mark.parametrize("is_done", [True, False])
def test_a_register_that_another_program_begins_in_the_same_folder_meanwhile_stays(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_done: bool
) -> None:
    """The other one comes after the first look: it is done before the lock, or still holds it."""
    place = tmp_path / "both"

    def others(at: Path) -> object:
        shutil.copytree(folder, at, dirs_exist_ok=True)
        if is_done:
            return locked(at)
        (at / register.FILE).rename(at / "register.draft")
        raise RegisterBusy("register", "登记簿正在别处打开。")

    monkeypatch.setattr(register, "locked", others)
    with pytest.raises(Refusal):
        register.begin(place, lambda: None)
    left = place / (register.FILE if is_done else "register.draft")
    assert left.read_bytes() == (folder / register.FILE).read_bytes()


def test_an_office_needs_a_name_and_a_known_kind(tmp_path: Path) -> None:
    for name, kind in (("  ", "township"), ("示例镇", "village")):
        with pytest.raises(Refusal):
            founding.make(tmp_path / "new", name, kind)
    assert not (tmp_path / "new" / register.FILE).exists()


def test_an_open_register_is_refused_a_second_time(opened: Path) -> None:
    code = (
        "from pathlib import Path; from models.store import register\n"
        f"with register.opened(Path({str(opened)!r})): pass"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode != 0
    assert "RegisterBusy" in run.stderr
    assert "打开，请先关闭它再试" in run.stderr


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_a_register_from_elsewhere_lets_the_program_write_over_no_other_file(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    other, holder = tmp_path / "other.txt", folder / "register.holder"
    other.write_text("mine", encoding="utf-8")
    if kind == "link":
        holder.symlink_to(other)
    else:
        os.mkfifo(holder)
    with register.opened(folder):
        assert holder.read_text(encoding="utf-8")
    assert other.read_text(encoding="utf-8") == "mine"


def test_the_lock_ends_with_a_killed_program(folder: Path) -> None:
    code = (
        "import os, signal; from pathlib import Path\n"
        "from models.items import item\n"
        "from models.store import register\n"
        f"with register.opened(Path({str(folder)!r})):\n"
        "    item.record('保存过的信息')\n"
        "    from models.store.database import DB\n"
        "    DB.begin(); item.PublishedItem.create(title='没有保存完')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True)
    with register.opened(folder):
        assert [each.title for each in item.PublishedItem.select()] == ["保存过的信息"]


def test_a_folder_without_a_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="没有登记簿"), register.opened(tmp_path):
        pass


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_damaged_register_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    (folder / register.FILE).write_bytes(content)
    with pytest.raises(RegisterBroken, match="备份"), register.opened(folder):
        pass
    assert (folder / register.FILE).read_bytes() == content


def test_a_page_damaged_in_the_middle_is_noticed(folder: Path) -> None:
    file = folder / register.FILE
    data = bytearray(file.read_bytes())
    data[8192:24576] = b"\x55" * 16384
    file.write_bytes(data)
    with pytest.raises(RegisterBroken), register.opened(folder):
        pass


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / register.FILE) as db:
        db.execute("CREATE TABLE office (name TEXT)")
    db.close()
    with pytest.raises(RegisterBroken, match="不是本程序的登记簿"), register.opened(tmp_path):
        pass


def test_a_newer_register_is_refused_and_not_touched(folder: Path) -> None:
    file = folder / register.FILE
    with sqlite3.connect(file) as db:
        db.execute(
            "INSERT INTO schema_migration (name, applied) VALUES ('0999_later', '2030-01-01')"
        )
    db.close()
    before = file.read_bytes()
    with (
        pytest.raises(RegisterTooNew, match="请先把本程序换成支持登记簿版本 0999"),
        register.opened(folder),
    ):
        pass
    assert file.read_bytes() == before


def test_an_upgrade_keeps_the_rows_and_leaves_a_copy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_step(monkeypatch, tmp_path, GOOD_STEP)
    with register.opened(folder) as steps:
        assert steps == ["0099_more"]
        assert Office.select().count() == 1
    assert rows(folder / register.FILE, "SELECT motto FROM office") == [(None,)]
    assert rows(folder / "register.before", "SELECT name FROM office") == [("示例镇人民政府",)]
    with register.opened(folder) as steps:
        assert steps == []


@pytest.mark.parametrize("step", [BROKEN_STEP, DANGLING_STEP])
def test_an_upgrade_that_fails_changes_nothing_also_the_second_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = folder / register.FILE
    before = file.read_bytes()
    with_step(monkeypatch, tmp_path, step)
    for _ in range(2):
        with pytest.raises((ZeroDivisionError, RegisterBroken)), register.opened(folder):
            pass
        assert file.read_bytes() == before
        assert not file.with_suffix(".draft").exists()


def test_the_numbers_of_the_steps_are_unique() -> None:
    numbers = [path.name[:4] for path in Path(upgrading.FOLDER).glob("[0-9]*.py")]
    assert len(numbers) == len(set(numbers)) > 0


def test_the_first_released_register_still_opens(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests/registers/0001.db", tmp_path / register.FILE)
    with register.opened(tmp_path):
        kept = item.PublishedItem.get()
        assert (kept.title, item.channel_names(kept)) == ("2026年防汛抢险应急预案", ["政府网站"])


def test_a_file_in_place_of_the_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal, match="不是文件夹"):
        founding.make(tmp_path / "file", "示例镇人民政府")


def test_drafts_and_views_of_items_are_found_as_those_of_every_book(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    known, steps = upgrading.FOLDER, tmp_path / "steps"
    shutil.copytree(known, steps)
    (steps / "0023_bin_and_drafts.py").unlink()
    monkeypatch.setattr(upgrading, "FOLDER", str(steps))
    founding.make(tmp_path / "old", "示例镇人民政府")
    draft = {"item": 7, "at": "2026-03-26 09:00:00", "fields": {"title": "没写完"}}
    with sqlite3.connect(tmp_path / "old" / register.FILE) as db:
        put(db, "setting", id=99, key="items.draft", value=json.dumps(draft))
        view = {"name": "删掉的", "search": "", "filters": {"bin": "回收站"}, "sort": []}
        views = json.dumps([view], ensure_ascii=False)
        put(db, "setting", id=98, key="items.views", value=views)
    db.close()
    monkeypatch.setattr(upgrading, "FOLDER", known)
    with register.opened(tmp_path / "old"):
        kept = json.loads(setting("draft.items"))
        assert setting("items.draft") == ""
        assert list_views.views("items.views")[0].filters == {"state": "回收站"}
    assert (kept["record"], kept["fields"]) == (7, {"title": "没写完"})


def test_the_way_of_service_goes_over_to_the_step(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    known, steps = upgrading.FOLDER, tmp_path / "steps"
    shutil.copytree(known, steps)
    (steps / "0022_way_of_service.py").unlink()
    monkeypatch.setattr(upgrading, "FOLDER", str(steps))
    founding.make(tmp_path / "old", "示例镇人民政府")
    with sqlite3.connect(tmp_path / "old" / register.FILE) as db:
        put(db, "information_request", id=1, number="2026-001", service_way="直接送达")
        put(db, "request_event", id=1, request_id=1, kind="served", on_date="2026-03-09")
        put(db, "request_event", id=2, request_id=1, kind="received", on_date="2026-03-02")
    db.close()
    monkeypatch.setattr(upgrading, "FOLDER", known)
    with register.opened(tmp_path / "old"):
        ways = [(event.kind, event.way) for event in RequestEvent.select()]
    assert ways == [("served", "直接送达"), ("received", "")]


def put(db: sqlite3.Connection, table: str, **values: object) -> None:
    """Write a row as an older program did: what is not given is empty."""
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[3]]
    full = dict.fromkeys(columns, "") | values
    marks = ", ".join("?" for _ in full)
    db.execute(f"INSERT INTO {table} ({', '.join(full)}) VALUES ({marks})", [*full.values()])
