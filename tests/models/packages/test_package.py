"""A register becomes a package that anybody can read, and comes back from it without loss."""

import csv
import shutil
import sqlite3
import zipfile
from contextlib import closing, suppress
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.backups import verify
from models.items import item
from models.operators import entering, operator
from models.packages import cells, packing, unpacking
from models.packages.cells import Column, Holds
from models.store import acts, attachment, register
from models.store.acts import Act
from models.store.refusal import Refusal
from tests.models.store.picking import state
from tests.passwords import by
from tests.places import REGISTERS
from tests.registers import as_text


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every table of a register, the search index and the last ids too."""
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        names = [*as_text.tables(db), "sqlite_sequence"]
        return {
            name: db.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall()
            for name in names
            if name != "sqlite_sequence"
        } | {"": db.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall()}


def test_a_register_comes_back_from_its_package_equal_table_by_table(
    filled: Path, package: Path, tmp_path: Path
) -> None:
    unpacking.into(package, tmp_path / "back")
    assert rows(tmp_path / "back") == rows(filled)
    with register.opened(tmp_path / "back"):
        assert [each.name for each in verify.of_register() if not each.ok] == []
        held = [attachment.content(each) for each in attachment.Attachment.select()]
    assert "防汛抢险应急预案正文".encode() in held


def take_back_newest() -> int:
    """Take back the newest act that can be, and return its id."""
    for each in Act.select().order_by(Act.id.desc()):
        with suppress(Refusal):
            acts.take_back(each.id)
            return int(each.id)
    raise AssertionError("no act can be taken back")


def test_what_was_done_goes_back_in_a_register_from_its_package_too(
    filled: Path, package: Path, tmp_path: Path
) -> None:
    unpacking.into(package, tmp_path / "back")
    states, done = [], []
    for folder in (shutil.copytree(filled, tmp_path / "there"), tmp_path / "back"):
        with register.opened(folder):
            before = state()
            done.append(take_back_newest())
            states.append(state())
            assert states[-1] != before
            assert [each.name for each in verify.of_register() if not each.ok] == []
    assert done[0] == done[1]
    assert states[0] == states[1]


def test_the_same_register_gives_the_same_bytes(
    filled: Path, package: Path, tmp_path: Path
) -> None:
    with register.opened(filled):
        packing.make(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == package.read_bytes()


def test_a_package_of_an_older_program_is_upgraded(tmp_path: Path) -> None:
    old, file = tmp_path / "old.db", tmp_path / "old.zip"
    as_text.read(REGISTERS / "0033.sql", old)
    with closing(sqlite3.connect(old)) as db:
        packing.pack(db, tmp_path, None, file)
        titles = db.execute("SELECT id, title FROM published_item").fetchall()
    unpacking.into(file, tmp_path / "back")
    with register.opened(tmp_path / "back"):
        assert [(each.id, each.title) for each in item.PublishedItem.select()] == titles
        assert [each.name for each in verify.of_database() if not each.ok] == []


def test_a_sealed_register_becomes_a_package_that_opens_without_a_password(
    sealed_folder: Path, tmp_path: Path
) -> None:
    scan = tmp_path / "a.txt"
    scan.write_text("扫描件", encoding="utf-8")
    with register.opened(sealed_folder, by()):
        attachment.attach(item.KIND, item.record("村级财务公开").id, scan)
        packing.make(tmp_path / "p.zip")
    unpacking.into(tmp_path / "p.zip", tmp_path / "back")
    with register.opened(tmp_path / "back"):
        assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]
        assert [attachment.content(each) for each in attachment.Attachment.select()] == [
            "扫描件".encode()
        ]


def test_every_table_and_every_column_is_described(package: Path) -> None:
    with zipfile.ZipFile(package) as bundle:
        said = bundle.read("说明.txt").decode("utf-8-sig")
        names = [each for each in bundle.namelist() if each.startswith("data/")]
        columns = {name: bundle.read(name).decode("utf-8-sig").split("\r\n")[0] for name in names}
    for name, heads in columns.items():
        told = said.partition(f"\r\n{name}  ")[2].partition("\r\n\r\n")[0].split("\r\n")
        assert not told[0].startswith("（"), name
        lines = [each.strip().partition("（")[0].partition("：") for each in told[1:] if each]
        assert [line[0] for line in lines] == heads.split(",")
        assert [line[0] for line in lines if not line[2]] == [], name


def test_no_word_is_there_for_a_column_that_no_table_has(filled: Path) -> None:
    with closing(sqlite3.connect(filled / register.FILE)) as db:
        known = {name: {each.name for each in of} for name, of in cells.tables(db).items()}
    said = resources.toml("packages/words.toml")
    assert said["table"].keys() == known.keys()
    strange = {
        name: each.get("column", {}).keys() - known[name] for name, each in said["table"].items()
    }
    assert {name: found for name, found in strange.items() if found} == {}
    assert said["common"].keys() <= set().union(*known.values())


STRANGE = [
    "",
    "'",
    "''",
    "=1+1",
    "'=1",
    "\t",
    "\r\n",
    "\r",
    "\ufeff",
    '"',
    ",",
    "＝A1",
    "0012",
    "\0",
]
TEXT = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(STRANGE)


def test_any_text_in_every_column_of_every_table_comes_back(filled: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(filled, tmp_path / "register"))
    said = resources.toml("packages/words.toml")["table"]
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        for table, columns in cells.tables(db).items():
            words = said[table].get("column", {})
            for at, each in enumerate(columns):
                is_free = each.holds is Holds.TEXT and "JSON" not in words.get(each.name, "")
                if is_free and table != "schema_migration":
                    text = STRANGE[at % len(STRANGE)]
                    with suppress(sqlite3.IntegrityError):  # a column of a few words
                        db.execute(f'UPDATE "{table}" SET "{each.name}" = ? || id', (text,))
        db.commit()
        packing.pack(db, folder, None, tmp_path / "p.zip")
    unpacking.into(tmp_path / "p.zip", tmp_path / "back")
    kept = {name: of for name, of in rows(folder).items() if not name.startswith("search_index")}
    assert {name: rows(tmp_path / "back")[name] for name in kept} == kept


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), TEXT, TEXT | st.none()), max_size=5))
def test_any_text_comes_back_as_it_was_and_no_cell_is_a_formula(
    held: list[tuple[int, str, str | None]],
) -> None:
    columns = (
        Column("id", Holds.WHOLE, may_lack=False, points_to=""),
        Column("title", Holds.TEXT, may_lack=False, points_to=""),
        Column("number", Holds.TEXT, may_lack=True, points_to=""),
    )
    data = b"".join(cells.written(columns, held))
    assert list(cells.read(columns, BytesIO(data), 1 << 20)) == held
    for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(tuple("=+-@\t\r＝＋－＠")) for cell in row[1:])


def test_an_operator_who_may_not_take_all_out_is_refused(opened: Path, tmp_path: Path) -> None:
    now = datetime(2026, 3, 26, 8, 31)
    entering.turn_on("王某", "防汛抢险2026", now)
    operator.add("李某", "审核", "应急预案2026")
    entering.enter("李某", "应急预案2026", now)
    with pytest.raises(Refusal, match="要有“管理”权限"):
        packing.make(tmp_path / "p.zip")
    assert not (tmp_path / "p.zip").exists()


def test_a_content_that_is_gone_or_damaged_is_counted_and_left_out(
    opened: Path, tmp_path: Path
) -> None:
    record = item.record("村级财务公开").id
    for name in ("gone", "changed", "whole"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        attachment.attach(item.KIND, record, tmp_path / name)
    gone, changed, whole = attachment.attachments(item.KIND, record)
    attachment.place_in(opened, gone.digest, None).unlink()
    attachment.place_in(opened, changed.digest, None).write_text("changes", encoding="utf-8")
    made = packing.make(tmp_path / "p.zip")
    assert (made.missing, set(made.attachments)) == (2, {whole.digest})
