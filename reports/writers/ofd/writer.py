"""A paper as OFD (GB/T 33190-2016), with the pages of its pdf: text stays text, fonts are embedded.

The same pdf in, the same bytes out.
"""

import io
import itertools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from lxml import etree

from reports.paper.pdfium import pdfium
from reports.writers.ofd.content import drawn_object, element, millimetres
from reports.writers.ofd.drawn import Drawn, Image, Text, drawn_on
from reports.writers.ofd.embedded import embedded
from reports.writers.packing import CREATED

_FOLDER = "Doc_0"
_FORMATS = {"jpg": "JPEG", "png": "PNG"}


def ofd_bytes(pdf: bytes) -> bytes:
    """Return the pdf of a paper that was just made here as the content of an OFD file."""
    with pdfium() as library:
        opened = library.PdfDocument(pdf)
        try:
            told = opened.get_metadata_dict(skip_empty=True)
            pages = [(page.get_size(), list(drawn_on(page))) for page in opened]
        finally:
            opened.close()
    made = _File(sha256(pdf).hexdigest()[:32], told)
    for size, drawn in pages:
        made.add_page(size, drawn)
    return made.packed()


@dataclass
class _File:
    """The parts of the file while its pages are added; every id in it is another number."""

    key: str
    told: dict[str, str]
    parts: dict[str, bytes] = field(default_factory=dict)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _fonts: dict[str, str] = field(default_factory=dict)
    _used: dict[str, set[str]] = field(default_factory=dict)
    _images: dict[tuple[bytes, str], str] = field(default_factory=dict)
    _pages: list[etree._Element] = field(default_factory=list)
    _size: tuple[float, float] = (0.0, 0.0)

    def add_page(self, size: tuple[float, float], drawn: list[Drawn]) -> None:
        """Add a page, its size in points."""
        self._size = self._size if self._pages else size
        place = f"Pages/Page_{len(self._pages)}/Content.xml"
        self._pages.append(element("Page", ID=self._next(), BaseLoc=place))
        layer = element("Layer", ID=self._next(), Type="Body")
        layer.extend(drawn_object(each, self._next(), self._resource) for each in drawn)
        self._put(place, element("Page", _area("Area", size), element("Content", layer)))

    def packed(self) -> bytes:
        """Return the whole file."""
        self._put(
            "PublicRes.xml", element("Res", element("Fonts", *self._of_fonts()), BaseLoc="Res")
        )
        if self._images:
            media = element("MultiMedias", *self._of_images())
            self._put("DocumentRes.xml", element("Res", media, BaseLoc="Res"))
        self._put("Document.xml", self._document())
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in {"OFD.xml": _xml(self._head()), **self.parts}.items():
                info = zipfile.ZipInfo(name, date_time=CREATED.timetuple()[:6])
                archive.writestr(info, data, zipfile.ZIP_DEFLATED)
        return file.getvalue()

    def _next(self) -> str:
        return str(next(self._ids))

    def _put(self, name: str, root: etree._Element) -> None:
        self.parts[f"{_FOLDER}/{name}"] = _xml(root)

    def _resource(self, drawn: Drawn) -> str:
        """Return the id of the font of a text, or of a picture: each is kept once."""
        if isinstance(drawn, Text):
            self._used.setdefault(drawn.font, set()).update(drawn.characters)
            return _known(self._fonts, drawn.font, self._next)
        assert isinstance(drawn, Image)
        return _known(self._images, (drawn.data, drawn.kind), self._next)

    def _of_fonts(self) -> Iterator[etree._Element]:
        for name, number in self._fonts.items():
            family, data = embedded(name, self._used[name])
            file = f"font_{number}.ttf"
            self.parts[f"{_FOLDER}/Res/{file}"] = data
            place = element("FontFile", text=file)
            yield element("Font", place, ID=number, FontName=name, FamilyName=family)

    def _of_images(self) -> Iterator[etree._Element]:
        for (data, kind), number in self._images.items():
            file = f"image_{number}.{kind}"
            self.parts[f"{_FOLDER}/Res/{file}"] = data
            place = element("MediaFile", text=file)
            yield element("MultiMedia", place, ID=number, Type="Image", Format=_FORMATS[kind])

    def _document(self) -> etree._Element:
        common = element("CommonData", element("MaxUnitID", text=self._next()))
        common.append(_area("PageArea", self._size))
        common.append(element("PublicRes", text="PublicRes.xml"))
        if self._images:
            common.append(element("DocumentRes", text="DocumentRes.xml"))
        return element("Document", common, element("Pages", *self._pages))

    def _head(self) -> etree._Element:
        info = element("DocInfo", element("DocID", text=self.key))
        info.extend(
            element(name, text=self.told[name])
            for name in ("Title", "Subject")
            if name in self.told
        )
        info.append(element("CreationDate", text=CREATED.date().isoformat()))
        body = element("DocBody", info, element("DocRoot", text=f"{_FOLDER}/Document.xml"))
        return element("OFD", body, Version="1.0", DocType="OFD")


def _known(ids: dict[Any, str], key: Any, new: Any) -> str:
    if key not in ids:
        ids[key] = new()
    return ids[key]


def _area(name: str, size: tuple[float, float]) -> etree._Element:
    return element(name, element("PhysicalBox", text=f"0 0 {millimetres(*size)}"))


def _xml(root: etree._Element) -> bytes:
    etree.cleanup_namespaces(root)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data
