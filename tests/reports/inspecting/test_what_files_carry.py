"""What an Office file carries along is found: macros, other files, ways to the outside."""

import io
import shutil
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image

from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import looked_over
from reports.inspecting.trace import Cleaned

_RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r9" TargetMode="External" Target="{target}" Type="'
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/{way}"/></Relationships>'
)


def relation(way: str, target: str) -> str:
    return _RELATION.format(way=way, target=target)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("plain")
    docx.Document().save(str(folder / "x.docx"))
    openpyxl.Workbook().save(folder / "x.xlsx")
    return {kind: folder / f"x.{kind}" for kind in ("docx", "xlsx")}


@pytest.mark.parametrize(
    ("file", "part", "said", "kind"),
    [
        ("docx", "word/vbaProject.bin", "x", "macro"),
        ("xlsx", "xl/vbaProject.bin", "x", "macro"),
        ("docx", "word/embeddings/oleObject1.bin", "x", "embedded"),
        ("xlsx", "xl/pivotCache/pivotCacheDefinition1.xml", "<x/>", "embedded"),
        ("xlsx", "xl/externalLinks/externalLink1.xml", "<x/>", "embedded"),
        (
            "docx",
            "word/_rels/settings.xml.rels",
            relation("attachedTemplate", "file:///C:/Users/zhangsan/x.dotx"),
            "link",
        ),
        (
            "xlsx",
            "xl/worksheets/_rels/sheet1.xml.rels",
            relation("hyperlink", "http://192.168.1.5/oa"),
            "link",
        ),
        (
            "xlsx",
            "xl/worksheets/_rels/sheet1.xml.rels",
            relation("hyperlink", "https://www.example.gov.cn/"),
            None,
        ),
    ],
)
def test_what_a_file_carries_along_is_found(
    plain: dict[str, Path], tmp_path: Path, file: str, part: str, said: str, kind: str | None
) -> None:
    path = Path(shutil.copy(plain[file], tmp_path))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, said)
    traces = looked_over(path)
    assert not isinstance(traces, str)
    assert [each.kind for each in traces] == ([kind] if kind else [])


def test_a_cleaned_file_has_no_macros_and_no_template(
    plain: dict[str, Path], tmp_path: Path
) -> None:
    path = Path(shutil.copy(plain["docx"], tmp_path))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", "x")
        template = relation("attachedTemplate", "file:///C:/Users/zhangsan/x.dotx")
        archive.writestr("word/_rels/settings.xml.rels", template)
    copy = cleaned(path)
    assert isinstance(copy, Cleaned)
    assert copy.removed == ("已删去宏 1 处", "已删去外部链接 1 处")
    assert copy.by_hand == ()


def test_a_photo_that_says_where_it_was_taken_is_found(tmp_path: Path) -> None:
    exif, photo, paper = Image.Exif(), io.BytesIO(), docx.Document()
    exif[0x8825] = {1: "N", 2: (30.0, 1.0, 2.0), 3: "E", 4: (120.0, 1.0, 2.0)}
    Image.new("RGB", (300, 300)).save(photo, "jpeg", exif=exif)
    paper.add_picture(photo)
    paper.save(str(tmp_path / "x.docx"))
    traces = looked_over(tmp_path / "x.docx")
    assert not isinstance(traces, str)
    assert [(each.kind, "经纬度" in each.message) for each in traces] == [("metadata", True)]
