"""A posting as PDF: on A4 exactly as GB/T 9704-2012 asks, on A3 as large as one page holds.

The same sheet in, the same bytes out.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from reports.postings.layout.flow import Flow
from reports.postings.layout.pages import Filled, Filling, TooLong, height
from reports.postings.layout.types import (
    CLOSER_LINES,
    DENSEST,
    DENSITIES,
    LONG_LISTS,
    OVER_PAGES,
    SIZES,
    WALL,
    Types,
    types_of,
)
from reports.postings.parts import Kind, Part, clean, parts_of
from reports.postings.sheet import PostingSheet
from reports.writers.pdf.pages import draw_page_number, draw_turned_number
from reports.writers.setting.fonts import Fonts, Role

_LOWEST_ROW = 11.0  # points: so many rows cannot stand on one page
_LITTLE = 0.55  # of the last page: so little is better drawn onto the pages before


@dataclass(frozen=True)
class PostingLayout:
    """A posting laid out: the file, its pages, the size of its text in points.

    `missing_characters` are in no font and printed as 〓; `substituted` are the typefaces (仿宋,
    小标宋 …) for which a shipped one stands in.
    """

    data: bytes
    pages: int
    size: float
    missing_characters: tuple[str, ...]
    substituted: tuple[str, ...]


def posting_pdf(sheet: PostingSheet) -> PostingLayout:
    """Lay a posting out on its paper.

    On A3 the text is as large as lets all stand on one page, between 16 and 36 points; what does
    not fit so is set in 22 points on as many pages as it needs.
    """
    parts = parts_of(sheet)
    fonts = Fonts()
    job = _Job(sheet, parts, fonts)
    types = job.on_wall() if sheet.paper == "A3" else job.on_a4()
    pages = job.filled(parts, types)
    data = _drawn(sheet, pages, types, fonts)
    return PostingLayout(
        data, len(pages), types.grid.size, tuple(fonts.missing), fonts.substituted()
    )


@dataclass
class _Job:
    sheet: PostingSheet
    parts: list[Part]
    fonts: Fonts

    def filled(self, parts: Sequence[Part], types: Types, most: int | None = None) -> list[Filled]:
        flow = Flow(types, self.fonts, self.sheet.sealed)
        flow.add(parts)
        return Filling(types.page, most).fill(flow)

    @property
    def main(self) -> list[Part]:
        """What stands before the attachments."""
        kinds = [part.kind for part in self.parts]
        if Kind.ATTACHMENT not in kinds:
            return self.parts
        return self.parts[: kinds.index(Kind.ATTACHMENT)]

    @property
    def rows(self) -> int:
        return sum(len(part.table.rows) for part in self.main if part.table)

    def on_a4(self) -> Types:
        """Closer lines, where they save a page that would hold next to nothing (7.3.5.5)."""
        standard = types_of("A4", in_list=self._in_list)
        if self.rows * _LOWEST_ROW > standard.page.height:
            return standard
        text = [part for part in self.main if part.kind not in (Kind.COPIED, Kind.PRINTED)]
        pages = self.filled(text, standard)
        if len(pages) == 1 or pages[-1].lying or pages[-1].used > _LITTLE * standard.page.height:
            return standard
        for lines in CLOSER_LINES:
            closer = types_of("A4", lines=lines, in_list=self._in_list)
            if len(self.filled(text, closer)) < len(pages):
                return closer
        return standard

    def on_wall(self) -> Types:
        """Return the largest type in which all before the attachments stands on one page."""
        closeness, in_list = DENSEST
        densest = types_of("A3", closeness=closeness, in_list=in_list)
        if self.rows * _LOWEST_ROW > densest.page.height or not self._fits(densest):
            return types_of("A3", OVER_PAGES, in_list=self._in_list)
        for size in SIZES:
            for closeness, in_list in WALL:
                types = types_of("A3", size, closeness=closeness, in_list=in_list)
                if self._fits(types):
                    return types
        return densest

    @property
    def _in_list(self) -> float:
        """The type of a table to that of the text: long lists are set smaller."""
        longest = max((len(part.table.rows) for part in self.parts if part.table), default=0)
        return next((share for most, share in LONG_LISTS if longest <= most), DENSITIES[-1])

    def _fits(self, types: Types) -> bool:
        try:
            self.filled(self.main, types, 1)
        except TooLong:
            return False
        return True


def _drawn(sheet: PostingSheet, pages: list[Filled], types: Types, fonts: Fonts) -> bytes:
    buffer = io.BytesIO()
    (first,) = fonts.runs("0", Role.FANGSONG)  # else reportlab begins every page in Helvetica
    begin: Any = first.font  # mistyped in the library's stubs
    canvas = Canvas(buffer, types.page.size, invariant=1, lang="zh-CN", initialFontName=begin)
    canvas.setTitle("".join(clean(line) for line in sheet.title.splitlines()))
    for told in (canvas.setAuthor, canvas.setCreator, canvas.setProducer, canvas.setSubject):
        told("")  # no name of a person or a program
    for number, page in enumerate(pages, 1):
        canvas.setPageSize(page.page.size)
        _draw_page(canvas, page)
        if page.numbered and not (types.is_wall and len(pages) == 1):
            draw = draw_turned_number if page.lying else draw_page_number
            draw(canvas, fonts, page.page, number, types.scale)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, page: Filled) -> None:
    paper = page.page
    top = paper.size[1] - paper.top
    for block, down in page.placed:
        block.drawOn(canvas, paper.left, top - down - height(block, paper))
