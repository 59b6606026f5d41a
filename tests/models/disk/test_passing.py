"""Copies for other programs lie in one folder of this user, and do not stay there."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import main
from models.disk import passing
from reports.writers.xlsx.plain_workbook import plain_sheet


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the copies of all runs lie; this one has none yet."""
    passing.end()
    monkeypatch.setattr(passing, "user_cache_path", lambda *_name, **_more: tmp_path)
    return tmp_path / "opened"


def copy(text: str) -> Path:
    """Put a copy there, as one that is opened is."""
    file = passing.new_folder() / "扫描.pdf"
    file.write_text(text)
    file.chmod(0o400)
    return file


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the rights of a folder")
def test_nobody_else_looks_into_the_folder_of_copies(cache: Path) -> None:
    before = os.umask(0)
    try:
        file = copy("一")
    finally:
        os.umask(before)
    for folder in (cache, *[each for each in cache.rglob("*") if each.is_dir()]):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert cache in file.parents
    passing.end()


def test_at_the_end_of_a_run_no_copy_stays(cache: Path) -> None:
    assert copy("一").parent != copy("二").parent
    passing.end()
    assert list(cache.rglob("*")) == []
    passing.end()


def test_a_start_removes_what_a_killed_run_left_and_nothing_of_one_that_goes_on(
    cache: Path,
) -> None:
    left = cache / "0123456789abcdef" / "x"
    left.mkdir(parents=True)
    (left / "扫描.pdf").write_text("身份证")
    mine = copy("二")
    another = (
        "import sys; from pathlib import Path; from models.disk import passing\n"
        f"passing.user_cache_path = lambda *_name, **_more: Path({str(cache.parent)!r})\n"
        "passing.clear()"
    )
    subprocess.run([sys.executable, "-c", another], check=True)
    assert mine.read_text() == "二"
    assert [each for each in cache.iterdir() if each.is_dir()] == [mine.parent.parent]
    passing.end()


def test_a_copy_that_another_program_holds_is_left_quietly_to_the_next_start(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, unlink = copy("一"), Path.unlink

    def refused(file: Path, missing_ok: bool = False) -> None:
        if file == held:
            raise PermissionError(13, "open in another program", str(file))
        unlink(file, missing_ok)

    with monkeypatch.context() as other_program:
        other_program.setattr(Path, "unlink", refused)
        passing.end()
        assert held.exists()
    passing.clear()
    assert list(cache.rglob("*")) == []


def test_what_a_workbook_is_made_of_goes_with_it_also_where_its_rows_end_badly(
    cache: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()

    def broken_off() -> None:
        with plain_sheet(out / "台账.xlsx", "台账", [("申请人", 12)]) as sheet:
            sheet.write_row(1, ["欧阳某某"])
            sheet.write_row(2, ["王某某"])
            assert [each for each in cache.rglob("gongkaibu-*/*") if each.is_file()] != []
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert list(cache.rglob("gongkaibu-*")) == []
    assert list(out.iterdir()) == []


def test_a_start_removes_what_killed_exports_and_earlier_versions_left_among_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    for name in ("gongkaibu-x1", "gongkaibu-under-way", "others"):
        (tmp_path / "temporary" / name).mkdir(parents=True)
        (tmp_path / "temporary" / name / "sheet.xml").write_text("欧阳某某")
        if name != "gongkaibu-under-way":
            os.utime(tmp_path / "temporary" / name, (0, 0))
    assert main.main(["due", "--register", str(tmp_path / "none")]) == 2
    left = sorted(each.name for each in (tmp_path / "temporary").iterdir())
    assert left == ["gongkaibu-under-way", "others"]
    capsys.readouterr()
