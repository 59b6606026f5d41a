"""`inspect` looks a file over before it goes out; its exit code says whether there is anything."""

import json
import zipfile
from pathlib import Path

import pytest

from main import main
from tests.reports.inspecting.files_to_inspect import document, workbook


def test_findings_end_with_one_and_are_told_by_kind_place_and_message(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = document(tmp_path / "公示.docx")
    assert main(["inspect", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["findings"]
    assert {tuple(each) for each in told["findings"]} == {("kind", "place", "message")}


def test_a_cleaned_copy_leaves_the_file_itself_as_it_was(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file, out = workbook(tmp_path / "名单.xlsx"), tmp_path / "公开.xlsx"
    before = file.read_bytes()
    assert main(["inspect", str(file), "--clean", str(out)]) == 1
    said = capsys.readouterr().out
    assert "已删去隐藏的工作表 1 处。" in said
    assert "清理不了、还要人处理的：\n身份证号（工作表“公示”B 列）" in said
    assert file.read_bytes() == before
    assert main(["inspect", str(file), "--clean", str(file)]) == 2
    assert "原件不改" in capsys.readouterr().err
    assert file.read_bytes() == before


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (41 << 20))


def entities(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        levels = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
        text = f"<!DOCTYPE x [<!ENTITY e0 'x'>{levels}]><x>&e11;</x>"
        archive.writestr("docProps/core.xml", text)
        archive.writestr("xl/workbook.xml", text)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("没有.docx", lambda path: None),
        ("x.doc", lambda path: path.write_bytes(b"x")),
        ("坏.pdf", lambda path: path.write_bytes(b"%PDF-1.4 nothing")),
        ("坏.xlsx", lambda path: path.write_bytes(b"PK\x03\x04 nothing")),
        ("炸.docx", bomb),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, made: object
) -> None:
    assert callable(made)
    made(tmp_path / name)
    assert main(["inspect", str(tmp_path / name)]) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert name in out.err
    assert len(out.err.splitlines()) == 1


def test_entities_without_end_are_not_followed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    entities(tmp_path / "x.xlsx")
    assert main(["inspect", str(tmp_path / "x.xlsx")]) in (0, 2)
    assert "程序出错" not in capsys.readouterr().err
