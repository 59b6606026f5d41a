"""An annual report of ten pages as pdf, beside the same words and cells set by platypus."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as BareParagraph
from reportlab.platypus import Table as BareTable

import resources
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.forms.form import form
from reports.forms.shipped import newest
from reports.paper.document import Document, Paragraph
from tests.benchmarks.big import WORDS
from tests.benchmarks.measure import Row, pair
from tests.reports.foreign.test_kinds import OFFICE, as_pdf
from tests.reports.foreign.test_layouts import figures

_PAGES, _YEAR, _FONT = 10, 2025, "set"
_TEXT = f"{'、'.join(WORDS)}等方面的信息，都在规定的期限内公开。" * 3


def ten_pages(place: Path) -> Row:
    """Write the tables of a year with as much text as makes ten pages."""
    book, file = form(newest()), place / "ten.pdf"
    tables = annual_document(book, _YEAR, OFFICE, figures(book), Period.of(_YEAR))
    count = 10
    while _pages(paper := _with_text(tables, count), file) < _PAGES:
        count += 1

    def ours() -> None:
        as_pdf(paper, book, file)

    note = f"floor: platypus, {count} paragraphs and a table"
    return pair("十页报告 10-page report, pdf", ours, lambda: _bare(place, count), note=note)


def _with_text(tables: Document, count: int) -> Document:
    return replace(tables, blocks=(*(Paragraph(_TEXT) for _ in range(count)), *tables.blocks))


def _pages(paper: Document, file: Path) -> int:
    as_pdf(paper, form(newest()), file)
    return len(pypdfium2.PdfDocument(file))


def _bare(place: Path, count: int) -> None:
    """Set as much text in a font that is embedded, and a table of 26 by 10."""
    font = resources.path("fonts/NotoSerifSC-Regular.ttf")
    pdfmetrics.registerFont(TTFont(_FONT, str(font)))
    plain = ParagraphStyle(_FONT, fontName=_FONT, fontSize=16, leading=28, wordWrap="CJK")
    parts: list[Flowable] = [BareParagraph(_TEXT, plain) for _ in range(count)]
    parts.append(BareTable([[str(at * down) for at in range(10)] for down in range(26)]))
    SimpleDocTemplate(str(place / "bare-ten.pdf"), pagesize=A4).build(parts)
