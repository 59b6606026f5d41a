"""Letters as papers: laid out after GB/T 9704, the same words in every kind of file."""

import re
from datetime import date
from pathlib import Path

import docx
import pypdf
import pytest

from models.letters import issuing as lettering
from models.letters import texts as letter_texts
from models.letters.kinds import LetterKind, kind, kinds
from models.letters.letter import Letter
from models.requests.case import Case
from reports.cases.letters import Sheet, document_of, paper, sample_document
from reports.paper.document import (
    Attached,
    CellKind,
    Document,
    Line,
    Note,
    Paragraph,
    SheetTitle,
    Signature,
    TableBlock,
)
from reports.writers.docx.writer import write_docx
from reports.writers.html import html
from reports.writers.pdf.writer import write_pdf
from tests.models.letters.case import TODAY, case_of, filled, profile, received

LONG = "石桥村道路硬化工程的立项批复、招标文件、中标通知书、施工合同、变更签证、" * 60


def drafted(case: Case, of: LetterKind) -> Letter:
    return lettering.draft(case, of, filled(case, of))


def words(document: Document) -> str:
    """Every character of a paper, in order, without blanks."""
    found = [document.title]
    for block in document.blocks:
        match block:
            case Attached(names):
                found += ["附件：", *names]
            case Signature(organ, dated):
                found += [organ, dated]
            case TableBlock(table):
                found += [cell.text for cell in table.cells]
            case Line(text) | SheetTitle(text) | Paragraph(text) | Note(text):
                found.append(text)
    return _plain("".join(found))


def _plain(text: str) -> str:
    return re.sub(r"[\s　\u200b]", "", text)


def in_pdf(path: Path) -> str:
    pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    return _plain("".join(re.sub(r"— \d+ —", "", page) for page in pages))


def in_docx(path: Path) -> str:
    word = docx.Document(str(path))
    parts = [each.text for each in word.element.body.iter(docx.oxml.ns.qn("w:t"))]
    return _plain("".join(parts))


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_every_kind_says_the_same_in_pdf_docx_and_html(
    of: LetterKind, opened: Path, tmp_path: Path
) -> None:
    profile()
    document = document_of(drafted(case_of(received()), of))
    report = write_pdf(document, tmp_path / "1.pdf")
    assert report.missing_characters == ()
    write_docx(document, tmp_path / "1.docx")
    wanted = words(document)
    assert sorted(in_pdf(tmp_path / "1.pdf")) == sorted(wanted)
    assert in_docx(tmp_path / "1.docx") == wanted
    shown = _plain(re.sub("<[^>]+>", "", html(document).partition("<body")[2].partition(">")[2]))
    assert shown == wanted
    if of.is_slip:
        assert len(pypdf.PdfReader(tmp_path / "1.pdf").pages) == 1


def test_a_letter_stands_in_the_order_of_an_official_paper(opened: Path) -> None:
    profile()
    case = case_of(received())
    of = kind("partial")
    letter = lettering.draft(case, of, filled(case, of, attached="1.登记表3页\n2.说明1页"))
    lettering.issue(letter, TODAY, case.calendar)
    blocks = document_of(letter).blocks
    assert document_of(letter).title == "政府信息公开申请答复书"
    assert blocks[0] == Line("示镇公复〔2026〕1号", "right")
    assert blocks[1] == Line("欧阳𬱖：")
    assert blocks[-3] == Paragraph("特此告知。")
    assert blocks[-2] == Attached(("登记表3页", "说明1页"))
    assert blocks[-1] == Signature("示例镇人民政府", "2026年3月26日")


def test_a_draft_leaves_the_serial_of_its_number_open(opened: Path) -> None:
    profile()
    first = document_of(drafted(case_of(received()), kind("granted"))).blocks[0]
    assert first == Line("示镇公复〔2026〕　号", "right")


def test_the_slip_of_a_consultation_stands_on_a_sheet_of_its_own(
    opened: Path, tmp_path: Path
) -> None:
    profile()
    document = document_of(drafted(case_of(received()), kind("consult_third")))
    at = document.blocks.index(SheetTitle("政府信息公开征求意见回执"))
    assert document.blocks[at + 1] == Line("示例镇人民政府：")
    assert document.blocks[at - 1] == Signature("示例镇人民政府", "2026年3月26日")
    write_pdf(document, tmp_path / "1.pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "1.pdf").pages]
    assert "征求意见回执" in pages[-1]
    assert "2026年3月26日" not in pages[-1]


@pytest.mark.parametrize("lines", range(8, 22))
def test_the_signature_never_stands_alone_on_a_page(lines: int, tmp_path: Path) -> None:
    body = "\n".join(
        [*["一行正文的内容。"] * lines, "特此告知。", "附件：清单", "【署名】示例镇人民政府"]
    )
    sheet = Sheet(kind("granted"), "张××", body, date(2026, 3, 2), "示镇公复〔2026〕1号")
    write_pdf(paper(sheet), tmp_path / "1.pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "1.pdf").pages]
    signed = next(page for page in pages if "2026年3月2日" in page)
    assert "示例镇人民政府" in signed
    assert "特此告知。" in signed
    assert "一行正文的内容。" in signed


def test_a_name_longer_than_the_date_stays_on_the_page(tmp_path: Path) -> None:
    organ = "某某自治县某某街道办事处政府信息公开工作领导小组"
    sheet = Sheet(kind("granted"), "张××", f"正文。\n【署名】{organ}", date(2026, 3, 2))
    write_pdf(paper(sheet), tmp_path / "1.pdf")
    write_docx(paper(sheet), tmp_path / "1.docx")
    assert organ in in_pdf(tmp_path / "1.pdf")
    look = docx.Document(str(tmp_path / "1.docx")).paragraphs[-2].paragraph_format
    assert look.right_indent == 0
    assert look.keep_with_next


@pytest.mark.parametrize("key", ["register_form", "approval"])
def test_a_very_long_content_leaves_a_slip_on_its_page(
    key: str, opened: Path, tmp_path: Path
) -> None:
    profile()
    document = document_of(drafted(case_of(received(content=LONG)), kind(key)))
    write_pdf(document, tmp_path / "1.pdf")
    assert len(pypdf.PdfReader(tmp_path / "1.pdf").pages) == 1
    assert "（全文见申请书）" in words(document)


def test_a_letter_with_a_very_long_content_goes_on_over_pages(opened: Path, tmp_path: Path) -> None:
    profile()
    document = document_of(drafted(case_of(received(content=LONG)), kind("supplement")))
    write_pdf(document, tmp_path / "1.pdf")
    assert LONG in in_pdf(tmp_path / "1.pdf")


def test_a_cell_that_no_page_could_hold_goes_on_in_a_row_below(tmp_path: Path) -> None:
    sheet = Sheet(kind("approval"), "", f"｜申请内容｜{'长' * 3000}｜", TODAY)
    (table,) = paper(sheet).tables
    assert [cell.text for cell in table.cells if cell.kind is CellKind.HEAD] == [
        "申请内容",
        *["申请内容（续）"] * 4,
    ]
    write_pdf(paper(sheet), tmp_path / "1.pdf")
    assert in_pdf(tmp_path / "1.pdf").count("长") == 3000


def test_an_empty_cell_keeps_its_place() -> None:
    (table,) = paper(Sheet(kind("approval"), "", "｜甲｜｜乙｜｜\n｜丙｜｜", TODAY)).tables
    assert [(cell.text, cell.column, cell.colspan) for cell in table.cells] == [
        ("甲", 0, 1), ("", 1, 1), ("乙", 2, 1), ("", 3, 1), ("丙", 0, 1), ("", 1, 3),
    ]  # fmt: skip


def test_signs_of_markup_come_out_as_they_were_written(opened: Path, tmp_path: Path) -> None:
    profile()
    name = "<b>五星</b>&{{ 申请人 }}｜公司"
    made = received(applicant=name, content="{% for %}<script>")
    document = document_of(drafted(case_of(made), kind("granted_public")))
    write_pdf(document, tmp_path / "1.pdf")
    write_docx(document, tmp_path / "1.docx")
    for said in (in_pdf(tmp_path / "1.pdf"), in_docx(tmp_path / "1.docx")):
        assert _plain(name) in said
        assert "{%for%}<script>" in said
    assert "<script>" not in html(document)


def test_the_same_letter_gives_the_same_bytes(opened: Path, tmp_path: Path) -> None:
    profile()
    letter = drafted(case_of(received()), kind("partial"))
    for name in ("1.pdf", "2.pdf"):
        write_pdf(document_of(letter), tmp_path / name)
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_a_template_is_shown_with_an_invented_case_and_without_the_register(opened: Path) -> None:
    of = kind("supplement")
    document = sample_document(of, letter_texts.template_of(of))
    assert document.blocks[0] == Line("示镇公复〔2026〕3号", "right")
    assert "补正" in words(document)


def test_a_cell_that_goes_on_in_a_row_below_does_not_cut_a_date() -> None:
    text = "长" * 615 + "2026年3月16日" + "长" * 100
    (table,) = paper(Sheet(kind("approval"), "", f"｜申请内容｜{text}｜", TODAY)).tables
    said = [cell.text for cell in table.cells if cell.kind is not CellKind.HEAD]
    assert said == ["长" * 615, "2026年3月16日" + "长" * 100]
