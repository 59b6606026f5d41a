"""Scans that came back (pdf, pictures): the codes on their pages, and their papers as files."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from models.arrivals.arrived_scan import Filed, Piece
from models.arrivals.filing import Content
from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.place import Wanted
from reports.apart.serving import Reading
from reports.arrivals import scan_pages
from reports.arrivals.scan_pages import PDF, TIFF, Codes
from reports.arrivals.strange_kinds import INSTEAD

KINDS = (PDF, ".jpg", ".jpeg", ".png", *TIFF)
_MOST_MEMORY = 700 << 20  # bytes: a page of 16 million dots, and what is cut out
_SCAN = Wanted(
    KINDS,
    "扫描件",
    "不是扫描件；请用 PDF 或者图片（.jpg、.png、.tif）。",
    "有 {size} MB，太大了，没有读；请降低分辨率或者分成几份。",
    instead=INSTEAD,
)
StillWanted = Callable[[], object]


@dataclass(frozen=True)
class Scanned:
    """A scan as it was read: its file, the codes on each page as text, the digest of the file.

    `digest` is the SHA-256 of what it holds.
    """

    file: Path
    codes: Codes
    digest: str = ""


def read_scan(file: Path, still_wanted: StillWanted = lambda: None) -> Scanned:
    """Return a scan. Refuses another kind of file, one too large, and one that cannot be read."""
    codes = _apart(file, scan_pages.codes_in, still_wanted)
    return Scanned(file, codes, hashlib.sha256(_whole(file)).hexdigest())


def _apart(path: Path, read: Callable[[Path], Any], still_wanted: StillWanted) -> Any:
    def answer(whole: Path) -> Any:
        return read_apart(Reading(whole, read, scan_pages.too_much, _MOST_MEMORY), still_wanted)

    return _SCAN.read(path, answer)


def joined(pieces: Sequence[Piece], numbers: Sequence[str]) -> list[tuple[Piece, str]]:
    """Return the pieces that are filed, with the 登记号 of each; "" leaves one out.

    One that follows and goes to the same case is a part of the paper before it.
    """
    found: list[tuple[Piece, str]] = []
    for piece, number in zip(pieces, numbers, strict=True):
        before, where = found[-1] if found else (None, "")
        if piece.follows and before and before.file == piece.file and where == number:
            pages = (*before.pages, *piece.pages)
            found[-1] = (Piece(before.file, pages, before.code, before.follows), number)
        elif number:
            found.append((piece, number))
    return found


def as_files(
    scans: Sequence[Scanned],
    wanted: Sequence[tuple[Piece, str]],
    still_wanted: StillWanted = lambda: None,
) -> list[Filed]:
    """Return papers as they are filed, each with the 登记号 of its case.

    A scan that is one paper stays as it is, of others the pages are cut out. Refuses as
    `read_scan`.
    """
    made: list[Filed] = []
    for at, scan in enumerate(scans):
        ours = [(piece, number) for piece, number in wanted if piece.file == at]
        if len(ours) == 1 and len(ours[0][0].pages) == len(scan.codes):
            (piece, number), data = ours[0], _whole(scan.file)
            made.append(_filed(scan.file, piece, number, data, ""))
        elif ours:
            parts = [piece.pages for piece, _ in ours]
            cut = _apart(scan.file, partial(scan_pages.cut, parts=parts), still_wanted)
            for (piece, number), data in zip(ours, cut, strict=True):
                made.append(_filed(scan.file, piece, number, data, f" {piece.place}"))
    return made


def _whole(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refusal("file", f"“{file.name}”读不了，没有归入；请检查文件还在不在。") from error


def _filed(file: Path, piece: Piece, number: str, data: bytes, place: str) -> Filed:
    kind, paper = (piece.code.kind, f"{piece.code.paper} ") if piece.code else ("", "")
    return Filed(number, kind, Content(f"{paper}{file.stem}{place}{file.suffix}", data))
