"""A neutral document as PDF on A4, laid out after GB/T 9704-2012. The same document in, the same
bytes out."""

import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import PageBreak as NewPage

from reports.paper.chart import Chart
from reports.paper.document import (
    Attached,
    Block,
    Bundle,
    Document,
    Heading,
    Line,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    SheetTitle,
    Signature,
    TableBlock,
)
from reports.writers.pdf.flowables import Lines, Ruled, row_heights
from reports.writers.pdf.flowing import Flowing, Setting, look_of
from reports.writers.pdf.letter import Signed, attached_lines, keep_with_text
from reports.writers.pdf.pages import LYING, UPRIGHT, Page, draw_code, draw_page_number
from reports.writers.pdf.photograph import photograph
from reports.writers.pdf.prose import Prose
from reports.writers.saving import save_bytes
from reports.writers.setting.charts import drawing
from reports.writers.setting.flush import Grid
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.pitch import (
    BODY_SIZE,
    NOTE,
    PITCH,
    TITLE,
    UNDER_TITLE,
    letter_pitch,
)
from reports.writers.setting.title import title_lines
from reports.writers.setting.typesetting import Type

_Letter = Line | SheetTitle | Attached | Signature | Picture | Chart
_SUBTITLE = Type(Role.KAI, 16, PITCH)
_LINE = Type(Role.FANGSONG, 14, 22)
_HEADINGS = {1: Type(Role.HEI, 16, PITCH), 2: Type(Role.KAI, 16, PITCH)}
_BODY = Type(Role.FANGSONG, BODY_SIZE, PITCH)


_AIR = 14  # around a table
_ROWS_IN_TEXT = 1.15  # the same for a whole table that shares its page with text
_SHARES_PAGE = 0.6  # so much of a page at most is such a table high
_ROWS_AT_MOST = 1.55  # how much taller than on screen, in proportion, the rows of a table may be


@dataclass(frozen=True)
class WriteReport:
    """What was written, and the characters that no font could draw (printed as 〓)."""

    path: Path
    missing_characters: tuple[str, ...] = ()


def write_pdf(document: Document, path: Path) -> WriteReport:
    """Write `document` as the PDF file `path`; fonts are embedded, and only what is used.

    Raises Refusal when the file cannot be written; nothing half-written is left.
    """
    data, missing = pdf_bytes(document)
    save_bytes(path, data, "pdf")
    return WriteReport(path, missing)


def pdf_bytes(document: Document | Bundle) -> tuple[bytes, tuple[str, ...]]:
    """Return a paper as the content of a PDF file, and the characters that no font has."""
    documents = document.documents if isinstance(document, Bundle) else (document,)
    return pdf_bytes_of(documents, document.title)


def pdf_bytes_of(documents: Sequence[Document], title: str = "") -> tuple[bytes, tuple[str, ...]]:
    """Return several papers as one PDF, their pages counted through.

    Each begins on a new page; those that are not `numbered` do not count.
    """
    fonts = Fonts()
    buffer = io.BytesIO()
    paper = _paper(buffer, documents, title, fonts)
    paper.build(_stories(documents, fonts))
    return buffer.getvalue(), tuple(fonts.missing)


def page_counts(documents: Sequence[Document]) -> list[int]:
    """Return how many pages each of these papers takes."""
    counts = []
    for document in documents:
        fonts = Fonts()
        paper = _paper(io.BytesIO(), (document,), "", fonts)
        paper.build(_stories((document,), fonts))
        counts.append(paper.page)
    return counts


def _stories(documents: Sequence[Document], fonts: Fonts) -> list[Flowable]:
    story: list[Flowable] = []
    for at, document in enumerate(documents):
        if at:
            story += [NextPageTemplate(_template_name(document)), NewPage()]
        story += _story(document, fonts, _sheet_of(document))
    return story


def _sheet_of(document: Document) -> Page:
    return LYING if document.landscape else UPRIGHT


def _template_name(document: Document) -> str:
    return f"{document.landscape} {document.numbered} {document.code}"


def _paper(
    buffer: io.BytesIO, documents: Sequence[Document], title: str, fonts: Fonts
) -> BaseDocTemplate:
    (first,) = fonts.runs("0", _BODY.role)  # else reportlab begins every page in Helvetica
    leading = documents[0]
    paper = BaseDocTemplate(
        buffer,
        initialFontName=first.font,
        pagesize=_sheet_of(leading).size,
        invariant=1,
        title=leading.metadata.title or title if len(documents) == 1 else title,
        subject=leading.metadata.subject,
        author="",
        creator="",
        producer="",
        lang="zh-CN",
    )
    numbers = itertools.count(1)
    # The first template is that of the first page.
    kinds = {_template_name(document): document for document in documents}
    paper.addPageTemplates([_template(document, fonts, numbers) for document in kinds.values()])
    return paper


def _template(document: Document, fonts: Fonts, numbers: Iterator[int]) -> PageTemplate:
    sheet = _sheet_of(document)
    frame = Frame(sheet.left, sheet.bottom, sheet.width, sheet.height, 0, 0, 0, 0)

    def number(canvas: Any, _paper: Any) -> None:
        if document.numbered:
            draw_page_number(canvas, fonts, sheet, next(numbers))
        if document.code and not document.landscape:
            draw_code(canvas, document.code)

    name = _template_name(document)
    return PageTemplate(name, [frame], onPage=number, pagesize=sheet.size)


def _story(document: Document, fonts: Fonts, sheet: Page) -> list[Flowable]:
    pitch = letter_pitch(document, fonts, (sheet.width, sheet.height))
    body = replace(_BODY, leading=pitch)
    story = _titles(document, fonts, sheet) if document.title else []
    # A table that opens the paper shares its page with the title, any other with its heading.
    notes = _notes(document.blocks, fonts)
    taken = sum(part.wrap(sheet.width, sheet.height)[1] for part in [*story, *notes]) + _AIR
    titled = False
    for at, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            story.append(CondPageBreak(_with_next(document.blocks[at:], fonts, sheet)))
        titled = titled or isinstance(block, SheetTitle)
        if isinstance(block, Attached | Signature):
            keep_with_text(story, sheet.width, sheet.height)
        story += _flowables(block, fonts, sheet, taken, body)
        taken = 2 * PITCH
        if titled and not isinstance(block, TableBlock):
            notes = _notes(document.blocks[at + 1 :], fonts)
            taken = _since_title([*story, *notes], sheet) + _AIR
    return story


def _titles(document: Document, fonts: Fonts, sheet: Page) -> list[Flowable]:
    story: list[Flowable] = [_title(document, fonts, sheet.width)]
    if document.subtitle:
        story.append(Lines(document.subtitle, _SUBTITLE, fonts, "center"))
    story.append(Spacer(0, UNDER_TITLE / 2))
    story += [Lines(line, _LINE, fonts) for line in document.lines]
    story.append(Spacer(0, UNDER_TITLE / 2))
    return story


def _notes(blocks: Sequence[Block], fonts: Fonts) -> list[Flowable]:
    """Return the notes of a sheet, for which its table leaves room."""
    ours = itertools.takewhile(lambda block: not isinstance(block, SheetTitle), blocks)
    return [Lines(block.text, NOTE, fonts) for block in ours if isinstance(block, Note)]


def _title(document: Document, fonts: Fonts, width: float) -> Lines:
    """Return the title, on several lines as the document breaks it or else by its words."""
    kind, lines = title_lines(document.title, TITLE, fonts, width)
    wished = list(document.title_lines)
    if len(lines) > 1 and wished and kind == TITLE:
        fits = all(fonts.width(line, kind.role, kind.size) <= width for line in wished)
        lines = wished if fits else lines
    return Lines(lines, kind, fonts, "center")


def _with_next(blocks: Sequence[Block], fonts: Fonts, sheet: Page) -> float:
    """Return the room that a heading needs: its own, and that of what it may not part from.

    That is two lines of text, the whole of a table that is not to be cut, the head of another.
    """
    needed = 0.0
    for block in blocks:
        if isinstance(block, Heading):
            (line,) = _flowables(block, fonts, sheet, 0, _BODY)
            needed += line.wrap(sheet.width, sheet.height)[1]
            continue
        if isinstance(block, TableBlock) and not block.table.flowing:
            drawn = _table(block, fonts, sheet, 2 * PITCH)
            if isinstance(drawn, Ruled) and drawn.whole:
                return min(needed + sum(drawn.heights), sheet.height)
        return needed + 2 * PITCH
    return needed


def _since_title(story: list[Flowable], sheet: Page) -> float:
    """Return the height of what stands on the page since it was begun."""
    at = max(place for place, part in enumerate(story) if isinstance(part, NewPage))
    return float(sum(part.wrap(sheet.width, sheet.height)[1] for part in story[at + 1 :]))


def _flowables(block: Block, fonts: Fonts, sheet: Page, taken: float, body: Type) -> list[Flowable]:
    match block:
        case Heading(text, level):
            kind = _HEADINGS.get(level, _BODY)
            return [Lines(text, kind, fonts, indent=2 * kind.size)]
        case Paragraph(text):
            grid = Grid(body.size, body.size, body.leading)
            return [
                Prose([(line or " ", body.role)], grid, fonts, 2 if at == 0 else 0)
                for at, line in enumerate(text.split("\n"))
            ]
        case TableBlock(table):
            note = [Lines(table.note, NOTE, fonts)] if table.note else []
            drawn = _table(block, fonts, sheet, taken)
            return [drawn, Spacer(0, 6), *note]
        case Note(text):
            return [Lines(text, NOTE, fonts)]
        case PageBreak():
            return [NewPage()]
        case _:
            return _of_letter(block, fonts, sheet, body)


def _table(block: TableBlock, fonts: Fonts, sheet: Page, taken: float) -> Flowable:
    table, room = block.table, sheet.height - taken
    if table.flowing:
        return Flowing(Setting(table, fonts, sheet.width, sheet.height, look_of(table)))
    heights = row_heights(table, fonts, sheet.width, room, _ROWS_AT_MOST)
    if block.whole and sum(heights) < _SHARES_PAGE * sheet.height:
        heights = row_heights(table, fonts, sheet.width, room, _ROWS_IN_TEXT)
    made = Ruled(table, fonts, heights)
    made.whole = block.whole and sum(heights) <= room
    return made


def _of_letter(block: _Letter, fonts: Fonts, sheet: Page, body: Type) -> list[Flowable]:
    match block:
        case Line(text, align):
            return [Lines(text, body, fonts, align)]
        case SheetTitle(text):
            return [NewPage(), Lines(text, TITLE, fonts, "center"), Spacer(0, 16)]
        case Attached():
            return attached_lines(block, body, fonts)
        case Signature():
            return [Signed(block, body, fonts)]
        case Picture():
            return [photograph(block, fonts, sheet.width)]
        case Chart():
            return [drawing(block, fonts, sheet.width)]
