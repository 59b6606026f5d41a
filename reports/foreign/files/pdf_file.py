"""A PDF with a text layer: its lines, each with what stands in it from left to right."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart import pdf_book
from reports.foreign.files.page_end import without_page
from reports.foreign.files.pdf_breaks import join, without_running
from reports.foreign.files.pdf_lines import Line, lines_on
from reports.foreign.files.stream import Row

_MOST_PAGES = 120  # a report has ten; a yearbook of a county's reports is none


def rows(path: Path) -> Iterator[Row]:
    """Yield the lines of a PDF, without what is below a report on a page of the web printed so.

    Refuses one of pictures, with a password, or far too long.
    """
    book = pdf_book.opened(path, path.name, "读取")
    refuse_long(len(book), path.name)
    yield from rows_of([_lines(page) for page in book], path.name)


def refuse_long(pages: int, name: str) -> None:
    """Refuse a file of many pages."""
    if pages > _MOST_PAGES:
        sentence = f"“{name}”有 {pages} 页，不像一份年度报告，没有读；请只留报告的那几页。"
        raise Refusal("file", sentence)


def rows_of(pages: list[list[Line]], name: str) -> Iterator[Row]:
    """Yield the lines of pages without what only makes pages. Refuses a file of pictures."""
    if not any(pages):
        sentence = f"“{name}”里只有图片，没有文字，读不了；请用网页、Word 或文字版 PDF。"
        raise Refusal("file", sentence)
    without_running(pages)
    for before, after in pairwise(pages):
        join(before, after)
    yield from without_page(
        [
            Row(each.cells, f"第 {number} 页", bool(each.boxes))
            for number, lines in enumerate(pages, 1)
            for each in lines
            if not each.joined
        ]
    )


def _lines(page: Any) -> list[Line]:
    try:
        return lines_on(page)
    finally:
        page.close()
