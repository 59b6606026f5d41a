"""Registers that the program of each earlier step wrote are upgraded by today's, and lose nothing.

A step has its register in tests/registers once the next step exists (see README.md there).
"""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import pytest

import main
from models.disk.private import shut_all
from models.store import register
from models.store.held import steps as upgrading
from tests.places import REGISTERS
from tests.registers import as_text, make

FILES = sorted([*REGISTERS.glob("[0-9]*.sql"), *REGISTERS.glob("[0-9]*.db")])
STEPS = sorted(path.stem for path in Path(upgrading.FOLDER).glob("[0-9]*.py"))
# Columns that a step rewrote or took away: how what they held is said in the register of today.
SAID_TODAY = {
    ("published_item", "normative"): (
        "CASE document_kind WHEN '行政规范性文件' THEN 1 WHEN '否' THEN 0 END"
    ),
}
# Columns of which a step let go what they held.
FORGOTTEN = {("act", "who"), ("history", "who")}
# What the steps note down about themselves, and what is made anew from the rest.
OF_THE_STEPS = ("schema_migration", "item_search", "search_index")

Column = tuple[str, str]  # table and column
Rows = list[tuple[object, ...]]


def restored(text: Path, folder: Path) -> Path:
    """Put a register of tests/registers into a folder as its file."""
    folder.mkdir()
    file = folder / register.FILE
    if text.suffix == ".sql":
        as_text.read(text, file)
    else:
        shutil.copy(text, file)
    shut_all(folder)  # otherwise its opening notes down that it was open to others
    return file


def schema(file: Path) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(file)) as db:
        rows = db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
        return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}


def contents(
    file: Path, columns: dict[str, list[str]], said: Mapping[Column, str] = MappingProxyType({})
) -> dict[Column, Rows]:
    """Return every value by table and column, with its row; `said` stands for a column."""
    found = {}
    with closing(sqlite3.connect(file)) as db:
        for table, names in columns.items():
            for name in names:
                value = said.get((table, name), f'"{table}"."{name}"')
                query = f'SELECT rowid, {value} FROM "{table}" ORDER BY rowid'
                found[table, name] = db.execute(query).fetchall()
    return found


def held(file: Path) -> dict[str, list[str]]:
    """Return the columns of every table in which an office's own records are."""
    with closing(sqlite3.connect(file)) as db:
        tables = [name for name in as_text.tables(db) if name not in OF_THE_STEPS]
        return {table: as_text.columns(db, table) for table in tables}


def given_ids(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file)) as db:
        return dict(db.execute("SELECT name, seq FROM sqlite_sequence").fetchall())


@pytest.fixture(params=FILES, ids=lambda path: path.name, scope="module")
def old(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register that the program of its step wrote, which no test changes."""
    return restored(request.param, tmp_path_factory.mktemp("old") / request.param.name)


@pytest.fixture
def kept(old: Path, tmp_path: Path) -> Path:
    """A copy of it, not yet upgraded."""
    return shutil.copytree(old.parent, tmp_path / old.parent.name) / old.name


@pytest.fixture(scope="module")
def upgraded(old: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Another copy, upgraded, with the steps that were run; no test changes it either."""
    folder = shutil.copytree(old.parent, tmp_path_factory.mktemp("new") / old.parent.name)
    with register.opened(folder) as done:
        pass
    return folder / old.name, done


def test_a_step_has_its_register_once_the_next_one_exists() -> None:
    followed = {step[:4] for step in STEPS[:-1]}
    assert followed <= {path.stem for path in FILES if path.suffix == ".sql"}
    assert {path.stem for path in FILES} <= {step[:4] for step in STEPS}


def test_a_register_knows_the_steps_up_to_its_own_and_has_records_in_every_table(
    old: Path,
) -> None:
    with closing(sqlite3.connect(old)) as db:
        done = [row[0] for row in db.execute("SELECT name FROM schema_migration ORDER BY name")]
        empty = [
            table
            for table in as_text.tables(db)
            if not db.execute(f'SELECT 1 FROM "{table}"').fetchone()
        ]
    assert done == [step for step in STEPS if step[:4] <= old.parent.stem]
    assert not empty or old.parent.name == "0001.db"  # the first file of all holds a few only


def test_an_upgrade_keeps_every_value_of_every_old_column(
    old: Path, upgraded: tuple[Path, list[str]]
) -> None:
    new, done = upgraded
    columns = held(old)
    before, ids = contents(old, columns), given_ids(old)
    assert done == [step for step in STEPS if step[:4] > old.parent.stem]
    after = contents(new, columns, SAID_TODAY)
    changed = {key for key, rows in after.items() if rows != before[key]}
    assert changed <= FORGOTTEN
    assert given_ids(new).items() >= ids.items()  # no id is given a second time


def test_an_upgraded_register_is_whole_and_has_the_shape_of_a_new_one(
    upgraded: tuple[Path, list[str]], blank_register: Path
) -> None:
    new, _ = upgraded
    with closing(sqlite3.connect(new)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert schema(new) == schema(blank_register / register.FILE)


def test_the_clock_and_the_tables_of_an_upgraded_register_are_reckoned(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["due", "--all", "--on", "2026-06-01"], ["tables", "2025"], ["tables", "2026"]):
        code = main.main([*words, "--register", str(kept.parent)])
        said = capsys.readouterr()
        assert (code, said.err) == (0, "")
        assert said.out


def test_the_register_of_today_has_records_in_every_table_and_comes_back_from_its_text(
    tmp_path: Path,
) -> None:
    file, text = make.make(tmp_path / "today"), tmp_path / "today.sql"
    as_text.write(file, text)
    back = restored(text, tmp_path / "back")
    columns = held(file)
    assert contents(back, columns) == contents(file, columns)
    assert (schema(back), given_ids(back)) == (schema(file), given_ids(file))
    with closing(sqlite3.connect(back)) as db:
        assert [
            name for name in columns if not db.execute(f'SELECT 1 FROM "{name}"').fetchone()
        ] == []
