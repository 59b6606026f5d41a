"""What was copied elsewhere, as the plain text of a field: from Word, WPS, a PDF or a page.

Indents, list marks parted by tabs and blanks of page furniture go; line ends of every kind are one.
"""

import re
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

_HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’"
_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_NOTHING = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_EDGE = " \t\u3000\xa0\uf0b7\uf0d8\uf0fc\uf06c\uf06e·•"  # bullets of Word among them
# A list mark and the room after it: 一、 （一） 1. ⑴
_MARK = re.compile(
    r"^((?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]"
    r"|\d{1,2}[.．、]|[①-⑳]))[ \t\u3000\xa0]+"
)
_SKIPPED = frozenset({"head", "style", "script", "title", "xml", "noscript"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "col", "input", "wbr", "base"})
_BLOCKS = frozenset(
    {"p", "div", "li", "tr", "table", "ul", "ol", "dl", "dt", "dd", "section", "article"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "header", "footer", "hr"}
)
_CELLS = frozenset({"td", "th"})


def text_of(data: QMimeData) -> str:
    """Return the text that was copied; out of the markup where there is nothing but markup."""
    plain = data.text()
    html = data.html() if data.hasHtml() else ""
    if html and (not plain.strip() or "<ol" in html.lower()):  # a page gives its numbers only there
        plain = _Marked(html).text or plain
    return tidy(plain)


def tidy(text: str) -> str:
    """Return a copied text line by line without what only set it out on its page."""
    lines = [_line(line) for line in _ENDS.sub("\n", _NOTHING.sub("", text)).split("\n")]
    rows = [line.count("\t") for line in lines]
    for at, tabs in enumerate(rows):
        if tabs and tabs not in (*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2]):
            lines[at] = " ".join(lines[at].split("\t"))  # no row of a table
    return re.sub("\n{3,}", "\n\n", "\n".join(lines))


def _line(line: str) -> str:
    plain = _MARK.sub(r"\1", line.strip(_EDGE)).replace("\xa0", " ")
    return re.sub(rf"(?<=[{_HAN}]) {{2,}}(?=[{_HAN}])", " ", plain)


class _Marked(HTMLParser):
    """Reads the text of a page: a line for each block and row, cells parted by tabs."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._now = ""
        self._cells = 0  # of the row at hand
        self._hidden: list[str] = []  # the element that is passed over, and those inside it
        self._numbers: list[int | None] = []  # of the lists around, None for one without
        self.feed(html)
        self.close()
        self._end()

    @property
    def text(self) -> str:
        """The text, without empty lines at its ends."""
        return "\n".join(self._lines).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        style = "".join((given.get("style") or "").split()).lower()
        if self._hidden or tag in _SKIPPED or "display:none" in style:
            self._hidden += [tag] if tag not in _VOID else []
            return
        self._begin(tag)
        if tag in ("ol", "ul"):
            self._numbers.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self._numbers and (number := self._numbers[-1]) is not None:
            self._now += f"{number}."
            self._numbers[-1] = number + 1
        elif tag in _CELLS:
            self._now = f"{_whole(self._now)}\t" if self._cells else ""
            self._cells += 1

    def _begin(self, tag: str) -> None:
        """Begin what a block holds: on a line of its own, in a cell after a blank."""
        if re.fullmatch(r"\d+\.", self._now):
            return  # the words of a numbered line may stand in a block of their own
        if tag in ("br", "tr") or (tag in _BLOCKS and not self._cells):
            self._end(always=tag == "br")
        elif tag in _BLOCKS and self._now and not self._now.endswith(("\t", " ")):
            self._now += " "

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            while tag in self._hidden and self._hidden.pop() != tag:
                pass
            return
        if tag in ("tr", "table"):
            self._cells = 0
        if tag in _BLOCKS and not self._cells:
            self._end(always=tag == "p")
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._now += re.sub(
                r"[ \t\r\n\f]+", lambda blank: "\n" if "\n" in blank[0] else " ", data
            )

    def _end(self, *, always: bool = False) -> None:
        line = _whole(self._now)
        if line or (always and self._lines and self._lines[-1]):
            self._lines.append(line)
        self._now = ""


def _whole(line: str) -> str:
    """Return a line whose source was broken: nothing stands between its Chinese signs."""
    joined = re.sub(rf"(?<=[{_HAN}]) *\n\s*(?=[{_HAN}])", "", line)
    return re.sub("[ \n]+", " ", joined).strip(" ")
