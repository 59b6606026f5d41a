"""The verb merge: a package from another PC is compared, taken in, and said."""

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


@pytest.fixture
def package(folder: Path, tmp_path: Path) -> Path:
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
    folder: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(folder, capsys)
    tried = run.json("merge", package, "--dry-run")
    assert (tried["new"], tried["same"], tried["different"]) == (1, 0, 1)
    (conflict,) = tried["conflicts"]
    assert (conflict["kind"], conflict["number"]) == ("政府信息公开申请", "2026-001")
    (number,) = conflict["differences"]
    assert (number["field"], number["taken"]) == ("登记号", "ours")
    with register.opened(folder):
        assert not item.PublishedItem.select().exists()
    done = run.json("merge", package)
    assert (done["new"], isinstance(done["act"], int)) == (1, True)
    again = run.json("merge", package)
    assert (again["new"], again["same"], again["different"], again["act"]) == (0, 1, 1, None)
    assert "两边是不同的记录，用了同一个编号" in run("merge", package)[1]
    with register.opened(folder):
        (found,) = attachment.Attachment.select()
        assert attachment.content(found).decode() == "盖章"
    assert run("verify")[0] == 0


def test_a_file_that_is_no_package_is_refused_and_a_package_of_another_office_is_said(
    folder: Path, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    none = tmp_path / "a.zip"
    none.write_bytes(b"PK")
    code, _out, err = Run(folder, capsys)("merge", none)
    assert (code, "不是公开簿的数据包或已损坏" in err, err.count("\n")) == (2, True, 1)
    other = tmp_path / "other"
    assert main.main(["new", str(other), "--office", "示例县水务局", "--kind", "bureau"]) == 0
    code, _out, err = Run(other, capsys)("merge", package)
    assert (code, "不是同一个机关" in err) == (0, True)


def test_what_comes_into_a_sealed_register_is_sealed(
    sealed_folder: Path, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = tmp_path / "word"
    word.write_text(PASSWORD, encoding="utf-8")
    assert Run(sealed_folder, capsys)("merge", package, "--password-file", word)[0] == 0
    contents = [each.read_bytes() for each in attachment.contents(sealed_folder)]
    assert len(contents) == 1
    assert "盖章".encode() not in contents[0]
    with register.opened(sealed_folder, by()):
        assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]
