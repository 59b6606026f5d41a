"""A neutral document as a Word file for WPS and Word, laid out after GB/T 9704-2012.

Text stands in named styles, tables are real tables; the same document gives the same bytes.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from reports.document import Block, Document, Heading, Note, PageBreak, Paragraph, TableBlock
from reports.writers.docx_styles import PITCH, font_table, lay_styles, node
from reports.writers.docx_tables import word_table
from reports.writers.packing import CREATED, plain, with_fixed_dates
from reports.writers.saving import save_bytes

_A4 = (210, 297)
_TOP, _LEFT, _RIGHT, _BOTTOM = 37, 28, 26, 35  # mm; they leave the 版心 156 × 225 mm
_FOOT = 25.5  # mm from the edge, so that the page number stands 7 mm below the 版心
_ONE = 14  # 空一字 beside the page number, in points
_POINTS = 72 / 25.4
_DROPPED = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")


@dataclass(frozen=True)
class _Page:
    """What can be filled, in points."""

    width: float
    height: float


def write_docx(document: Document, path: Path) -> None:
    """Write `document` as the Word file `path`.

    Raises Refusal when the file cannot be written; nothing half-written is left.
    """
    buffer = io.BytesIO()
    _word(document).save(buffer)
    save_bytes(path, with_fixed_dates(buffer.getvalue()))


def _word(document: Document) -> WordDocument:
    word = new_document()
    lay_styles(word)
    _name(word, document)
    _unload(word)
    page = _lay_out(word)
    _add(word, "Title", document.title)
    if document.subtitle:
        _add(word, "Subtitle", document.subtitle)
    for line in document.lines:
        _add(word, "题下", line)
    for block in document.blocks:
        _fill(word, block, page)
    return word


def _name(word: WordDocument, document: Document) -> None:
    """Say what the file is, and nobody's name."""
    told = word.core_properties
    told.title = plain(document.metadata.title or document.title)[:255]
    told.subject = plain(document.metadata.subject)[:255]
    told.author = told.comments = told.last_modified_by = ""
    told.language = "zh-CN"
    told.created = told.modified = CREATED


def _unload(word: WordDocument) -> None:
    """Leave out what the empty file brings along: a picture, another program's name, fonts."""
    for owner in (word.part.package, word.part):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.rpartition("/")[2] in _DROPPED:
                owner.rels.pop(key)
            elif relation.reltype.endswith("/fontTable"):
                relation.target_part._blob = font_table()


def _lay_out(word: WordDocument) -> _Page:
    section = word.sections[0]
    across, down = _A4
    section.page_width, section.page_height = Mm(across), Mm(down)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.header_distance, section.footer_distance = Mm(15), Mm(_FOOT)
    word.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0], "right")
    _number(section.even_page_footer.paragraphs[0], "left")
    width, height = across - _LEFT - _RIGHT, down - _TOP - _BOTTOM
    return _Page(width * _POINTS, height * _POINTS)


def _number(paragraph: WordParagraph, side: str) -> None:
    """Put — 1 — at the outer side, one character in."""
    paragraph.style = "页码"
    look = paragraph._p.get_or_add_pPr()
    look.append(node("ind", **{f"{side}Chars": "100", side: str(_ONE * 20)}))
    look.append(node("jc", val=side))
    paragraph.add_run("— ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        if kind == "":
            field = OxmlElement("w:instrText")
            field.text = text
            run._r.append(field)
        elif kind != "shown":
            run._r.append(node("fldChar", fldCharType=kind))
    paragraph.add_run(" —")


def _add(word: WordDocument, style: str, text: str) -> WordParagraph:
    return word.add_paragraph(plain(text), style)


def _fill(word: WordDocument, block: Block, page: _Page) -> None:
    match block:
        case Heading(text, level):
            _add(word, f"Heading {min(level, 3)}", text)
        case Paragraph(text):
            _add(word, "Body Text", text)
        case Note(text):
            _add(word, "附记", text)
        case TableBlock(table):
            ids = {style.name: style.style_id for style in word.styles if style.name}
            room = page.height - 3 * PITCH  # under its heading, over what follows
            element: Any = word_table(table, ids, page.width, room)
            word.element.body.insert_element_before(element, "w:sectPr")
            _add(word, "附记", table.note)  # Word wants a paragraph behind a table
        case PageBreak():
            _break_page(word)


def _break_page(word: WordDocument) -> None:
    paragraph = word.add_paragraph(style="附记")
    paragraph.paragraph_format.line_spacing = Pt(1)
    paragraph.add_run().add_break(WD_BREAK.PAGE)
