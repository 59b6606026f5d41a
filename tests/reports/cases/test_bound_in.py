"""The files that stand with a request, as pages of the file of its case."""

import io
import random
import subprocess
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from pypdf import PdfReader, PdfWriter

from models.cases.whole import read
from models.requests import request
from models.requests.request import KIND
from models.store import attachment
from reports.cases.case_file import case_file
from reports.paper.leaves import leaves
from reports.paper.photo import HEIC, picture
from reports.writers.pdf.writer import pdf_bytes

TODAY = date(2026, 5, 26)


def test_pages_of_pdfs_and_pictures_are_bound_in_behind_the_papers_and_the_rest_says_why_not(
    opened: Path, tmp_path: Path
) -> None:
    case = request.record("2026-006", TODAY, received_on=date(2026, 3, 2), applicant="张××")
    for name, data in files().items():
        (tmp_path / name).write_bytes(data)
        attachment.attach(KIND, case.id, tmp_path / name)
    bundle = case_file(read("2026-006", TODAY))
    table = bundle.documents[1].tables[0]
    rows = [(table.at(at, 1).text, table.at(at, 3).text) for at in range(1, table.row_count)]
    first = int(next(page for name, page in rows if name.startswith("附件 1")).partition("–")[0])
    assert rows[-6:] == [
        ("附件 1　来件.pdf", f"{first}–{first + 1}"),
        ("附件 2　回执.png", str(first + 2)),
        ("附件 3　扫描.tif", f"{first + 3}–{first + 5}"),
        ("附件 4　加密.pdf（有打开密码）", "另附"),
        ("附件 5　坏的.pdf（文件已损坏）", "另附"),
        (f"附件 6　照片.heic（{HEIC}）", "另附"),
    ]
    data, _ = pdf_bytes(bundle)
    said = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert f"共 {len(said) - 2} 页" in said[0]
    assert "附件 1　来件.pdf（第 2 页，共 2 页）" in said[first + 2]
    assert f"— {first + 1} —" in said[first + 2]
    assert [each.landscape for each in bundle.documents[-6:]] == [
        False,
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_damaged_picture_is_never_more_than_a_reason() -> None:
    shown, chance = Image.radial_gradient("L"), random.Random(3)
    for kind in ("PNG", "TIFF", "GIF", "JPEG"):
        data = bytes_of(partial(shown.save, format=kind))
        for _ in range(150):
            spoilt = bytearray(data)
            for _ in range(chance.choice((1, 4, 40))):
                spoilt[chance.randrange(min(len(spoilt), 400))] = chance.randrange(256)
            found = leaves(bytes(spoilt))
            assert found.pictures or found.why_not, kind


def test_postscript_that_is_called_a_picture_is_given_to_no_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(subprocess, "check_call", lambda *given, **_: begun.append(given))
    made = leaves(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"
    )
    assert begun == []
    assert made.why_not


def test_a_picture_far_larger_than_a_page_is_put_together_before_it_is_turned() -> None:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # lies on its side
    Image.linear_gradient("L").resize((9000, 300)).save(buffer, "PNG", exif=exif)
    made = picture(buffer.getvalue(), "")
    assert made is not None
    assert made.size == (53, 1600)


def test_what_is_transparent_in_a_picture_is_white_on_paper() -> None:
    made = picture(bytes_of(lambda out: Image.new("RGBA", (9, 9)).save(out, "PNG")), "")
    assert made is not None
    with Image.open(io.BytesIO(made.data)) as shown:
        assert shown.getpixel((4, 4)) == (255, 255, 255)


def files() -> dict[str, bytes]:
    """Return files as they stand with a request, by name; a page of the pdf lies."""
    written, locked = PdfWriter(), PdfWriter()
    for size in ((595, 842), (842, 595)):
        written.add_blank_page(*size)
    locked.add_blank_page(595, 842)
    locked.encrypt("1234", algorithm="RC4-128")
    return {
        "来件.pdf": bytes_of(written.write),
        "回执.png": bytes_of(lambda out: Image.new("RGBA", (300, 200)).save(out, "PNG")),
        "扫描.tif": bytes_of(tiff),
        "加密.pdf": bytes_of(locked.write),
        "坏的.pdf": b"%PDF-1.7 und sonst nichts",
        "照片.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    }


def tiff(out: io.BytesIO) -> None:
    first, *others = (Image.new("1", (200, 300)) for _ in range(3))
    first.save(out, "TIFF", save_all=True, append_images=others)


def bytes_of(write: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    write(out)
    return out.getvalue()
