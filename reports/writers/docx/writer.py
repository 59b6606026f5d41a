"""A neutral document as a Word file for WPS and Word, laid out after GB/T 9704-2012.

Text stands in named styles, tables are real tables; the same document gives the same bytes.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from reports.paper.chart import Chart
from reports.paper.document import (
    Block,
    Document,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    TableBlock,
)
from reports.writers.docx.hung_code import hang_code
from reports.writers.docx.letter import fill_letter
from reports.writers.docx.styles import STYLES, font_table, lay_styles, node
from reports.writers.docx.tables import word_table
from reports.writers.packing import CREATED, plain, with_fixed_dates
from reports.writers.saving import save_bytes
from reports.writers.setting.charts import chart_png
from reports.writers.setting.fonts import Fonts
from reports.writers.setting.pitch import PITCH, letter_pitch

_SPARE = 1  # lines: another program breaks them a little otherwise
_NUMBER = 14  # points: the size of the page number and 空一字 beside it
_POINTS = 72 / 25.4
_DROPPED = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")


@dataclass(frozen=True)
class _Page:
    """A page and its margins in mm. Lying, the edge that is bound (订口) is the upper one."""

    across: int = 210
    down: int = 297
    top: int = 37
    right: int = 26
    bottom: int = 35
    left: int = 28

    @property
    def width(self) -> float:
        """Width of the 版心 in points, 156 mm upright."""
        return (self.across - self.left - self.right) * _POINTS

    @property
    def height(self) -> float:
        """Height of the 版心 in points, 225 mm upright."""
        return (self.down - self.top - self.bottom) * _POINTS


_UPRIGHT = _Page()
_LYING = _Page(297, 210, 28, 20, 24, 20)


def write_docx(document: Document, path: Path) -> None:
    """Write `document` as the Word file `path`.

    Raises Refusal when the file cannot be written; nothing half-written is left.
    """
    buffer = io.BytesIO()
    _word(document).save(buffer)
    save_bytes(path, with_fixed_dates(buffer.getvalue()), "docx")


def _word(document: Document) -> WordDocument:
    word = docx.Document()
    page = _LYING if document.landscape else _UPRIGHT
    lay_styles(word, pitch := _pitch(document, page))
    _name(word, document)
    _unload(word)
    _lay_out(word, page)
    if document.code and not document.landscape:
        hang_code(word, document.code)
    _add(word, "Title", _broken_title(document, page))
    if document.subtitle:
        _add(word, "Subtitle", document.subtitle)
    for line in document.lines:
        _add(word, "题下", line)
    for block in document.blocks:
        _fill(word, block, page, pitch)
    return word


def _pitch(document: Document, page: _Page) -> float:
    """Return the pitch of a letter, with a line to spare where there is room for one."""
    fonts, size = Fonts(use_system_fonts=False), (page.width, page.height)
    return min(letter_pitch(document, fonts, size, spare) for spare in (0, _SPARE))


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
            elif relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
                owner.rels.pop(key)
                old = relation.target_part
                named = Part(old.partname, old.content_type, font_table(), owner.package)
                owner.relate_to(named, relation.reltype)


def _broken_title(document: Document, page: _Page) -> str:
    """Return the title, broken by meaning where it is longer than a line.

    One character is spare: a PC without 小标宋 shows another font, with wider figures.
    """
    narrow = sum(character.isascii() for character in document.title)
    fits = (len(document.title) - narrow / 2 + 1) * STYLES["Title"].size <= page.width
    return document.title if fits else "\n".join(document.title_lines) or document.title


def _lay_out(word: WordDocument, page: _Page) -> None:
    section = word.sections[0]
    if page.across > page.down:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(page.across), Mm(page.down)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance = Mm(15)
    # The middle of the number stands 7 mm below the 版心.
    section.footer_distance = Mm(page.bottom - 7) - Pt(_NUMBER / 2)
    word.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0], "right")
    _number(section.even_page_footer.paragraphs[0], "left")


def _number(paragraph: WordParagraph, side: str) -> None:
    """Put — 1 — at the outer side, one character in."""
    paragraph.style = "页码"
    element = paragraph._p  # noqa: SLF001 (the library has no words for a field)
    look = element.get_or_add_pPr()
    look.append(node("ind", **{f"{side}Chars": "100", side: str(_NUMBER * 20)}))
    look.append(node("jc", val=side))
    field = node("fldSimple", instr="PAGE")
    for parent, text in ((element, "— "), (field, "1"), (element, " —")):
        run = OxmlElement("w:r")
        run.text = text
        if parent is element and text.startswith(" "):
            element.append(field)
        parent.append(run)


def _add(word: WordDocument, style: str, text: str) -> WordParagraph:
    return word.add_paragraph(plain(text), style)


def _fill(word: WordDocument, block: Block, page: _Page, pitch: float) -> None:
    match block:
        case Heading(text, level):
            _add(word, f"Heading {min(level, 3)}", text)
        case Paragraph(text):
            _add(word, "Body Text", text)
        case Note(text):
            _add(word, "附记", text)
        case TableBlock(table, whole):
            ids = {style.name: style.style_id for style in word.styles if style.name}
            room = page.height - 3 * PITCH  # under its heading, over what follows
            element: Any = word_table(table, ids, page.width, room, whole=whole)
            word.element.body.insert_element_before(element, "w:sectPr")
            _add(word, "附记", table.note)  # Word wants a paragraph behind a table
        case PageBreak():
            _break_page(word)
        case Picture() | Chart():
            _show(word, block, page.width)
        case _:
            fill_letter(word, block, page.width, pitch)


def _show(word: WordDocument, block: Picture | Chart, width: float) -> None:
    """Add a photograph with its words, or a chart as wide as the text."""
    held = word.add_paragraph(style="附记")
    held.paragraph_format.line_spacing = 1.0
    if isinstance(block, Chart):
        held.add_run().add_picture(io.BytesIO(chart_png(block, width)), Pt(width))
        return
    wide, _high = block.within(width)
    held.add_run().add_picture(io.BytesIO(block.data), Pt(wide))
    for each in (held, _add(word, "附记", block.words)):
        each.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _break_page(word: WordDocument) -> None:
    paragraph = word.add_paragraph(style="附记")
    paragraph.paragraph_format.line_spacing = Pt(1)
    paragraph.add_run().add_break(WD_BREAK.PAGE)
