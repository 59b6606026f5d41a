"""An Office file is a zip of parts: read within bounds, and packed anew when parts are changed."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from models.store.refusal import Refusal

_MOST_MB, _MOST_PART_MB, _MOST_PARTS = 300, 40, 10_000  # unpacked
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SAFELY = {"resolve_entities": False, "no_network": True, "load_dtd": False}
_TYPES = "[Content_Types].xml"
_PACKED = (2000, 1, 1, 0, 0, 0)  # stands for the hour of packing, which no file tells


class Package:
    """The parts of an Office file by their names. Refuses what is far too large unpacked.

    `file` is the name of the file.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        parts = self._archive.infolist()
        size = sum(part.file_size for part in parts) >> 20
        if size > _MOST_MB or len(parts) > _MOST_PARTS:
            raise Refusal("file", f"“{name}”展开有 {size} MB，太大，没有读；请拆开另存再体检。")
        self._sizes = {part.filename: part.file_size for part in parts if not part.is_dir()}
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()
        self.file = name

    @property
    def names(self) -> list[str]:
        """The names of the parts that are there."""
        return [name for name in self._sizes if name not in self._dropped]

    def under(self, *folders: str) -> list[str]:
        """Return the names of the parts in folders."""
        return [name for name in self.names if name.startswith(folders)]

    def size(self, name: str) -> int:
        """Return how many bytes a part has."""
        return self._sizes[name]

    def data(self, name: str) -> bytes:
        """Return the bytes of a part. Refuses one that is far too large."""
        if name in self._changed:
            return self._changed[name]
        if self._sizes[name] >> 20 > _MOST_PART_MB:
            sentence = f"“{self.file}”里的“{name}”太大，没有读；请拆开另存再体检。"
            raise Refusal("file", sentence)
        return self._archive.read(name)

    def xml(self, name: str) -> Any:
        """Return the root of a part of XML, None where the part is not there."""
        if name not in self._sizes or name in self._dropped:
            return None
        data = self.data(name)
        try:
            return etree.fromstring(data, etree.XMLParser(**_SAFELY))
        except etree.XMLSyntaxError as error:
            if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from error
            raise

    def each(self, name: str, *tags: str) -> Iterator[Any]:
        """Yield the elements of a large part one after the other; each is emptied after it."""
        if name not in self._sizes:
            return
        with self._archive.open(name) as file:
            for _, element in etree.iterparse(file, tag=tags, **_SAFELY):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]

    def put(self, name: str, root: Any) -> None:
        """Change a part of XML."""
        self._changed[name] = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )

    def relations(self, name: str) -> list[Any]:
        """Return the relationships of a part ("" for the whole file)."""
        root = self.xml(relations_of(name))
        return [] if root is None else list(root.iter(f"{_RELS}Relationship"))

    def target(self, name: str, relation: Any) -> str:
        """Return the name of the part that a relationship of a part leads to."""
        said = str(relation.get("Target", ""))
        there = said if said.startswith("/") else posixpath.join(posixpath.dirname(name), said)
        return posixpath.normpath(there.lstrip("/"))

    def drop(self, *gone: str) -> None:
        """Leave parts out, with what leads to them."""
        self._dropped |= {*gone, *(relations_of(name) for name in gone)}
        types = self.xml(_TYPES)
        for each in list(types):
            if str(each.get("PartName", "")).lstrip("/") in gone:
                types.remove(each)
        self.put(_TYPES, types)
        for name in [each for each in self.names if each.endswith(".rels")]:
            root, of = self.xml(name), _part_of(name)
            led = [each for each in root if self.target(of, each) in gone]
            led = [each for each in led if each.get("TargetMode") != "External"]
            for each in led:
                root.remove(each)
            if led:
                self.put(name, root)

    def retype(self, without: str, plain: str) -> None:
        """Let a part whose type names `without` be of the type `plain`."""
        types = self.xml(_TYPES)
        for each in types:
            if without in str(each.get("ContentType", "")):
                each.set("ContentType", plain)
        self.put(_TYPES, types)

    def packed(self) -> bytes:
        """Return the file as it is now."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
            for name in self.names:
                data = self._changed.get(name)
                whole = self._archive.read(name) if data is None else data
                new.writestr(zipfile.ZipInfo(name, _PACKED), whole, zipfile.ZIP_DEFLATED)
        return made.getvalue()


def relations_of(name: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _part_of(relations: str) -> str:
    folder, file = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
