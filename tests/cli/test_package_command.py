"""The verbs package and unpack."""

from pathlib import Path

import pytest

import main
from models.items import item
from models.store import register
from tests.cli.running import Run
from tests.passwords import PASSWORD


def test_a_register_goes_out_as_a_package_that_says_it_is_open_and_comes_back(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(folder):
        item.record("村级财务公开")
    run, file, other = Run(folder, capsys), tmp_path / "p.zip", tmp_path / "other"
    code, out, err = run("package", file)
    assert (code, "已导出数据包并核对" in out, "没有加密" in err) == (0, True, True)
    assert run.json("package", file)["counts"]["items"] == 1
    assert main.main(["unpack", str(file), str(other)]) == 0
    assert main.main(["unpack", str(file), str(other)]) == 2
    assert "已经有登记簿" in capsys.readouterr().err
    with register.opened(other):
        assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]


def test_a_package_of_a_sealed_register_asks_for_its_password(
    sealed_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, file, word = Run(sealed_folder, capsys), tmp_path / "p.zip", tmp_path / "word"
    code, _out, err = run("package", file)
    assert (code, "--password-file" in err, file.exists()) == (2, True, False)
    word.write_text(PASSWORD, encoding="utf-8")
    assert run("package", file, "--password-file", word)[0] == 0


@pytest.mark.parametrize("name", ["p.rar", "没有的文件夹/p.zip", "register/backups/p.zip"])
def test_a_place_where_no_package_can_be_written_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, _out, err = Run(folder, capsys)("package", tmp_path / name)
    assert (code, err.count("\n"), "没有写数据包" in err) == (2, 1, True)
