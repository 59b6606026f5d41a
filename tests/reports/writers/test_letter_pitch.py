"""A letter that would run over by a few lines stands closer and fills its first page (7.3.5.5)."""

from datetime import date
from pathlib import Path

import docx
import pypdf
import pytest
from docx.shared import Pt

from models.letters.kinds import kind
from reports.cases.letters import Sheet, paper
from reports.paper.document import Document
from reports.writers.docx.writer import write_docx
from reports.writers.pdf.writer import write_pdf

LINE = "一行正文的内容。"


def letter(lines: int, attached: str = "附件：清单\n") -> Document:
    body = f"{LINE}\n" * lines + f"特此告知。\n{attached}【署名】示例镇人民政府"
    return paper(Sheet(kind("granted"), "张××", body, date(2026, 3, 2), "示镇公复〔2026〕1号"))


def pages(document: Document, folder: Path) -> list[str]:
    path = folder / "1.pdf"
    write_pdf(document, path)
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def pitch(document: Document, folder: Path) -> float:
    write_docx(document, folder / "1.docx")
    word = docx.Document(str(folder / "1.docx"))
    spacing = word.styles["Body Text"].paragraph_format.line_spacing
    assert isinstance(spacing, int)
    return spacing / Pt(1)


@pytest.mark.parametrize("lines", range(5, 15))
def test_a_letter_with_a_few_lines_too_many_stays_on_one_page(lines: int, tmp_path: Path) -> None:
    document = letter(lines)
    assert len(pages(document, tmp_path)) == 1
    assert (pitch(document, tmp_path) < 28.9) == (lines > 10)


@pytest.mark.parametrize("lines", range(15, 24))
def test_a_longer_letter_keeps_its_pitch_and_two_lines_with_the_seal(
    lines: int, tmp_path: Path
) -> None:
    document = letter(lines)
    first, last = pages(document, tmp_path)
    assert first.count(LINE) >= 12
    assert last.count(LINE) >= 1
    assert "特此告知。" in last
    assert pitch(document, tmp_path) == pytest.approx(28.95, abs=0.05)


def test_a_paper_without_signature_keeps_22_lines(tmp_path: Path) -> None:
    document = paper(Sheet(kind("granted"), "张××", f"{LINE}\n" * 21, date(2026, 3, 2)))
    assert pitch(document, tmp_path) == pytest.approx(28.95, abs=0.05)
