"""An OFD file read by its own rules, knowing nothing of what wrote it."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

_SPACE = "{http://www.ofdspec.org/2016}"
_PT = 72 / 25.4

Sign = tuple[str, float, float, str]  # what, how far right and down in points, the id of its font


@dataclass
class Page:
    """A page: its size, signs and paths, in points from the upper left."""

    size: tuple[float, float]
    signs: list[Sign] = field(default_factory=list)
    paths: list[tuple[float, ...]] = field(default_factory=list)  # left, top, right, bottom
    seen: list[tuple[float, ...]] = field(default_factory=list)  # what is seen of each of these
    kinds: list[str] = field(default_factory=list)


@dataclass
class Ofd:
    """A file: its pages, fonts by id, every id there is, what is told of it, the ids referred to."""

    pages: list[Page] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    referred: set[str] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)
    highest: int = 0


def read(data: bytes) -> Ofd:
    archive, ofd = zipfile.ZipFile(io.BytesIO(data)), Ofd()

    def part(name: str) -> etree._Element:
        root = etree.fromstring(archive.read(name))
        ofd.ids += [each for each in (one.get("ID") for one in root.iter()) if each]
        return root

    head = part("OFD.xml")
    ofd.told = {each.tag.removeprefix(_SPACE): each.text or "" for each in head.iter()}
    root = ofd.told["DocRoot"]
    folder = root.rpartition("/")[0]
    document = part(root)
    ofd.highest = int(_one(document, "MaxUnitID").text or "")
    for name in ("PublicRes", "DocumentRes"):
        for place in document.iter(f"{_SPACE}{name}"):
            _resources(part(f"{folder}/{place.text}"), archive, folder, ofd)
    for place in _one(document, "Pages"):
        ofd.pages.append(_page(part(f"{folder}/{place.get('BaseLoc')}"), ofd))
    return ofd


def _resources(root: etree._Element, archive: zipfile.ZipFile, folder: str, ofd: Ofd) -> None:
    for kind in ("FontFile", "MediaFile"):
        for file in root.iter(f"{_SPACE}{kind}"):
            owner = file.getparent()
            assert owner is not None
            name = f"{folder}/{root.get('BaseLoc')}/{file.text}"
            ofd.files[owner.get("ID", "")] = archive.read(name)


def _page(root: etree._Element, ofd: Ofd) -> Page:
    _, _, width, height = _numbers(_one(root, "PhysicalBox").text)
    page = Page((width, height))
    for drawn in _one(root, "Layer"):
        box = _numbers(drawn.get("Boundary"))
        page.kinds.append(drawn.tag.removeprefix(_SPACE))
        ofd.referred |= {each for each in (drawn.get("Font"), drawn.get("ResourceID")) if each}
        if drawn.tag == f"{_SPACE}TextObject":
            page.signs += _signs(drawn, box)
        elif drawn.tag == f"{_SPACE}PathObject":
            xs, ys = zip(*_points(_one(drawn, "AbbreviatedData").text or "", box), strict=True)
            page.paths.append((min(xs), min(ys), max(xs), max(ys)))
            page.seen.append((box[0], box[1], box[0] + box[2], box[1] + box[3]))
    return page


def _signs(drawn: etree._Element, box: tuple[float, ...]) -> Iterator[Sign]:
    a, b, c, d, e, f = map(float, drawn.get("CTM", "1 0 0 1 0 0").split())
    for code in drawn.iter(f"{_SPACE}TextCode"):
        x, y = (_PT * float(code.get(name, "")) for name in "XY")
        steps = accumulate(_numbers(code.get("DeltaX")), initial=0.0)
        for sign, step in zip(code.text or "", steps, strict=True):
            right = a * (x + step) + c * y + e * _PT + box[0]
            yield sign, right, b * (x + step) + d * y + f * _PT + box[1], drawn.get("Font", "")


def _points(path: str, box: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    numbers = [float(each) * _PT for each in path.split() if not each.isalpha()]
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        yield x + box[0], y + box[1]


def _one(root: etree._Element, name: str) -> etree._Element:
    found = next(root.iter(f"{_SPACE}{name}"), None)
    assert found is not None, name
    return found


def _numbers(text: str | None) -> tuple[float, ...]:
    """Return lengths in points."""
    return tuple(float(each) * _PT for each in (text or "").split())
