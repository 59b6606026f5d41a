"""A posting as text and as a web page: the words of the PDF in the same order."""

import html as entities
import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from reports.postings.layout.pdf import posting_pdf
from reports.postings.sheet import PostingSheet, SheetList
from reports.postings.text import as_html, as_text
from tests.reports.postings.sample import BUDGET, FIRE, TEN


def in_pdf(sheet: PostingSheet) -> str:
    """Return the words of the PDF without page numbers and repeated heads."""
    data = posting_pdf(sheet).data
    found = ""
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages, 1):
        text = "".join(page.extract_text().split())
        found += re.sub(f"—{number}—", "", text)
    for table in (sheet.table, *sheet.attachments):
        if isinstance(table, SheetList):
            head = "".join(table.head)
            first, *rest = found.split(head)
            found = first + head + "".join(rest)
    return found


def in_html(text: str) -> str:
    body = text[text.index("<body") :]
    return "".join(entities.unescape(re.sub("<[^>]*>", "", body)).split())


@pytest.mark.parametrize("name", TEN)
def test_text_web_page_and_pdf_say_the_same_words_in_the_same_order(name: str) -> None:
    said = "".join(as_text(TEN[name]).split())
    assert in_html(as_html(TEN[name])) == said
    assert in_pdf(TEN[name]) == said
    assert in_pdf(replace(TEN[name], paper="A3")) == said


def test_the_web_page_is_plain() -> None:
    page = as_html(FIRE) + as_html(BUDGET)
    assert '<table border="1"' in page
    assert not re.search("<script|class=|<link|<style|src=", page)


def test_what_is_special_in_html_is_escaped() -> None:
    page = as_html(PostingSheet("甲<乙>&丙", "一、<b>丁\x07", table=SheetList(("<i>",), (("&",),))))
    assert "甲&lt;乙&gt;&amp;丙" in page
    assert "<b>" not in page
    assert "<i>" not in page
    assert "\x07" not in page


def test_the_text_has_a_line_for_each_paragraph_and_tabs_between_cells() -> None:
    lines = as_text(BUDGET).splitlines()
    assert lines[0] == BUDGET.title
    assert "合计\t12.00\t14.01\t2.01\t16.75%" in lines


def test_a_table_without_a_place_stands_before_the_closing_lines() -> None:
    sheet = PostingSheet("题", "文", table=SheetList(("头",), (("格",),)), closing=("特此公示。",))
    assert "".join(as_text(sheet).split()) == "题文头格特此公示。"


def test_a_place_without_a_table_is_not_printed() -> None:
    assert "名单" not in as_text(PostingSheet("题", "文\n【名单】"))
    assert as_text(PostingSheet("", "")) == ""
