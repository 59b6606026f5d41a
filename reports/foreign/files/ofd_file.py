"""An OFD (GB/T 33190), the state's format of fixed pages: its lines as those of a PDF."""

from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from typing import Any
from zipfile import ZipFile

from models.store.refusal import Refusal
from reports.foreign.files.ofd_page import OfdPage
from reports.foreign.files.pdf_file import refuse_long, rows_of
from reports.foreign.files.stream import Row

_HEAD = "OFD.xml"
_MOST_MB = 40  # unpacked, without fonts and pictures; a report has 2
_HEIGHT = 297.0  # of A4 in millimetres, where a file does not say it


def rows(path: Path) -> Iterator[Row]:
    """Yield the lines of an OFD. Refuses one of pictures, or a huge one."""
    with ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist() if part.filename[-4:] == ".xml")
        if size >> 20 > _MOST_MB:
            sentence = f"“{path.name}”展开有 {size >> 20} MB，不像一份年度报告，没有读。"
            raise Refusal("file", sentence)
        place = _within("", _said(_part(archive, _HEAD), "DocRoot"))
        document = _part(archive, place)
        pages = [_within(place, each.get("BaseLoc", "")) for each in document.iter("{*}Page")]
        refuse_long(len(pages), path.name)
        usual = _height(document, _HEIGHT)
        found = [_part(archive, each) for each in pages]
        yield from rows_of(
            [OfdPage(each, _height(each, usual)).lines() for each in found], path.name
        )


def _part(archive: ZipFile, name: str) -> Any:
    from lxml import etree  # noqa: PLC0415 (only here)

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(archive.read(name), parser)


def _within(place: str, name: str) -> str:
    """Return where a part lies that another at `place` names: beside it, or from the root."""
    return normpath(join("/", place, "..", name)).lstrip("/")


def _said(part: Any, name: str) -> str:
    return next((each.text or "" for each in part.iter(f"{{*}}{name}")), "").strip()


def _height(part: Any, usual: float) -> float:
    box = _said(part, "PhysicalBox").split()
    return float(box[3]) if len(box) == 4 else usual
