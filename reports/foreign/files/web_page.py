"""A saved web page: the report in it, without what stands around it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reports.foreign.files.page_end import is_heading, without_page
from reports.foreign.files.plain_file import decoded
from reports.foreign.files.stream import Row, tidy

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNSEEN = {
    *("script", "style", "noscript", "template", "select", "option", "iframe", "svg", "head"),
    *("nav", "footer", "button", "textarea", "object", "title"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = {
    *("a", "abbr", "b", "big", "em", "font", "i", "ins", "label", "mark", "o:p", "q", "s"),
    *("small", "span", "strong", "sub", "sup", "tt", "u", "st1:chsdate", "bdo", "code", "cite"),
}
_PUBLISHED = re.compile(r"发布(?:时间|日期)[^\d<]{0,9}20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}")
_LINES = {"p", "h1", "h2", "h3", "h4", "h5", "div", "span", "strong", "b", "font"}
_LONG = 80  # characters of a heading with the blanks around it
_LONG_CELL = 300  # characters, from which on a cell holds a part of the page
_MOST_NESTED = 200


def rows(path: Path) -> Iterator[Row]:
    """Yield the lines and the rows of the tables of a web page."""
    page = parsed(path.read_bytes(), path.name)
    title = page.findtext(".//title")
    if title and tidy(title):
        yield Row((tidy(title),), "网页标题", page=True)
    article = _article(page)
    published = _published(page, article)
    if published:
        yield Row((published,), "网页信息", page=True)
    found = list(_Walk().rows(article))
    yield from without_page(found) if article.tag == "body" else found


def parsed(data: bytes, name: str) -> Any:
    """Return the elements of a page. Refuses what is no text."""
    from lxml import etree  # noqa: PLC0415 (only here)

    said = _CHARSET.search(data, 0, 4096)
    charset = said[1].decode("ascii", "replace") if said else ""
    charset = "gb18030" if charset.lower() in ("gb2312", "gbk") else charset
    text = _DECLARED.sub("", decoded(data, name, charset))
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(text, parser)


def _published(page: Any, article: Any) -> str:
    """Return the words by which a page says outside of a report when that was published, or ""."""
    for each in page.iter("meta"):
        if (each.get("name") or "").lower() == "pubdate":  # as the rules for websites want it
            return f"发布日期 {each.get('content') or ''}"
    body = page.find("body")
    if body is None or article.tag == "body":
        return ""
    found = _PUBLISHED.search("".join(body.itertext()))
    return tidy(found[0]) if found else ""


def _article(page: Any) -> Any:
    """Return the smallest part of a page that holds all headings of a report, else all of it."""
    body = page.find("body")
    body = page if body is None else body
    holders = [each for part in body.iter() for each in _heading_holders(part)]
    if len(holders) < 2:
        return body
    shared = holders[0]
    for line in holders[1:]:
        shared = [one for one, other in zip(shared, line, strict=False) if one is other]
    part = shared[-1] if len(shared) > 1 else body
    return part.getparent() if part.tag in ("tr", "tbody", "table", "td") else part


def _heading_holders(part: Any) -> Iterator[list[Any]]:
    """Yield what holds a heading that stands behind `part` or in it, the outermost first."""
    if not isinstance(part.tag, str) or part.tag in _UNSEEN:
        return
    if part.tail and is_heading(part.tail):
        yield _around(part)
    if is_heading(_short_text(part) if part.tag in _LINES or not len(part) else ""):
        yield _around(part)
    elif part.text and is_heading(part.text):  # and more behind it
        yield [*_around(part), part]


def _around(part: Any) -> list[Any]:
    return [*reversed(list(part.iterancestors()))]


def _short_text(part: Any) -> str:
    """Return the text in a part of a page, "" where it is longer than a heading."""
    text = ""
    for each in part.itertext() if len(part) else (part.text or "",):
        text += each
        if len(text) >= _LONG:
            return ""
    return text


class _Walk:
    """Goes through a page in the order in which it is read."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._line = 0
        self._table = 0

    def rows(self, top: Any) -> Iterator[Row]:
        yield from self._inside(top, 0)
        yield from self._ended()

    def _inside(self, element: Any, depth: int) -> Iterator[Row]:
        self._text.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and not is_unseen(child) and depth < _MOST_NESTED:
                yield from self._one(child, depth + 1)
            self._text.append(child.tail or "")

    def _one(self, child: Any, depth: int) -> Iterator[Row]:
        rows = _cells_of_rows(child) if child.tag == "table" else []
        if rows:
            yield from self._ended()
            self._table += 1
            yield from (
                Row(cells, f"第 {self._table} 张表第 {number} 行", ruled=True)
                for number, cells in enumerate(rows, start=1)
            )
        elif child.tag == "br":
            yield from self._ended()
        elif child.tag in _INLINE:
            yield from self._inside(child, depth)
        else:
            yield from self._ended()
            yield from self._inside(child, depth)
            yield from self._ended()

    def _ended(self) -> Iterator[Row]:
        text = tidy("".join(self._text))
        self._text.clear()
        if text:
            self._line += 1
            yield Row((text,), f"第 {self._line} 段")


def _cells_of_rows(table: Any) -> list[tuple[str, ...]]:
    """Return the cells of a table by row; none of one that lays a page out: with tables or text."""
    if table.find(".//table") is not None:
        return []
    rows = [
        tuple(
            tidy("".join(each.itertext()) if len(each) else each.text or "")
            for each in row
            if each.tag in ("td", "th") and not is_unseen(each)
        )
        for row in table.iter("tr")
        if not is_unseen(row)
    ]
    return rows if all(len(cell) < _LONG_CELL for row in rows for cell in row) else []


def is_unseen(element: Any) -> bool:
    """Tell whether a page does not show an element, or it is no part of its text."""
    if element.tag in _UNSEEN:
        return True
    style = element.get("style") or ""
    return ("none" in style or "hidden" in style) and _HIDDEN.search(style) is not None
