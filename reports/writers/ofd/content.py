"""The content of a page: what is drawn on it as the objects of GB/T 33190, in millimetres."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lxml import etree

from reports.writers.ofd.drawn import UPRIGHT, Box, Colour, Drawn, Image, Path, Point, Text, Turn
from reports.writers.packing import plain

NAMESPACE = "http://www.ofdspec.org/2016"
_MM = 25.4 / 72  # of a point
_PLACES = 3  # decimals of a millimetre
_ABOVE, _BELOW = 1.2, 0.4  # of the size of a font: how far its signs reach from their line
_RARE = re.compile("([\U00010000-\U0010ffff])")  # readers count these once or twice

Resources = Callable[[Drawn], str]  # the id of the font or picture of what is drawn


def element(name: str, *children: etree._Element, text: str = "", **values: str) -> etree._Element:
    """Return an element of GB/T 33190; `text` and values lose what no XML file can hold."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={"ofd": NAMESPACE})
    made.text = plain(text) or None
    for key, value in values.items():
        made.set(key, plain(value))
    made.extend(children)
    return made


def millimetres(*points: float) -> str:
    """Return lengths in points as millimetres, parted by blanks."""
    return " ".join(_number(point * _MM) for point in points)


def drawn_object(drawn: Drawn, number: str, resource: Resources) -> etree._Element:
    """Return what is drawn as the object with the id `number`."""
    match drawn:
        case Text():
            return _text(drawn, number, resource(drawn))
        case Path():
            return _path(drawn, number)
        case Image():
            return _image(drawn, number, resource(drawn))


def _text(text: Text, number: str, font: str) -> etree._Element:
    ends = [0.0]
    for step in text.steps:
        ends.append(ends[-1] + step)
    size = text.size
    inside = (-size, -_ABOVE * size, ends[-1] + 2 * size, _BELOW * size)
    box = _around(_turned(corner, text.turn, text.place) for corner in _corners(inside))
    values = _bounded(box, number) | {"Font": font, "Size": millimetres(size)}
    base = text.place[0] - box[0], text.place[1] - box[1]
    if text.turn != UPRIGHT:
        values["CTM"] = f"{_numbers(text.turn)} {millimetres(*base)}"
        base = 0.0, 0.0
    codes = [_code(*piece, base) for piece in _pieces(text.characters, ends)]
    return element("TextObject", _colour("FillColor", text.colour), *codes, **values)


def _pieces(characters: str, ends: list[float]) -> Iterator[tuple[str, list[float]]]:
    """Yield the characters with their places, each rare one by itself."""
    at = 0
    for piece in _RARE.split(characters):
        if piece:
            yield piece, ends[at : at + len(piece)]
        at += len(piece)


def _code(characters: str, places: list[float], base: Point) -> etree._Element:
    values = {"X": millimetres(base[0] + places[0]), "Y": millimetres(base[1])}
    if len(places) > 1:
        # The steps are taken between rounded places: else a long line would drift.
        at = [round(place * _MM, _PLACES) for place in places]
        steps = (_number(then - now) for now, then in pairwise(at))
        values["DeltaX"] = " ".join(steps)
    return element("TextCode", text=characters, **values)


def _path(path: Path, number: str) -> etree._Element:
    air = path.width / 2 if path.stroke else 0.0
    left, top, right, bottom = _around(point for _, points in path.parts for point in points)
    box = left - air, top - air, right + air, bottom + air
    if path.clip:  # nothing is seen outside of the boundary of an object
        box = _common(box, path.clip)
    values = _bounded(box, number)
    children = []
    if path.stroke:
        values["LineWidth"] = millimetres(path.width)
        children.append(_colour("StrokeColor", path.stroke))
        if path.dash:
            values["DashPattern"] = millimetres(*path.dash)
    else:
        values["Stroke"] = "false"
    if path.fill:
        values["Fill"] = "true"
        children.append(_colour("FillColor", path.fill))
        if path.even_odd:
            values["Rule"] = "Even-Odd"
    steps = (
        " ".join((kind, *(millimetres(x - box[0], y - box[1]) for x, y in points)))
        for kind, points in path.parts
    )
    return element(
        "PathObject", *children, element("AbbreviatedData", text=" ".join(steps)), **values
    )


def _image(image: Image, number: str, picture: str) -> etree._Element:
    corners = _corners((0.0, 0.0, 1.0, 1.0))
    box = _around(_turned(corner, image.turn, image.place) for corner in corners)
    base = image.place[0] - box[0], image.place[1] - box[1]
    matrix = millimetres(*image.turn, *base)
    return element("ImageObject", CTM=matrix, ResourceID=picture, **_bounded(box, number))


def _bounded(box: Box, number: str) -> dict[str, str]:
    left, top, right, bottom = box
    return {"ID": number, "Boundary": millimetres(left, top, right - left, bottom - top)}


def _colour(name: str, colour: Colour) -> etree._Element:
    return element(name, Value=" ".join(map(str, colour)))


def _corners(box: Box) -> Iterator[Point]:
    left, top, right, bottom = box
    return iter(((left, top), (right, top), (right, bottom), (left, bottom)))


def _turned(point: Point, turn: Turn, place: Point) -> Point:
    (x, y), (a, b, c, d) = point, turn
    return a * x + c * y + place[0], b * x + d * y + place[1]


def _around(points: Iterator[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _common(one: Box, other: Box) -> Box:
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return left, top, max(left, min(one[2], other[2])), max(top, min(one[3], other[3]))


def _numbers(values: Turn) -> str:
    return " ".join(f"{value:.6g}" for value in values)


def _number(value: float) -> str:
    shown = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    return "0" if shown in ("-0", "") else shown
