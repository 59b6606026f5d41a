"""A scan in the process apart: the codes on its pages, and some of its pages by themselves."""

import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart.pdf_book import opened
from reports.apart.unreadable import answered
from reports.arrivals.strange_kinds import HEIC_PHOTO
from reports.paper.photo import is_heic

PURPOSE = "归入"
PDF = ".pdf"
TIFF = (".tif", ".tiff")
_MOST_PAGES = 200
_DPI = 200  # from which a code of 15 mm is read on a page that lies askew
_MOST_DOTS = 4000  # of the longer side
_MOST_AREA = 100_000_000  # dots of a picture: A4 with 1,000 dots an inch
_INCH = 72
# What pdfium writes by itself, replaced by as many bytes.
_MADE_AT = re.compile(rb"(?<=/CreationDate\(D:)\d{14}(?=[^)]{0,10}\)/Creator\(PDFium\))")
_NO_DAY = b"20000101000000"
_MARK = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=.{0,99}\Z)", re.DOTALL)
_PICTURES = ("JPEG", "PNG", "TIFF")
_KINDS = "QRCode|Code128"  # those of our papers, and the numbers on slips of the post

# Of every page, the codes on it as text.
Codes = tuple[tuple[str, ...], ...]


def codes_in(path: Path) -> Codes | str:
    """Return the codes on each page of a scan, or the words why it cannot be read."""
    return answered(path, lambda file: tuple(map(_codes, _pages(file))), PURPOSE)


def too_much(path: Path) -> str:
    """Say of a scan that its reader came to its end."""
    if path.suffix.lower() == PDF:
        return f"“{path.name}”读不出来：文件已损坏，或者页数太多；请分成几份再归入。"
    return f"“{path.name}”读不出来：图片已损坏，或者太大；请用 300 dpi 重新扫描再归入。"


def cut(path: Path, parts: Sequence[Sequence[int]]) -> tuple[bytes, ...] | str:
    """Return some pages of a scan as files of their own, or the words why they cannot be cut out.

    They are of the kind of the scan: pdf, or tiff.
    """
    one_by_one = _cut if path.suffix.lower() == PDF else _cut_pictures
    return answered(path, lambda file: tuple(one_by_one(file, parts)), PURPOSE)


def _pages(path: Path) -> Iterator[Any]:
    """Yield every page as a grey picture."""
    if path.suffix.lower() != PDF:
        yield from _pictures(path)
        return
    pdf = opened(path, path.name, PURPOSE)
    _check_count(len(pdf), path)
    for page in pdf:
        scale = min(_DPI / _INCH, _MOST_DOTS / max(page.get_size()))
        yield page.render(scale=scale, grayscale=True).to_pil()
        page.close()


def _check_count(pages: int, path: Path) -> None:
    if pages > _MOST_PAGES:
        raise Refusal("file", f"“{path.name}”有 {pages} 页，太多了；请分成几份再归入。")


def _pictures(path: Path) -> Iterator[Any]:
    """Yield every picture of a file as a grey one; those of a tiff are pages."""
    with _opened_picture(path) as book:
        for at in range(getattr(book, "n_frames", 1) if path.suffix.lower() in TIFF else 1):
            book.seek(at)
            book.draft("L", (_MOST_DOTS, _MOST_DOTS))
            wide, high = book.size
            if wide * high > _MOST_AREA:
                raise Refusal(
                    "file",
                    f"“{path.name}”有 {wide}×{high} 点，太大了，没有读；"
                    "请用 300 dpi 重新扫描，或者在看图软件里缩小后另存，再归入。",
                )
            page = book.copy() if book.mode != "1" else book.convert("L")
            page.thumbnail((2 * _MOST_DOTS, 2 * _MOST_DOTS))
            yield page.convert("L")


@contextmanager
def _opened_picture(path: Path) -> Iterator[Any]:
    """Open a picture, whatever its name says it is; how large it is is looked at page by page."""
    from PIL import Image  # noqa: PLC0415 (only in the process of the reader)

    most, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with _identified(path) as book:
            _check_count(getattr(book, "n_frames", 1), path)
            yield book
    finally:
        Image.MAX_IMAGE_PIXELS = most


def _identified(path: Path) -> Any:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 (only in the process apart)

    try:
        return Image.open(path, formats=_PICTURES)
    except UnidentifiedImageError:
        with path.open("rb") as file:
            if not is_heic(file.read(16)):
                raise
        raise Refusal("file", f"“{path.name}”{HEIC_PHOTO}") from None


def _codes(picture: Any) -> tuple[str, ...]:
    import zxingcpp  # noqa: PLC0415 (only in the process of the reader)

    kinds = zxingcpp.barcode_formats_from_str(_KINDS)
    found = zxingcpp.read_barcodes(picture, formats=kinds)
    return tuple(each.text for each in found)


def _cut_pictures(path: Path, parts: Sequence[Sequence[int]]) -> Iterator[bytes]:
    with _opened_picture(path) as book:
        for pages in parts:
            out, held = io.BytesIO(), []
            for at in pages:
                book.seek(at)
                held.append(book.copy())
            is_fax = all(each.mode == "1" for each in held)
            packed = "group4" if is_fax else "tiff_adobe_deflate"
            held[0].save(out, "TIFF", save_all=True, append_images=held[1:], compression=packed)
            yield out.getvalue()


def _cut(path: Path, parts: Sequence[Sequence[int]]) -> Iterator[bytes]:
    import pypdfium2  # noqa: PLC0415 (only in the process of the reader)

    whole = opened(path, path.name, PURPOSE)
    for pages in parts:
        part, out = pypdfium2.PdfDocument.new(), io.BytesIO()
        part.import_pages(whole, list(pages))
        part.save(out)
        yield _settled(out.getvalue())


def _settled(data: bytes) -> bytes:
    """Return a pdf without the moment in which it was cut: the same pages are the same bytes."""
    undated = _MADE_AT.sub(_NO_DAY, data)
    mark = hashlib.sha256(_MARK.sub(b"", undated)).hexdigest()[:32].upper().encode()
    return _MARK.sub(b"/ID[<" + mark + b"><" + mark + b">]", undated)
