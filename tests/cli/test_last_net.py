"""Whatever a verb meets, it ends with one sentence and 2, never with a traceback or 1."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import main
from cli.parser import verbs
from models.requests.request import InformationRequest, record
from models.store import register

_LONG = "长" * 300


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main.main(words)
    return code, capsys.readouterr().err


def test_what_no_verb_knows_is_quoted_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = said(capsys, "due", "\x1eodd\r\r\nwords")
    assert code == 2
    assert told == "命令写得不对：不认识 odd words；用 main.py --help 看用法。\n"


@pytest.mark.parametrize(
    "words",
    [
        ("new", "", "--office", "示例镇人民政府"),
        ("new", " ", "--office", "示例镇人民政府"),
        ("new", "/", "--office", "示例镇人民政府"),
        ("new", "/../.", "--office", "示例镇人民政府"),
        ("new", _LONG, "--office", "示例镇人民政府"),
        ("new", f"{_LONG}/x", "--office", "示例镇人民政府"),
        ("new", "a\0b", "--office", "示例镇人民政府"),
        ("new", "NUL", "--office", "示例镇人民政府"),
        ("new", "com¹ /x", "--office", "示例镇人民政府"),
        ("new", "新登记簿.", "--office", "示例镇人民政府"),
        ("new", "\u202ex", "--office", "示例镇人民政府"),
        ("new", "x", "--office", "\u200b"),
        ("demo", "CONIN$"),
        ("restore", f"{_LONG}.zip", "x"),
        ("restore", "a\nb.zip", "x"),
        ("due", "--register", "x" * 4000),
        ("due", "甲" * 900),
        ("letter", "a\x1b[31m\nb", "receipt", "--out", "a.pdf", "--register", "register"),
        ("report", "2026", "--out", "lpt³", "--register", "register"),
        ("report", "2026", "--out", "公\u2066开", "--register", "register"),
        ("export", "items", "aux .xlsx", "--register", "register"),
        ("due", "--register", ""),
        ("due", "--register", _LONG),
        ("export", "items", "", "--register", "register"),
        ("export", "items", f"{_LONG}.csv", "--register", "register"),
        ("export", "items", "register/backups/x.csv", "--register", "register"),
        ("import", "items", "", "--register", "register"),
        ("import", "items", f"{_LONG}.xlsx", "--register", "register"),
        ("import", "items", "/dev/full", "--register", "register"),
        ("posting", "x", "--out", "", "--register", "register"),
        ("report", "2026", "--out", "register/register.db/x", "--register", "register"),
        ("tables", "2026", "--xlsx", "register/register.xlsx", "--register", "register"),
    ],
)
def test_an_argument_that_names_no_place_is_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    before = sorted(folder.rglob("*"))
    code, sentence = said(capsys, *words)
    assert (code, sentence.count("\n")) == (2, 1)
    assert "程序出错" not in sentence
    assert len(sentence) < 200
    assert sentence.rstrip("\n").isprintable()
    assert sorted(folder.rglob("*")) in (before, [*before, folder / "register.lock"])


@pytest.mark.parametrize("name", ["长" * 300 + ".pdf", "/".join(["d" * 250] * 20), "\u200b.pdf"])
def test_a_paper_is_not_written_under_a_name_that_no_file_can_have(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    with register.opened(folder):
        record("2026-001", date(2026, 3, 9), received_on=date(2026, 3, 2), applicant="王××")
    code, sentence = said(
        capsys, "letter", "2026-001", "register_form", "--out", name, "--register", str(folder)
    )
    assert (code, sentence.count("\n")) == (2, 1)
    assert not list(folder.parent.glob("*.pdf"))


def damage(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "register.db")) as db:
        db.execute("PRAGMA foreign_keys = off")
        for statement in statements:
            db.execute(statement)
        db.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM office",
        "DROP TABLE office",
        "DROP TABLE information_request",
        "DROP TABLE published_item",
        "UPDATE office SET name = CAST(X'80FF' AS TEXT)",
        "UPDATE office SET name = X'80FF'",
        "ALTER TABLE published_item RENAME COLUMN published_on TO published_pn",
        "ALTER TABLE request_event RENAME COLUMN kind TO kin",
        "INSERT INTO local_day (day, works, reason, recorded_at)"
        " VALUES ('2026-13-45', 0, '', '2026-01-01')",
    ],
)
def test_a_damaged_register_is_said_to_be_damaged(
    folder: Path, capsys: pytest.CaptureFixture[str], statement: str
) -> None:
    damage(folder, statement)
    code, sentence = said(capsys, "report", "2026", "--out", "out", "--register", str(folder))
    assert (code, sentence.count("\n")) == (2, 1)
    assert "已损坏" in sentence
    assert "backups" in sentence


def test_a_folder_in_place_of_the_holder_is_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "register.holder").mkdir()
    code, sentence = said(capsys, "import", "items", "x.csv", "--register", str(folder))
    assert (code, sentence.count("\n")) == (2, 1)


def test_a_fault_of_the_program_is_kept_without_what_it_says(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name = "林小明"

    def broken(*_args: object) -> None:
        raise KeyError(name)

    monkeypatch.setattr("reports.cases.due.due", broken)
    code, sentence = said(capsys, "due", "--register", str(folder))
    (kept,) = (tmp_path / "state").rglob("last-error.txt")
    assert code == 2
    assert str(kept) in sentence
    assert "KeyError" in kept.read_text()
    assert name not in kept.read_text() + sentence
    assert kept.stat().st_mode & 0o077 == 0


@given(
    words=st.lists(
        st.sampled_from(["--json", "--out", "x.pdf", "items", "2026", ""]) | st.text(max_size=8),
        max_size=6,
    ),
    verb=st.sampled_from([verb.name for verb in verbs() if verb.name not in ("demo", "new")]),
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_behind_a_verb_end_with_a_known_code(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], verb: str
) -> None:
    try:
        code, sentence = said(capsys, verb, "--register", str(folder), *words)
    except SystemExit:
        return  # help was asked for
    assert code in (0, 1, 2)
    assert "程序出错" not in sentence


def test_half_a_character_is_not_kept(opened: Path) -> None:
    made = InformationRequest.add("登记", number="1", applicant="林\ud800某", content="x\udfff")
    made.alter("修改", content="\udc00y")
    kept = InformationRequest.known(made.id)
    assert kept is not None
    assert (kept.applicant, kept.content) == ("林某", "y")
