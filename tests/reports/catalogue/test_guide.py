"""The guide as a paper: headings, paragraphs, and the same text in pdf, docx and html."""

from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from models.catalogue import guide as kept
from models.office.profile import change_profile
from models.store.refusal import Refusal
from reports.catalogue import guide
from reports.paper.document import Heading, Paragraph
from reports.writers.pdf.writer import write_pdf


def texts() -> list[str]:
    blocks = guide.document().blocks
    return [block.text for block in blocks if isinstance(block, Heading | Paragraph)]


def test_sections_and_parts_are_headings(opened: Path) -> None:
    paper = guide.document()
    first = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 1]
    second = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 2]
    assert first == [each.heading for each in kept.sections() if each.heading]
    assert second[:2] == ["（一）信息分类", "（二）编排体系"]
    assert paper.title == "示例镇人民政府政府信息公开指南"
    assert isinstance(paper.blocks[0], Paragraph)


def test_the_paper_bears_the_day_of_its_making_while_that_holds(opened: Path) -> None:
    whole = {"work_unit": "办公室", "address": "人民路", "hours": "8:30", "website": "example.cn"}
    change_profile(phone="0934-0000000", fax="无", **whole)
    assert guide.document().lines == ()
    kept.make(date(2026, 3, 26))
    assert guide.document().lines == ("（2026年3月26日制作）",)
    change_profile(phone="0934-0000009")
    assert guide.document().lines == ()


def test_the_office_s_own_text_is_printed(opened: Path) -> None:
    kept.write_text("fee", "本机关不收费。\n（一）一句话，不是标题。")
    assert "本机关不收费。" in texts()
    assert "（一）一句话，不是标题。" in [
        block.text for block in guide.document().blocks if isinstance(block, Paragraph)
    ]


def test_the_three_files_say_the_same(opened: Path, tmp_path: Path) -> None:
    change_profile(phone="0934-0000000", website="www.example.gov.cn")
    wanted = "".join("".join(text.split()) for text in texts())
    word, page, paper = (tmp_path / f"指南.{kind}" for kind in ("docx", "html", "pdf"))
    assert guide.write(word) == []
    assert guide.write(page) == []
    write_pdf(guide.document(), paper)
    read = [each.text for each in docx.Document(str(word)).paragraphs]
    assert "".join("".join(text.split()) for text in read[1:]) == wanted
    html = page.read_text("utf-8")
    assert all(text in html for text in texts())
    printed = "".join("".join(each.extract_text().split()) for each in PdfReader(paper).pages)
    assert all("".join(text.split())[:20] in printed for text in texts())


def test_another_kind_of_file_is_refused(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="pdf、ofd、docx、html"):
        guide.write(tmp_path / "指南.xlsx")
    assert list(tmp_path.glob("指南*")) == []


def test_the_file_is_called_after_the_office(opened: Path) -> None:
    assert guide.file_name("docx") == "示例镇人民政府政府信息公开指南.docx"
