"""A list of any kind as its lines: what was copied, a saved page, a workbook, a text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from models.store.refusal import Refusal
from reports.foreign.files.plain_file import decoded
from reports.foreign.files.stream import tidy
from reports.foreign.files.web_page import is_unseen, parsed
from reports.ledgers.cells.cell import text_of
from reports.website.site_list import Link, Page, Piece

WEB_PAGES = (".html", ".htm", ".mht", ".mhtml")
TEXTS = (".txt",)
_MOST_PIECES = 20_000  # a column of a township has 2,000 entries
_MOST_NESTED = 200
_BARS = re.compile(r"[|｜│\t]|[ \u3000]{3,}")
_INLINE = {
    *("abbr", "b", "big", "em", "font", "i", "ins", "label", "mark", "s", "small", "span"),
    *("strong", "sub", "sup", "u", "time", "bdo"),
}
_SAVED_FROM = re.compile(rb"saved from url=\(\d+\)(\S+)")
_HEAD = 4096  # bytes in which a page says where it was saved from
_DAY = re.compile(r"[\[(（【]?\s*(?=.{5,})\d+\s?[-/.年月]\s?\d[\d\s\-/.年月日:]*[\])）】]?")
_HAN, _LEAST = re.compile(r"[\u3400-\u9fff]"), 4  # characters of a title
_PARTS = re.compile(r"\s*(?:_|\||—+|–|\s-\s|--+)\s*")


def page_of(path: Path) -> Page:
    """Return what a saved page or a text holds; `path` says its kind. Refuses what is no text."""
    data, kind = path.read_bytes(), path.suffix.lower()
    if kind not in WEB_PAGES:
        return of_text(decoded(data, path.name))
    saved = _SAVED_FROM.search(data, 0, _HEAD)
    base = saved[1].decode("ascii", "replace") if saved else ""
    if kind in (".mht", ".mhtml"):
        data, base = _inside(data, path.name)
    return of_markup(parsed(data, path.name), base)


def of_text(text: str) -> Page:
    """Return the lines of a text; blanks and bars part their cells."""
    cells = [tuple(map(tidy, _BARS.split(line))) for line in text.splitlines()[:_MOST_PIECES]]
    return Page(tuple(Piece(each) for each in cells if any(each)))


def of_rows(rows: Any) -> Page:
    """Return the rows of a sheet."""
    cells = (tuple(map(text_of, row)) for row in rows[:_MOST_PIECES])
    return Page(tuple(Piece(each) for each in cells if any(each)))


def of_markup(page: Any, base: str) -> Page:
    """Return the lines of a page, its links with them; its title names the column.

    `base` is the address of the page, which addresses within its website begin with.
    """
    title = tidy(page.findtext(".//title") or "")
    said = page.find(".//base")
    base = (said.get("href") or "" if said is not None else "") or base
    body = page.find("body")
    pieces = [
        replace(each, links=tuple(_whole(link, base) for link in each.links))
        for each in _Walk().inside(page if body is None else body)
    ]
    return Page(tuple(pieces[:_MOST_PIECES]), _PARTS.split(title)[0] if title else "")


def _whole(link: Link, base: str) -> Link:
    if not link.url or link.url.startswith("#"):
        return link  # leads nowhere, and not to the list itself
    try:
        return replace(link, url=urljoin(base, link.url))
    except ValueError:  # no address at all
        return replace(link, url="")


def _inside(data: bytes, name: str) -> tuple[bytes, str]:
    """Return the page inside a web archive, and its address."""
    for part in message_from_bytes(data, policy=policy.default).walk():
        if part.get_content_type() == "text/html":
            found = part.get_payload(decode=True)
            return found if isinstance(found, bytes) else b"", part.get("Content-Location", "")
    raise Refusal("file", f"“{name}”里没有网页，请在浏览器里另存为“网页，全部”再打开。")


class _Walk:
    """Goes through a page in the order in which it is read: blocks are lines, links are cells."""

    def __init__(self) -> None:
        self._cells: list[str] = [""]
        self._links: list[Link] = []
        self._edge = False  # whether a part of the line ends or begins here
        self._place: list[str] = []

    def inside(self, top: Any, depth: int = 0) -> Iterator[Piece]:
        """Yield the lines inside an element."""
        yield from self._inside(top, depth)
        yield from self._ended()

    def _inside(self, element: Any, depth: int) -> Iterator[Piece]:
        self._say(element.text)
        for at, child in enumerate(element):
            if isinstance(child.tag, str) and not is_unseen(child) and depth < _MOST_NESTED:
                yield from self._one(child, depth + 1, at)
            self._say(child.tail)

    def _one(self, child: Any, depth: int, at: int) -> Iterator[Piece]:
        if child.tag == "a":
            self._take_link(child, depth)
        elif child.tag in _INLINE:
            is_day = _DAY.fullmatch("".join(child.itertext()).strip()) is not None
            self._begin_part(is_day=is_day)
            yield from self._inside(child, depth)
            self._begin_part(is_day=is_day)
        elif child.tag == "tr" and not _lays_out(child):
            yield from self._ended()
            place = (*self._place, _named(child, at))
            yield from (replace(each, place=place) for each in _row(child))
        else:
            yield from self._ended()
            self._place.append(_named(child, at))
            yield from self._inside(child, depth)
            yield from self._ended()
            self._place.pop()

    def _take_link(self, link: Any, depth: int) -> None:
        """Take a link as cells of its own: one, or where it is a whole card its lines."""
        lines = [each.text for each in _Walk().inside(link, depth)]
        titles = (each for each in lines if len(_HAN.findall(each)) >= _LEAST)
        said = tidy((link.get("title") or "").strip().partition("\n")[0])
        self._next_cell()
        self._links.append(Link(said or next(titles, ""), (link.get("href") or "").strip()))
        self._cells[-1:] = [*lines, ""]

    def _begin_part(self, *, is_day: bool) -> None:
        """Note that a part of the line ends or begins; a day is a cell of its own."""
        self._edge = True
        if is_day:
            self._next_cell()

    def _say(self, text: str | None) -> None:
        words = (text or "").replace("\n", " ")
        if self._edge and self._cells[-1][-1:].isdigit() and words[:1].isdigit():
            self._next_cell()  # a day set apart from its month
        self._edge = self._edge and not words
        self._cells[-1] += words

    def _next_cell(self) -> None:
        if self._cells[-1].strip():
            self._cells.append("")

    def _ended(self) -> Iterator[Piece]:
        cells = tuple(filter(None, map(tidy, self._cells)))
        links = tuple(self._links)
        self._cells, self._links, self._edge = [""], [], False
        if cells:
            yield Piece(cells, links, tuple(self._place))


def _named(element: Any, at: int) -> str:
    """Return an element by its number among its neighbours, and by what it is."""
    return f"{at} {element.tag}.{element.get('class') or ''}"


def _lays_out(row: Any) -> bool:
    """Tell whether a row of a table only says where on the page something stands."""
    return any(row.find(f".//{inner}") is not None for inner in ("table", "li", "dl"))


def _row(row: Any) -> Iterator[Piece]:
    """Yield a row of a table with all its cells, the empty ones too."""
    cells, links = list[str](), list[Link]()
    for cell in row:
        if cell.tag in ("td", "th") and not is_unseen(cell):
            inside = list(_Walk().inside(cell))
            cells.append(" ".join(each.text for each in inside))
            links += (link for each in inside for link in each.links)
    if any(cells):
        yield Piece(tuple(cells), tuple(dict.fromkeys(links)))
