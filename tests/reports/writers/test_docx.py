"""The Word file: the same words and cuts as the paper, in styles after GB/T 9704."""

import errno
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length

from models.store.refusal import Refusal
from reports.paper.document import Document, TableBlock
from reports.writers.docx.writer import write_docx
from tests.reports.writers.sample import annual, long_table, of_everything


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "报告.docx"


def written(document: Document, path: Path) -> WordDocument:
    write_docx(document, path)
    return docx.Document(str(path))


def mm(length: Length | None) -> float:
    assert length is not None
    return float(round(length.mm))


PAPERS = [annual("2021"), annual("2019"), of_everything()]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_cell_of_every_table_is_read_back_in_its_place(paper: Document, target: Path) -> None:
    word = written(paper, target)
    assert len(word.tables) == len(paper.tables)
    for table, found in zip(paper.tables, word.tables, strict=True):
        wanted = [
            [table.at(row, column).text for column in range(table.column_count)]
            for row in range(table.row_count)
        ]
        assert [[cell.text for cell in row.cells] for row in found.rows] == wanted


def test_cells_are_merged_as_on_the_paper(target: Path) -> None:
    table = annual().tables[1]
    found = written(annual(), target).tables[1]
    corner = table.at(0, 0)
    assert (corner.rowspan, corner.colspan) == (3, 3)
    found.cell(0, 0).text = "一格"
    assert found.cell(2, 2).text == "一格"
    assert found.cell(3, 0).text != "一格"


def test_a_label_ends_its_line_after_its_number_without_another_text(target: Path) -> None:
    write_docx(annual(), target)
    tables = docx.Document(str(target)).tables
    cells = [each for table in tables for row in table.rows for each in row.cells]
    labels = {each.text: each.paragraphs[0].paragraph_format for each in cells}
    for label in ("（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"):
        assert labels[label].first_line_indent is not None
    assert labels["1.属于国家秘密"].first_line_indent is None


def test_the_text_stands_in_the_order_of_the_paper_in_its_styles(target: Path) -> None:
    word = written(of_everything(), target)
    told = [(each.style, each.text) for each in word.paragraphs if each.text.strip()]
    assert [(style and style.name, text) for style, text in told] == [
        ("Title", "关于<公开>的“说明” & 其他"),
        ("Subtitle", "（试行）"),
        ("题下", "填报单位：西岭镇"),
        ("Heading 1", "一、总体情况"),
        ("Heading 2", "（一）主动公开"),
        ("Body Text", "第一行\n第二行"),
        ("附记", "注"),
        ("附记", "小字"),
        ("Heading 1", "二、其他"),
        ("Body Text", "完。"),
    ]


@pytest.mark.parametrize(
    ("style", "typeface", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Body Text", "仿宋_GB2312", 16),
    ],
)
def test_the_styles_are_those_of_official_papers(
    style: str, typeface: str, size: float, target: Path
) -> None:
    look = written(of_everything(), target).styles[style]
    fonts = look.element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia")} == {typeface}
    assert look.font.size.pt == size
    spacing = look.paragraph_format
    assert (spacing.space_before.pt, spacing.space_after.pt) == (0, 0)
    if style != "Title":
        assert spacing.line_spacing.pt == pytest.approx(28.95)


def test_the_page_has_the_margins_of_gb_9704(target: Path) -> None:
    section = written(of_everything(), target).sections[0]
    sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [mm(each) for each in sides] == [37, 26, 35, 28]
    assert (mm(section.page_width), mm(section.page_height)) == (210, 297)


def test_a_paper_lies_on_its_side_where_it_says_so(target: Path) -> None:
    section = written(replace(of_everything(), landscape=True), target).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert mm(section.page_width) == 297


def test_the_pages_are_numbered_right_on_odd_and_left_on_even_pages(target: Path) -> None:
    word = written(of_everything(), target)
    section = word.sections[0]
    assert word.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (element,) = footer.part.element
        fields = [each.get(qn("w:instr")) for each in element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE"]
        texts = [each.text for each in element.iter(qn("w:t"))]
        assert texts == ["— ", "1", " —"]
        assert element.pPr.find(qn("w:jc")).get(qn("w:val")) == side


def test_the_heads_are_repeated_and_a_band_stays_with_what_it_is_over(target: Path) -> None:
    found = written(of_everything(), target).element.body.tbl_lst[0]
    heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in found.tr_lst]
    assert heads == [True, True, False, False, False, False]
    together = [bool(list(row.iter(qn("w:keepNext")))) for row in found.tr_lst]
    assert together == [False, False, True, False, False, False]


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    write_docx(annual(), first)
    write_docx(annual(), second)
    assert first.read_bytes() == second.read_bytes()


def test_the_file_names_its_title_and_nobody(target: Path) -> None:
    word = written(annual(), target)
    told = word.core_properties
    assert told.title == "西岭镇人民政府2022年政府信息公开工作年度报告（数据表）"
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    with zipfile.ZipFile(target) as packed:
        names = packed.namelist()
        whole = b"".join(packed.read(name) for name in names)
    assert not {"docProps/app.xml", "docProps/thumbnail.jpeg"} & set(names)
    assert not [word for word in (b"python-docx", b"Macintosh") if word in whole]


def test_a_thousand_rows_are_written(target: Path) -> None:
    word = written(Document("长", blocks=(TableBlock(long_table(1000)),)), target)
    assert len(word.tables[0].rows) == 1003


def test_a_file_that_cannot_be_written_leaves_the_older_one(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_bytes(b"older")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refusal, match="磁盘已满"):
        write_docx(of_everything(), target)
    assert [path.name for path in target.parent.iterdir()] == ["报告.docx"]
    assert target.read_bytes() == b"older"
