"""A scan in the process apart: the codes on its pages, and some of its pages by themselves."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart.pdf_book import opened
from reports.apart.unreadable import answered

PURPOSE = "归入"
PDF = ".pdf"
_MOST_PAGES = 200
_DPI = 200  # from which a code of 15 mm is read on a page that lies askew
_MOST_DOTS = 4000  # of the longer side
_INCH = 72
_KINDS = "QRCode|Code128"  # those of our papers, and the numbers on slips of the post

# Of every page, the codes on it as text.
Codes = tuple[tuple[str, ...], ...]


def codes_in(path: Path) -> Codes | str:
    """Return the codes on each page of a scan, or the words why it cannot be read."""
    return answered(path, lambda file: tuple(map(_codes, _pages(file))), PURPOSE)


def too_much(path: Path) -> str:
    """Say of a scan that its reader came to its end."""
    return f"“{path.name}”读不出来：文件已损坏，或者页数太多；请分成几份再归入。"


def cut(path: Path, parts: Sequence[Sequence[int]]) -> tuple[bytes, ...] | str:
    """Return some pages of a pdf as files of their own, or the words why they cannot be cut out."""
    return answered(path, lambda file: tuple(_cut(file, parts)), PURPOSE)


def _pages(path: Path) -> Iterator[Any]:
    """Yield every page as a grey picture."""
    from PIL import Image  # noqa: PLC0415 (only in the process of the reader)

    if path.suffix.lower() != PDF:
        with Image.open(path) as picture:
            picture.draft("L", (_MOST_DOTS, _MOST_DOTS))
            picture.thumbnail((2 * _MOST_DOTS, 2 * _MOST_DOTS))
            yield picture.convert("L")
        return
    pdf = opened(path, path.name, PURPOSE)
    if len(pdf) > _MOST_PAGES:
        raise Refusal("file", f"“{path.name}”有 {len(pdf)} 页，太多了；请分成几份再归入。")
    for page in pdf:
        scale = min(_DPI / _INCH, _MOST_DOTS / max(page.get_size()))
        yield page.render(scale=scale, grayscale=True).to_pil()
        page.close()


def _codes(picture: Any) -> tuple[str, ...]:
    import zxingcpp  # noqa: PLC0415 (only in the process of the reader)

    kinds = zxingcpp.barcode_formats_from_str(_KINDS)
    found = zxingcpp.read_barcodes(picture, formats=kinds)
    return tuple(each.text for each in found)


def _cut(path: Path, parts: Sequence[Sequence[int]]) -> Iterator[bytes]:
    import pypdfium2  # noqa: PLC0415 (only in the process of the reader)

    whole = opened(path, path.name, PURPOSE)
    for pages in parts:
        part, out = pypdfium2.PdfDocument.new(), io.BytesIO()
        part.import_pages(whole, list(pages))
        part.save(out)
        yield out.getvalue()
