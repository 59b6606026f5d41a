"""A paper as OFD is its pdf again: the same words, at the same places, with fonts of its own."""

import io
from ctypes import byref, c_double
from pathlib import Path

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from reports.paper.document import (
    Cell,
    CellKind,
    Document,
    Metadata,
    Paragraph,
    Picture,
    Table,
    TableBlock,
)
from reports.writers.ofd.writer import ofd_bytes
from reports.writers.papers import write_paper
from reports.writers.pdf.flowables import draw_text
from reports.writers.pdf.writer import pdf_bytes
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type
from tests.reports.writers.ofd_read import Ofd, Page, read
from tests.reports.writers.sample import of_everything

_NEAR = 0.1 * 72 / 25.4  # a tenth of a millimetre
_RARE = "𬱖"


def paper() -> Document:
    """A paper with a hatched cell, a rare character, control characters and two photographs."""
    cells = Cell(0, 0, "甲", CellKind.HEAD), Cell(0, 1, "", CellKind.HATCHED)
    photo = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(photo, "JPEG")
    seen = Picture(photo.getvalue(), (40, 20), "照片")
    table = TableBlock(Table("t", "表", (100, 100), (30,), cells))
    words = Paragraph(f"{_RARE}某说：\x07\x0b <&> \u200b“A-1” 是 a-\nb  c")
    made = of_everything()
    metadata = Metadata("标题\x01", "主题")
    return Document(made.title, blocks=(*made.blocks, words, table, seen, seen), metadata=metadata)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_bytes(paper())[0]


@pytest.fixture(scope="module")
def data(pdf: bytes) -> bytes:
    return ofd_bytes(pdf)


@pytest.fixture(scope="module")
def ofd(data: bytes) -> Ofd:
    return read(data)


def characters(pdf: bytes) -> list[list[tuple[str, float, float]]]:
    """Return the signs of each page of a pdf that have ink, with their places from above."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text, height = page.get_textpage(), page.get_height()
        signs, half = [], ""
        for at in range(text.count_chars()):
            x, y = c_double(), c_double()
            raw.FPDFText_GetCharOrigin(text.raw, at, byref(x), byref(y))
            sign = half + chr(raw.FPDFText_GetUnicode(text.raw, at))
            sign = "-" if sign == "\x02" else sign  # so PDFium calls one at the end of a line
            half = sign if len(sign) == 1 and "\ud800" <= sign < "\udc00" else ""
            if sign.strip() and not half:
                whole = sign.encode("utf-16", "surrogatepass").decode("utf-16")
                signs.append((whole, x.value, height - y.value))
        found.append(signs)
    return found


def inked(page: Page) -> list[tuple[str, float, float]]:
    return [(sign, x, y) for sign, x, y, _ in page.signs if sign.strip()]


def test_the_words_of_each_page_are_those_of_the_pdf_in_their_order(ofd: Ofd, pdf: bytes) -> None:
    words = ["".join(sign for sign, _, _ in page) for page in characters(pdf)]
    assert ["".join(sign for sign, _, _ in inked(page)) for page in ofd.pages] == words
    assert _RARE in "".join(words)


def test_every_sign_stands_where_it_stands_in_the_pdf(ofd: Ofd, pdf: bytes) -> None:
    for page, signs in zip(ofd.pages, characters(pdf), strict=True):
        for (_, x, y), (_, right, down) in zip(inked(page), signs, strict=True):
            assert (x, y) == pytest.approx((right, down), abs=_NEAR)


def test_every_line_is_drawn_where_the_pdf_draws_it(ofd: Ofd, pdf: bytes) -> None:
    for page, drawn in zip(ofd.pages, pypdfium2.PdfDocument(pdf), strict=True):
        height = drawn.get_height()
        bounds = [each.get_bounds() for each in drawn.get_objects([raw.FPDF_PAGEOBJ_PATH])]
        assert page.size == pytest.approx(drawn.get_size(), abs=_NEAR)
        assert len(bounds) == len(page.paths)
        for (left, low, right, high), (x, y, x_end, y_end) in zip(bounds, page.paths, strict=True):
            middle = (left + right) / 2, height - (low + high) / 2
            assert ((x + x_end) / 2, (y + y_end) / 2) == pytest.approx(middle, abs=_NEAR)


def test_nothing_is_seen_of_the_lines_of_a_hatched_cell_outside_of_it() -> None:
    cells = (Cell(0, 0, "", CellKind.HATCHED),)
    document = Document("", blocks=(TableBlock(Table("t", "表", (100,), (30,), cells)),))
    (page,) = read(ofd_bytes(pdf_bytes(document)[0])).pages
    *hatching, (frame, _), _ = zip(page.paths, page.seen, strict=True)
    assert any(drawn[0] < frame[0] - 1 for drawn, _ in hatching)
    assert any(drawn[2] > frame[2] + 1 for drawn, _ in hatching)
    for _, (left, top, right, bottom) in hatching:
        assert (left, top) >= (frame[0] - _NEAR, frame[1] - _NEAR)
        assert (right, bottom) <= (frame[2] + _NEAR, frame[3] + _NEAR)


def test_every_id_is_given_once_and_every_reference_leads_somewhere(ofd: Ofd) -> None:
    assert len(set(ofd.ids)) == len(ofd.ids)
    assert ofd.highest >= max(map(int, ofd.ids))
    assert ofd.referred == ofd.files.keys()


def test_the_fonts_in_it_have_every_sign_that_is_drawn_and_no_whole_typeface(ofd: Ofd) -> None:
    used: dict[str, set[int]] = {}
    for page in ofd.pages:
        for sign, _, _, font in page.signs:
            used.setdefault(font, set()).add(ord(sign))
    for font, signs in used.items():
        assert TTFont(io.BytesIO(ofd.files[font])).getBestCmap().keys() == signs


def test_a_photograph_stands_in_it_once_as_it_was_taken(ofd: Ofd) -> None:
    (photo,) = (each for each in ofd.files.values() if each.startswith(b"\xff\xd8"))
    assert Image.open(io.BytesIO(photo)).size == (40, 20)
    assert sum(page.kinds.count("ImageObject") for page in ofd.pages) == 2


def test_it_tells_title_and_subject_and_no_hour(ofd: Ofd) -> None:
    told = {name: ofd.told[name] for name in ("Title", "Subject", "CreationDate")}
    assert told == {"Title": "标题", "Subject": "主题", "CreationDate": "2000-01-01"}


def test_the_same_paper_gives_the_same_bytes(data: bytes, pdf: bytes) -> None:
    assert ofd_bytes(pdf) == data


def test_a_paper_is_written_as_ofd_by_its_name(tmp_path: Path) -> None:
    write_paper(Document("标题", numbered=False), tmp_path / "x.ofd")
    (page,) = read((tmp_path / "x.ofd").read_bytes()).pages
    assert "".join(sign for sign, _, _ in inked(page)) == "标题"


def test_text_that_is_turned_stays_turned_at_its_place() -> None:
    page = Canvas(file := io.BytesIO(), pagesize=(200, 300))
    page.translate(100, 200)
    page.rotate(-90)
    draw_text(page, Fonts(), "甲乙", Type(Role.SONG, 12, 12), (0, 0))
    page.save()
    (one,) = read(ofd_bytes(file.getvalue())).pages
    places = [place for _, x, y in inked(one) for place in (x, y)]
    assert places == pytest.approx([100, 100, 100, 112], abs=_NEAR)
