"""Files with everything in them that must not go out; the persons in them are invented."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.comments import Comment
from PIL import Image

IDENTITY = "110101199003070038"
MOBILE = "13800138000"
_INS = 'w:id="7" w:author="李四" w:date="2026-01-01T00:00:00Z"'


def picture(side: int) -> io.BytesIO:
    """Return a picture of a paper."""
    made = io.BytesIO()
    Image.new("RGB", (side, side), "grey").save(made, "png")
    made.seek(0)
    return made


def document(path: Path) -> Path:
    """Write a Word document with one trace of nearly every kind."""
    paper = docx.Document()
    about = paper.core_properties
    about.author, about.last_modified_by = "张三", "李四"
    paper.add_paragraph(f"申请人身份证号{IDENTITY}，住址略。监督电话：0571-88880000。")
    first = paper.add_paragraph("本镇公示如下。")
    paper.add_comment(first.runs, text="这句先别发", author="王五", initials="W")
    changed = paper.add_paragraph("低保金每月")
    for said in (
        f"<w:del {nsdecls('w')} {_INS}><w:r><w:delText>九百元</w:delText></w:r></w:del>",
        f"<w:ins {nsdecls('w')} {_INS}><w:r><w:t>一千元</w:t></w:r></w:ins>",
    ):
        changed.paragraph_format.element.append(parse_xml(said))
    secret = paper.add_paragraph("公示七天。")
    secret.add_run("内部掌握").font.hidden = True
    paper.add_picture(picture(500))
    table = paper.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("姓名", "手机号", "赵六", MOBILE),
        strict=True,
    ):
        cell.text = text
    paper.save(str(path))
    return path


def workbook(path: Path) -> Path:
    """Write a workbook with something hidden in every way."""
    book = openpyxl.Workbook()
    book.properties.creator = "张三"
    shown = book.worksheets[0]
    shown.title = "公示"
    for row in (["姓名", "身份证号", "金额"], ["赵六", IDENTITY, 100], ["钱七", "略", "=底稿!A2"]):
        shown.append(row)
    shown["D1"], shown["A9"] = "内部备注", "被拒的名单"
    shown.column_dimensions["D"].hidden = True
    shown.row_dimensions[9].hidden = True
    shown["A2"].comment = Comment("家里有车", "王五")
    draft = book.create_sheet("底稿")
    draft["A1"], draft["A2"] = "没有公开的底稿", 7
    draft.sheet_state = "veryHidden"
    after = book.create_sheet("附表")
    after["A1"] = "附表"
    book.save(path)
    return path


def everything_in(path: Path) -> str:
    """Return all parts of an Office file as one text."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )
