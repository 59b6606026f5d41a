"""A workbook with a password is told from a damaged one, and read once the password is given."""

from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from models.store.refusal import Refusal
from reports.ledgers.books.locked import is_locked, unlocked
from reports.ledgers.books.workbook import tables
from tests.books import write_book
from tests.cli.running import Run

WORD = "台账 2026"


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    plain = write_book(tmp_path / "plain.xlsx", ["标题", "公开日期"], ["春耕备耕", "2026-03-02"])
    file, out = tmp_path / "台账.xlsx", BytesIO()
    with plain.open("rb") as stream:
        OOXMLFile(stream).encrypt(WORD, out)
    file.write_bytes(out.getvalue())
    return file


def test_without_its_password_it_is_named_as_what_it_is(locked: Path) -> None:
    assert is_locked(locked)
    with pytest.raises(Refusal, match="设了打开密码"):
        tables(locked)


def test_with_its_password_it_is_read_from_a_copy_that_is_no_others(locked: Path) -> None:
    before = locked.read_bytes()
    copy = unlocked(locked, WORD)
    assert "春耕备耕" in str(tables(copy)[0].rows)
    assert (copy.name, copy.parent.stat().st_mode & 0o077) == (locked.name, 0)
    assert locked.read_bytes() == before


def test_on_the_command_line_its_password_stands_in_a_file(
    locked: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, word = Run(folder, capsys), tmp_path / "word.txt"
    assert run("import", "items", locked)[0] == 2
    for text, code in (("not this one", 2), (WORD, 0)):
        word.write_text(text, encoding="utf-8")
        assert run("import", "items", locked, "--ledger-password-file", word)[0] == code


def test_a_wrong_password_and_a_damaged_file_are_sentences(locked: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="口令不对"):
        unlocked(locked, "not this one")
    data = locked.read_bytes()
    torn = tmp_path / "torn.xlsx"
    for cut in (data[: len(data) // 2], data[:512], data[:600] + bytes(2000) + data[2600:]):
        torn.write_bytes(cut)
        with pytest.raises(Refusal):
            unlocked(torn, WORD)
