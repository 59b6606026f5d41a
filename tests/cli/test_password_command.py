"""The verb `password`, and every verb on a register that has one."""

from pathlib import Path

import pytest

import main
from models.items import item
from models.store import register
from tests.cli.running import Run
from tests.passwords import PASSWORD, by

OTHER = "明月松间照 2027"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(folder, capsys)


@pytest.fixture
def word(tmp_path: Path) -> Path:
    file = tmp_path / "word.txt"
    file.write_bytes(f"\ufeff{PASSWORD}\r\n第二行不算\r\n".encode())
    return file


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "other.txt"
    file.write_text(OTHER, encoding="utf-8")
    return file


@pytest.fixture
def locked(sealed_folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs verbs on a register that has a password."""
    return Run(sealed_folder, capsys)


def test_a_password_is_set_changed_and_removed(locked: Run, word: Path, other: Path) -> None:
    assert locked("due", "--password-file", word)[0] == 0
    done = locked.json("password", "change", "--password-file", word, "--new-password-file", other)
    assert done == {"password": "change"}
    assert locked("due", "--password-file", word)[0] == 2
    assert locked.json("password", "remove", "--password-file", other)["broken"] == []
    assert locked("due")[0] == 0


def test_setting_a_password_tells_the_recovery_code_and_the_backups_that_stay_open(
    run: Run, word: Path
) -> None:
    (run.folder / "backups" / "old.db").write_bytes((run.folder / register.FILE).read_bytes())
    code, out, _err = run("password", "set", "--password-file", word)
    assert code == 0
    groups = out.split("恢复码：")[1].splitlines()[0].split()
    assert [len(group) for group in groups] == [5] * 8
    assert "old.db" in out


VERBS = (
    ("due", "--all"),
    ("tables", 2025),
    ("export", "items", "OUT.xlsx"),
    ("import", "items", "OUT.xlsx", "--dry-run"),
    ("posting", "示政发〔2026〕1号", "--out", "OUT.pdf"),
    ("report", 2025, "--out", "OUT", "--kinds", "html"),
)


def test_every_verb_works_with_the_password_and_says_one_sentence_without_it(
    locked: Run, word: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with register.opened(locked.folder, by()):
        item.record("一条信息", document_number="示政发〔2026〕1号")
    for verb in VERBS:
        for given, said in (((), "--password-file"), (("--password-file", other), "口令不对")):
            code, out, err = locked(*verb, *given)
            assert (code, out, err.count("\n")) == (2, "", 1), verb
            assert said in err
    for verb in VERBS:
        code, _out, err = locked(*verb, "--password-file", word)
        assert code in (0, 1), err
        assert "口令" not in err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "第一行是空的"),
        (b"\nline two is long", "第一行是空的"),
        (b"short", "太短"),
        (b"long\0enough", "NUL"),
        ("口令口令口令口令".encode("gbk"), "UTF-8"),
        (b"x" * 5000, "太长"),
        (None, "读不了"),
    ],
)
def test_a_file_that_holds_no_good_password_is_said_in_one_sentence(
    run: Run, tmp_path: Path, content: bytes | None, said: str
) -> None:
    file = tmp_path / "bad.txt"
    if content is not None:
        file.write_bytes(content)
    code, out, err = run("password", "set", "--password-file", file)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert run("due")[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set",), "--password-file"),
        (("set", "--password-file", "WORD"), "已经设了口令"),
        (("change", "--password-file", "WORD"), "--new-password-file"),
        (("remove", "--password-file", "WORD", "--new-password-file", "WORD"), "只有 change"),
        (("remove", "--password-file", "OTHER"), "口令不对"),
    ],
)
def test_a_call_that_does_not_fit_is_said_in_one_sentence(
    locked: Run, word: Path, other: Path, words: tuple[str, ...], said: str
) -> None:
    files = {"WORD": word, "OTHER": other}
    code, out, err = locked("password", *(files.get(each, each) for each in words))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_a_password_for_a_register_without_one_is_said_and_keeps_nothing_from_being_done(
    run: Run, word: Path
) -> None:
    code, _out, err = run("due", "--password-file", word)
    assert code == 0
    assert "没有设口令" in err
    assert run("password", "remove", "--password-file", word)[0] == 2


def test_a_backup_is_made_checked_and_restored_with_the_password(
    locked: Run, word: Path, other: Path, tmp_path: Path
) -> None:
    file, place = tmp_path / "b.zip", tmp_path / "other"
    assert locked("backup", file)[0] == 2
    assert locked("backup", file, "--password-file", word)[0] == 0
    assert locked.json("verify", "--password-file", word)["sound"] is True
    for given in ([], ["--password-file", str(other)]):
        assert main.main(["restore", str(file), str(place), *given]) == 2
    assert main.main(["restore", str(file), str(place), "--password-file", str(word)]) == 0
    assert Run(place, locked.capsys)("due", "--password-file", word)[0] == 0
