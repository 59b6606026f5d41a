"""Reports in a zip: each is read as if it lay in a folder, and a zip that is none is refused."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reports.rollup.gathering import files_in, gathered
from reports.rollup.registers import of_register, report_file
from tests.places import ROOT

TEXT = (ROOT / "tests/reports/foreign/cases/2021-suqian-shi-2024.txt").read_text("utf-8")


def packed(archive: Path, *names: str) -> Path:
    with ZipFile(archive, "w", ZIP_DEFLATED) as bundle:
        for name in names:
            bundle.writestr(name, TEXT.replace("宿迁", Path(name).stem))
    return archive


def test_every_report_of_a_zip_is_read_and_what_lies_beside_them_is_not(tmp_path: Path) -> None:
    archive = packed(
        tmp_path / "各单位.zip",
        "年报/甲.txt", "年报/坏.docx", "__MACOSX/._甲.txt", "乙.html", "乙_files/a.txt", "年报/",
    )  # fmt: skip
    found = gathered([tmp_path], tmp_path / "汇总.xlsx")
    names = [each.source.relative_to(archive).as_posix() for each in found]
    assert names == ["年报/甲.txt", "年报/坏.docx", "乙.html"]
    assert (found[0].office, "坏.docx" in found[1].refused) == ("甲市", True)
    assert found[0].figures
    copy = report_file(found[0].source)
    assert copy is not None
    assert (copy.name, copy.read_text("utf-8")) == ("甲.txt", TEXT.replace("宿迁", "甲"))


def test_a_folder_that_is_called_like_a_zip_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "年报.zip").mkdir()
    (tmp_path / "年报.zip" / "甲.txt").touch()
    assert files_in([tmp_path]) == [tmp_path / "年报.zip" / "甲.txt"]


@pytest.mark.parametrize("letters", ["gbk", "utf-8"])
def test_a_name_is_read_as_it_was_written_on_another_system(tmp_path: Path, letters: str) -> None:
    name = "甲镇.txt".encode(letters)
    archive = packed(tmp_path / "a.zip", "x" * len(name))
    archive.write_bytes(archive.read_bytes().replace(b"x" * len(name), name))
    assert files_in([archive]) == [archive / "甲镇.txt"]


def outside(archive: Path) -> None:
    packed(archive, "../甲.txt")


def too_large(archive: Path) -> None:
    packed(archive, "甲.txt")
    data = bytearray(archive.read_bytes())
    at = data.index(b"PK\x01\x02") + 24  # the size it says it has unpacked
    data[at : at + 4] = (1100 << 20).to_bytes(4, "little")
    archive.write_bytes(data)


def sealed(archive: Path) -> None:
    packed(archive, "甲.txt")
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)


def damaged(archive: Path) -> None:
    archive.write_bytes(b"PK nothing")


def without_any(archive: Path) -> None:
    packed(archive, "说明.ini")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (outside, "指到了压缩包外面"),
        (too_large, "展开有 1100 MB"),
        (sealed, "设了密码"),
        (damaged, "不是压缩包或已损坏"),
        (without_any, "里没有报告"),
    ],
)
def test_a_zip_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    archive = tmp_path / "a.zip"
    make(archive)
    assert files_in([archive]) == [archive]
    (told,) = of_register(archive, [2024], None, lambda: None)
    assert said in told.refused
    assert "a.zip" in told.refused
