"""The web page: plain, complete, and the same words as the paper."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from models.store.refusal import Refusal
from reports.paper.document import Document, Table
from reports.writers.html import html, write_html
from tests.reports.writers.sample import annual, of_everything

Grid = dict[tuple[int, int], str]


class Reader(HTMLParser):
    """Reads tags, attributes, and every table back into places of a grid."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.texts: list[tuple[str, str]] = []
        self.tables: list[Grid] = []
        self._row, self._open, self._words = -1, "", ""
        self._places: list[tuple[int, int]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attributes}
        if tag == "table":
            self.tables.append({})
            self._row = -1
        elif tag == "tr":
            self._row += 1
        elif tag == "br":
            self._words += "\n"
        elif tag in ("td", "th", "h1", "h2", "h3", "p", "title"):
            self._open, self._words = tag, ""
            if tag in ("td", "th"):
                self._take(dict(attributes))

    def _take(self, given: dict[str, str | None]) -> None:
        grid, column = self.tables[-1], 0
        while (self._row, column) in grid:
            column += 1
        down, across = int(given.get("rowspan") or 1), int(given.get("colspan") or 1)
        rows = range(self._row, self._row + down)
        self._places = [(row, column + each) for row in rows for each in range(across)]
        assert not any(place in grid for place in self._places)
        grid.update(dict.fromkeys(self._places, ""))

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.tables[-1].update(dict.fromkeys(self._places, self._words))
        elif tag == self._open:
            self.texts.append((tag, self._words))


def grid_of(table: Table) -> Grid:
    return {
        (row, column): table.at(row, column).text
        for row in range(table.row_count)
        for column in range(table.column_count)
    }


@pytest.mark.parametrize("paper", [annual("2021"), annual("2019"), of_everything()])
def test_every_cell_of_every_table_is_read_back_in_its_place(paper: Document) -> None:
    found = Reader(html(paper)).tables
    assert found == [grid_of(table) for table in paper.tables]


def test_the_text_stands_in_the_order_of_the_paper_and_is_escaped() -> None:
    text = html(of_everything())
    assert "关于&lt;公开&gt;的“说明” &amp; 其他" in text
    assert Reader(text).texts == [
        ("title", "说明"),
        ("h1", "关于<公开>的“说明” & 其他"),
        ("p", "（试行）"),
        ("p", "填报单位：西岭镇"),
        ("h2", "一、总体情况"),
        ("h3", "（一）主动公开"),
        ("p", "第一行\n第二行"),
        ("p", "注"),
        ("p", "小字"),
        ("h2", "二、其他"),
        ("p", "完。"),
    ]


def test_it_is_plain_enough_for_any_editor() -> None:
    text = html(annual())
    found = Reader(text)
    assert not {"class", "id", "onclick", "src", "href"} & found.names
    assert not {"script", "link", "style", "img"} & set(found.tags)
    assert text.count('<table border="1"') == 3
    assert found.tags.count("thead") == 2  # table 二 has a head for each of its parts


def test_the_tags_of_a_page_are_closed() -> None:
    for paper in (annual(), of_everything()):
        text = html(paper)
        for tag in ("html", "body", "table", "thead", "tbody", "tr", "td", "th", "p", "h1", "h2"):
            assert text.count(f"<{tag}>") + text.count(f"<{tag} ") == text.count(f"</{tag}>")


def test_the_file_is_utf_8_and_the_same_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "1.html", tmp_path / "2.html"
    write_html(annual(), first)
    write_html(annual(), second)
    assert first.read_bytes() == second.read_bytes()
    assert '<meta charset="utf-8">' in first.read_text("utf-8")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="不存在"):
        write_html(annual(), tmp_path / "no" / "a.html")


def test_the_page_has_no_margin_that_widens_every_cell_in_a_word_processor() -> None:
    assert '<body style="margin:0 auto;' in html(annual("2021"))
