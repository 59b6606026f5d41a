"""The command line on a register with operators: what changes it is somebody's, what reads is not."""

from datetime import date, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

import cli
from cli.parser import verbs
from models.operators import entering, operator, passwords
from models.store import register
from models.store.history import History
from tests.books import write_book
from tests.cli.running import Run

HEADS, ROW = ["信息名称", "成文日期"], ["关于春耕的通知", date(2026, 3, 2)]
PASSWORD = "河湾村-2026"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Verbs on a register with 王×× (管理) and 李×× (登记)."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    with register.opened(folder):
        entering.turn_on("王××", PASSWORD, datetime(2026, 3, 25, 9))
        operator.add("李××", "登记", PASSWORD)
    return Run(folder, capsys)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return write_book(tmp_path / "a.xlsx", HEADS, ROW)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "key.txt"
    file.write_text(f"{PASSWORD}\r\n第二行\n", encoding="utf-8")
    return file


def test_an_import_belongs_to_the_operator_whom_the_call_names(
    run: Run, ledger: Path, key: Path
) -> None:
    code, _out, err = run(
        *("import", "items", ledger, "--operator", "王××", "--operator-password-file", key)
    )
    assert (code, err) == (0, "")
    with register.opened(run.folder):
        assert {row.who for row in History.select().where(History.kind == "PublishedItem")} == {
            "王××"
        }


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "先说明是谁在操作"), ("李××", "要有“管理”权限"), ("赵××", "没有“赵××”这名人员")],
)
def test_an_import_by_nobody_or_by_who_may_not_is_one_sentence_and_leaves_nothing(
    run: Run, ledger: Path, key: Path, name: str, said: str
) -> None:
    who = ("--operator", name, "--operator-password-file", key) if name else ()
    code, out, err = run("import", "items", ledger, *who)
    assert (code, out) == (2, "")
    assert said in err
    assert run.json("export", "items", run.folder.parent / "out.xlsx")["rows"] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--operator", "王××"), "还要用 --operator-password-file"),
        (("--operator", "王××", "--operator-password-file", "没有.txt"), "读不了"),
    ],
)
def test_an_operator_without_a_readable_password_is_refused(
    run: Run, ledger: Path, words: tuple[str, ...], said: str
) -> None:
    code, _out, err = run("import", "items", ledger, *words)
    assert code == 2
    assert said in err


def test_an_operator_is_not_wanted_where_the_register_has_none(
    folder: Path, ledger: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = Run(folder, capsys)
    who = ("--operator", "王××", "--operator-password-file", key)
    code, _out, err = plain("import", "items", ledger, *who)
    assert code == 0
    assert "没有启用人员权限" in err


def test_every_verb_that_writes_into_a_register_asks_who_it_is_and_no_other_does() -> None:
    asks = {"import", "mail", "merge", "package", "password", "scan"}  # package takes all out
    makes_anew = {"new", "demo", "restore", "unpack"}
    reads = {
        "backup",
        "check",
        "diagnose",
        "inspect",
        "rollup",
        "verify",
        "export",
        "posting",
        "due",
        "letter",
        "manual",
        "tables",
        "report",
        "search",
        "statistics",
    }
    assert {verb.name for verb in verbs()} == asks | makes_anew | reads
    sources = {
        path: path.read_text(encoding="utf-8") for path in Path(cli.__file__).parent.glob("*.py")
    }
    writing = [path.stem for path, text in sources.items() if "with opened(" in text]
    assert sorted(writing) == ["ledgers", "packages", "passwords", "requests", "search"]
    # of the search only the index is made


def test_a_package_of_all_is_made_only_for_one_who_may(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("package", tmp_path / "p.zip")
    assert (code, "登记簿启用了人员权限" in err) == (2, True)


def test_a_verb_that_reads_asks_for_nobody(run: Run) -> None:
    for words in (("due",), ("verify",), ("tables", "2026")):
        code, _out, err = run(*words)
        assert (code, err) == (0, "")
