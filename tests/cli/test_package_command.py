"""The verbs package, unpack and merge."""

from datetime import date
from pathlib import Path

import pytest

import main
from models.items import item
from models.packages import packing
from models.requests import request
from models.store import attachment, register
from tests.cli.running import Run
from tests.models.merging.plain import copied, worked
from tests.passwords import PASSWORD, by

TODAY = date(2026, 3, 26)


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


@pytest.fixture
def brought(folder: Path, tmp_path: Path) -> Path:
    """A package of another PC: an item with a file, and a request whose number is used here."""
    file, scan = tmp_path / "村站.zip", tmp_path / "扫描件.txt"
    scan.write_text("盖章", encoding="utf-8")
    with register.opened(copied(folder, tmp_path / "station")):
        attachment.attach(item.KIND, item.record("村级财务公开", ["村务公开栏"]).id, scan)
        request.record("2026-001", TODAY, applicant="李某", content="水费")
        packing.make(file)
    worked(folder, lambda: request.record("2026-001", TODAY, applicant="张某", content="补偿"))
    return file


def test_a_package_is_tried_then_merged_and_a_second_time_brings_nothing(
    folder: Path, brought: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(folder, capsys)
    tried = run.json("merge", brought, "--dry-run")
    assert (tried["new"], tried["same"], tried["different"]) == (1, 0, 1)
    (conflict,) = tried["conflicts"]
    assert (conflict["kind"], conflict["number"]) == ("政府信息公开申请", "2026-001")
    (number,) = conflict["differences"]
    assert (number["field"], number["taken"]) == ("登记号", "ours")
    with register.opened(folder):
        assert not item.PublishedItem.select().exists()
    done = run.json("merge", brought)
    assert (done["new"], isinstance(done["act"], int)) == (1, True)
    again = run.json("merge", brought)
    assert (again["new"], again["same"], again["different"], again["act"]) == (0, 1, 1, None)
    assert "两边是不同的记录，用了同一个编号" in run("merge", brought)[1]
    with register.opened(folder):
        (found,) = attachment.Attachment.select()
        assert attachment.content(found).decode() == "盖章"
    assert run("verify")[0] == 0


def test_a_file_that_is_no_package_is_refused_and_a_package_of_another_office_is_said(
    folder: Path, brought: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    none = tmp_path / "a.zip"
    none.write_bytes(b"PK")
    code, _out, err = Run(folder, capsys)("merge", none)
    assert (code, "不是公开簿的数据包或已损坏" in err, err.count("\n")) == (2, True, 1)
    other = tmp_path / "other"
    assert main.main(["new", str(other), "--office", "示例县水务局", "--kind", "bureau"]) == 0
    code, _out, err = Run(other, capsys)("merge", brought)
    assert (code, "不是同一个机关" in err) == (0, True)


def test_what_comes_into_a_sealed_register_is_sealed(
    sealed_folder: Path, brought: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = tmp_path / "word"
    word.write_text(PASSWORD, encoding="utf-8")
    assert Run(sealed_folder, capsys)("merge", brought, "--password-file", word)[0] == 0
    contents = [each.read_bytes() for each in attachment.contents(sealed_folder)]
    assert len(contents) == 1
    assert "盖章".encode() not in contents[0]
    with register.opened(sealed_folder, by()):
        assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]
