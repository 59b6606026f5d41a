"""What the properties of a file tell beside its text is named, and taken out of the copy."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import looked_over
from reports.inspecting.trace import Cleaned
from tests.reports.inspecting.files_to_inspect import everything_in

SECRETS = {
    "标题": "关于处分张三的请示",
    "主题": "信访积案",
    "关键词": "内部掌握",
    "备注": "领导批示后再发",
    "类别": "涉密底稿",
}


def told(file: Path) -> dict[str, str]:
    traces = looked_over(file)
    assert not isinstance(traces, str)
    return {each.place: each.message for each in traces if each.kind == "metadata"}


def with_parts(file: Path) -> Path:
    """Add what Word and Excel write beside: the lists of app.xml and a property of one's own."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["docProps/app.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        'docPropsVTypes"><Template>D:\\王五\\底稿.dotx</Template><Application>WPS</Application>'
        '<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>没有公开的一节</vt:lpstr>'
        "</vt:vector></TitlesOfParts></Properties>"
    ).encode()
    parts["docProps/custom.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties"><property name="经办人" pid="2"/></Properties>'
    ).encode()
    with zipfile.ZipFile(file, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return file


def document(path: Path, title: str) -> Path:
    paper = docx.Document()
    paper.add_paragraph("关于2025年 防汛工作").add_run("的公告")
    about = paper.core_properties
    about.title, about.subject, about.keywords = title, SECRETS["主题"], SECRETS["关键词"]
    about.comments, about.category = SECRETS["备注"], SECRETS["类别"]
    paper.save(str(path))
    return with_parts(path)


def workbook(path: Path, title: str) -> Path:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "防汛"
    about = book.properties
    about.title, about.subject, about.keywords = title, SECRETS["主题"], SECRETS["关键词"]
    about.description, about.category = SECRETS["备注"], SECRETS["类别"]
    book.save(path)
    return with_parts(path)


@pytest.mark.parametrize("made", [document, workbook])
def test_what_properties_tell_is_named_and_taken_out(
    tmp_path: Path, made: Callable[[Path, str], Path]
) -> None:
    file = made(tmp_path / f"x.{'docx' if made is document else 'xlsx'}", SECRETS["标题"])
    found = told(file)
    assert {place: said in found[place] for place, said in SECRETS.items()} == dict.fromkeys(
        SECRETS, True
    )
    assert "底稿.dotx" in found["模板"]
    assert "经办人" in found["自定义属性"]
    copy = cleaned(file)
    assert isinstance(copy, Cleaned)
    file.write_bytes(copy.data)
    inside = everything_in(file)
    gone = (*SECRETS.values(), "底稿.dotx", "没有公开的一节", "经办人")
    assert [each for each in gone if each in inside] == []
    assert told(file) == {}


def test_a_title_that_stands_in_the_text_too_gives_nothing_away(tmp_path: Path) -> None:
    assert "标题" not in told(document(tmp_path / "x.docx", "关于2025年防汛工作的公告"))
    assert "标题" not in told(workbook(tmp_path / "x.xlsx", "防汛"))
    assert "标题" not in told(workbook(tmp_path / "2025年台账.xlsx", "2025年台账"))


def test_the_title_of_a_pdf_that_is_not_on_its_pages_is_named_and_taken_out(tmp_path: Path) -> None:
    page = Canvas(str(tmp_path / "x.pdf"))
    page.drawString(60, 700, "Annual report of 2025")
    page.setTitle("Annual report")
    page.setSubject("Draft of Zhang San")
    page.save()
    assert set(told(tmp_path / "x.pdf")) == {"主题"}
    copy = cleaned(tmp_path / "x.pdf")
    assert isinstance(copy, Cleaned)
    (tmp_path / "x.pdf").write_bytes(copy.data)
    assert told(tmp_path / "x.pdf") == {}
