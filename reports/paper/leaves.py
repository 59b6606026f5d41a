"""A file that stands with a record as leaves of paper: each page of it one picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reports.paper.document import Picture
from reports.paper.pdfium import pdfium
from reports.paper.photo import as_picture, pictures, why_unread

_SCALE = 200 / 72  # 200 dots an inch
_MOST_DOTS = 2400  # of the longer side, for sheets larger than A4
_MOST = 100  # pages of one file; a longer one is a book of its own
_TOO_LONG = f"超过 {_MOST} 页"
_DAMAGED = "文件已损坏"
_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".heic", ".heif")
_BEGINNING = 1024  # bytes within which a pdf begins


@dataclass(frozen=True)
class Leaves:
    """The pages of a file, upright as they are read, or why there are none."""

    pictures: tuple[Picture, ...] = ()
    why_not: str = ""


def leaves(data: bytes) -> Leaves:
    """Return a pdf, a scan or a photograph as pictures of its pages."""
    if b"%PDF-" in data[:_BEGINNING]:
        return _of_pdf(data)
    made = pictures(data, "", _MOST_DOTS, _MOST + 1)
    if len(made) > _MOST:
        return Leaves(why_not=_TOO_LONG)
    return Leaves(made, "" if made else why_unread(data, "不是 PDF，也不是能打开的图片"))


def unreadable(file: Path) -> str:
    """Say of a file that its name calls a pdf or a picture why it cannot be printed, else ""."""
    is_pdf = file.suffix.lower() == ".pdf"
    if not is_pdf and file.suffix.lower() not in _PICTURES:
        return ""
    data = file.read_bytes()
    if not is_pdf:
        return "" if pictures(data, "", 1) else why_unread(data, _DAMAGED)
    with pdfium() as library:
        try:
            return "" if len(library.PdfDocument(data)) else _DAMAGED
        except library.PdfiumError as error:
            return _why(library, error)


def _why(library: Any, error: Any) -> str:
    locked = error.err_code == library.raw.FPDF_ERR_PASSWORD
    return "有打开密码" if locked else _DAMAGED


def _of_pdf(data: bytes) -> Leaves:
    with pdfium() as library:
        try:
            pdf = library.PdfDocument(data)
        except library.PdfiumError as error:
            return Leaves(why_not=_why(library, error))
        count = len(pdf)
    if count > _MOST:
        return Leaves(why_not=_TOO_LONG)
    try:
        return Leaves(tuple(_pages(pdf, count)))
    except library.PdfiumError:
        return Leaves(why_not=_DAMAGED)


def _pages(pdf: Any, count: int) -> Iterator[Picture]:
    """Draw every page as it is seen, seals and filled-in fields with it."""
    with pdfium():
        pdf.init_forms()
    for at in range(count):
        with pdfium():  # let go after each: the window draws its pages with it, too
            page = pdf[at]
            scale = min(_SCALE, _MOST_DOTS / max(page.get_size()))
            drawn = page.render(scale=scale).to_pil()
        yield as_picture(drawn, "", _MOST_DOTS)
