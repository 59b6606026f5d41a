"""Measuring a posting on paper: characters by line, words by page."""

import ctypes
import io
from collections import defaultdict

import pypdfium2 as pdfium
from pypdf import PdfReader

from reports.postings.layout.pdf import PostingLayout, posting_pdf
from reports.postings.sheet import PostingSheet

MM = 72 / 25.4
HEAD = ("序号", "村组", "户主姓名", "保障人数", "月保障金额（元）", "备注")
LIST = PostingSheet(
    "关于2026年3月拟新增农村最低生活保障对象的公示",
    "经民主评议，现予公示。\n【名单】",
    closing=("公示时间：2026年3月16日至2026年3月22日。", "特此公示。"),
    organ="西岭镇人民政府",
    dated="2026年3月16日",
)
Boxes = dict[float, list[tuple[float, float, str]]]


def rows(count: int) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(n), f"石桥村{n % 17 + 1}组", f"户主{n}号", str(n % 5 + 1), f"{n}.50", "")
        for n in range(1, count + 1)
    )


def laid(sheet: PostingSheet) -> PostingLayout:
    return posting_pdf(sheet)


def lines(data: bytes, page: int = 0) -> Boxes:
    """Return the characters of a page by the baseline of their line: left, right, character."""
    found: Boxes = defaultdict(list)
    text = pdfium.PdfDocument(data)[page].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        character = text.get_text_range(at, 1)
        if character.strip():
            left, _, right, _ = text.get_charbox(at, loose=True)
            pdfium.raw.FPDFText_GetCharOrigin(text, at, x, y)
            found[round(y.value, 1)].append((left, right, character))
    return {at: sorted(line) for at, line in sorted(found.items(), reverse=True)}


def texts(data: bytes, page: int = 0) -> list[str]:
    return ["".join(sign for *_, sign in line) for line in lines(data, page).values()]


def words(data: bytes) -> list[str]:
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]
