"""The verbs backup, restore and verify."""

import json
from pathlib import Path

import pytest

import main
from models.backups import backup
from models.items import item
from models.store import register
from tests.cli.running import Run


def test_a_backup_becomes_a_register_that_verify_finds_sound(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(folder):
        item.record("村级财务公开")
    run, file, other = Run(folder, capsys), tmp_path / "b.zip", tmp_path / "other"
    assert run("backup", file)[0] == 0
    assert run("backup")[0] == 0
    assert run.json("verify")["sound"] is True
    assert main.main(["restore", str(file), str(other)]) == 0
    assert main.main(["restore", str(file), str(other)]) == 2
    assert "已经有登记簿" in capsys.readouterr().err
    with register.opened(other):
        assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]


def test_verify_names_a_damaged_backup_and_ends_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(folder, capsys)
    run("backup")
    made = next((folder / "backups").glob("*.zip"))
    made.write_bytes(made.read_bytes()[:-100])
    code, out, _err = run("verify", "--json")
    found = json.loads(out)
    assert (code, found["sound"]) == (1, False)
    assert [each["name"] for each in found["checks"] if not each["ok"]] == [f"backup:{made.name}"]


def test_a_backup_over_a_file_of_the_register_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _out, err = Run(folder, capsys)("backup", folder / "register.zip")
    assert (code, "登记簿自己的文件" in err) == (2, True)


def test_a_ledger_is_taken_in_only_after_a_backup_and_none_is_made_for_one_that_is_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, ledger = Run(folder, capsys), tmp_path / "items.csv"
    ledger.write_text("信息名称\n村级财务公开\n", encoding="utf-8")
    run("import", "items", ledger, "--dry-run")
    assert not list((folder / "backups").glob("*.zip"))
    assert run("import", "items", ledger)[0] == 0
    with register.opened(folder):
        found = backup.own()
    assert [each.manifest and each.manifest.counts["items"] for each in found] == [0]


@pytest.mark.parametrize("content", [None, b"", b"SQLite format 3\0" + b"x" * 4096])
def test_verify_of_what_cannot_be_read_as_a_register_ends_with_2_and_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    file = folder / register.FILE
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    code, out, err = Run(folder, capsys)("verify")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.strip().endswith("。")


def test_restore_into_a_folder_with_other_files_ends_with_2_and_leaves_them_alone(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Run(folder, capsys)("backup", tmp_path / "b.zip")
    (tmp_path / "文档").mkdir()
    (tmp_path / "文档" / "总结.txt").write_text("x", encoding="utf-8")
    assert main.main(["restore", str(tmp_path / "b.zip"), str(tmp_path / "文档")]) == 2
    assert "已经有别的文件（如“总结.txt”）" in capsys.readouterr().err
    assert [each.name for each in (tmp_path / "文档").iterdir()] == ["总结.txt"]


def test_a_register_that_is_gone_is_restored_into_its_own_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(folder, capsys)
    run("backup")
    (folder / register.FILE).unlink()
    file = next((folder / "backups").glob("*.zip"))
    assert main.main(["restore", str(file), str(folder)]) == 0
    capsys.readouterr()
    assert run.json("verify")["sound"] is True
