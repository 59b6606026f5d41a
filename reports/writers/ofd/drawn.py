"""What is drawn on the page of a paper's pdf: runs of text, paths and pictures, in their order.

Lengths are points; places are counted from the upper left corner of the page, downwards.
"""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_float, c_int, c_uint, create_string_buffer
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfImage

from reports.writers.packing import plain

_NAME = 256  # bytes that the name of a font takes at most
_HALF = re.compile("[\ud800-\udbff]")
_HYPHEN = "-"  # PDFium reports the one at the end of a line as a mark of its own

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Turn = tuple[float, float, float, float]  # how a figure is turned and stretched; UPRIGHT: not
Colour = tuple[int, int, int]

UPRIGHT: Turn = (1.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Text:
    """Characters of one font on one line; `steps` lie between their beginnings, before `turn`."""

    characters: str
    font: str
    size: float
    place: Point
    steps: tuple[float, ...]
    turn: Turn
    colour: Colour


@dataclass(frozen=True)
class Path:
    """Lines, curves and boxes; `parts` are M, L, B and C with their points, as in GB/T 33190.

    `stroke` is None without a line, `fill` without ink inside; nothing is seen outside `clip`.
    """

    parts: tuple[tuple[str, tuple[Point, ...]], ...]
    width: float
    dash: tuple[float, ...]
    stroke: Colour | None
    fill: Colour | None
    even_odd: bool
    clip: Box | None


@dataclass(frozen=True)
class Image:
    """A picture as the file `data` (``jpg`` or ``png``); its corner at `place`, drawn by `turn`."""

    data: bytes
    kind: str
    place: Point
    turn: Turn


Drawn = Text | Path | Image


def drawn_on(page: Any) -> Iterator[Drawn]:
    """Yield what is drawn on a page of a paper that this program made."""
    height = page.get_height()
    words = page.get_textpage()
    signs = _signs(words)
    for part in page.get_objects(max_depth=1):
        if part.type == pdfium.FPDF_PAGEOBJ_TEXT:
            yield from _texts(part.raw, words, signs[addressof(part.raw.contents)], height)
        elif part.type == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _path(part.raw, height)
        elif isinstance(part, PdfImage):
            yield _image(part, height)


def _signs(words: Any) -> dict[int, list[int]]:
    """Return which signs of a page each of its text objects has drawn."""
    found: dict[int, list[int]] = defaultdict(list)
    for at in range(words.count_chars()):
        if not pdfium.FPDFText_IsGenerated(words.raw, at):
            found[addressof(pdfium.FPDFText_GetTextObject(words.raw, at).contents)].append(at)
    return found


def _texts(part: Any, words: Any, signs: list[int], height: float) -> Iterator[Text]:
    """Yield the text of an object without the spaces around it, which a reader may leave out."""
    drawn = list(_characters(words, signs))
    while drawn and drawn[0][0].isspace():
        drawn.pop(0)
    while drawn and drawn[-1][0].isspace():
        drawn.pop()
    if not drawn:
        return
    a, b, c, d, _, _ = _matrix(part)
    places = [place for _, place in drawn]
    (left, base), along = places[0], a * a + b * b
    inward = [((x - left) * a + (y - base) * b) / along for x, y in places]
    size = c_float()
    pdfium.FPDFTextObj_GetFontSize(part, byref(size))
    yield Text(
        characters="".join(sign for sign, _ in drawn),
        font=_font(part),
        size=size.value,
        place=(left, height - base),
        steps=tuple(then - now for now, then in pairwise(inward)),
        turn=(a, -b, -c, d),
        colour=_colour(part, pdfium.FPDFPageObj_GetFillColor),
    )


def _characters(words: Any, signs: list[int]) -> Iterator[tuple[str, Point]]:
    """Yield characters with their places; PDFium counts a rare one as two halves."""
    half = ""
    for at in signs:
        sign = half + chr(pdfium.FPDFText_GetUnicode(words.raw, at))
        half = sign if _HALF.fullmatch(sign) else ""
        if half:
            continue
        if pdfium.FPDFText_IsHyphen(words.raw, at) == 1:
            sign = _HYPHEN
        sign = plain(sign.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"))
        if sign:
            yield sign, _origin(words, at)


def _origin(words: Any, at: int) -> Point:
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(words.raw, at, byref(x), byref(y))
    return x.value, y.value


def _font(part: Any) -> str:
    """Return the name of the font, without the letters that mark it as a part of one."""
    name = create_string_buffer(_NAME)
    pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(part), name, _NAME)
    return name.value.decode().rpartition("+")[2]


def _path(part: Any, height: float) -> Iterator[Path]:
    matrix = _matrix(part)
    ink, line = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(part, byref(ink), byref(line))
    width = c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(part, byref(width))
    count = pdfium.FPDFPath_CountSegments(part)
    segments = [pdfium.FPDFPath_GetPathSegment(part, at) for at in range(count)]
    if ink.value or line.value:
        yield Path(
            parts=tuple(_parts(segments, matrix, height)),
            width=width.value * (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5,
            dash=_dash(part),
            stroke=_colour(part, pdfium.FPDFPageObj_GetStrokeColor) if line.value else None,
            fill=_colour(part, pdfium.FPDFPageObj_GetFillColor) if ink.value else None,
            even_odd=ink.value == pdfium.FPDF_FILLMODE_ALTERNATE,
            clip=_clip(part, height),
        )


def _parts(
    segments: list[Any], matrix: tuple[float, ...], height: float
) -> Iterator[tuple[str, tuple[Point, ...]]]:
    curve: list[Point] = []
    for segment in segments:
        kind, point = pdfium.FPDFPathSegment_GetType(segment), _point(segment, matrix, height)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            curve.append(point)
            if len(curve) == 3:
                yield "B", tuple(curve)
                curve = []
        else:
            yield ("M" if kind == pdfium.FPDF_SEGMENT_MOVETO else "L"), (point,)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield "C", ()


def _point(segment: Any, matrix: tuple[float, ...], height: float) -> Point:
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return a * x.value + c * y.value + e, height - (b * x.value + d * y.value + f)


def _dash(part: Any) -> tuple[float, ...]:
    count = max(pdfium.FPDFPageObj_GetDashCount(part), 0)
    lengths = (c_float * count)()
    pdfium.FPDFPageObj_GetDashArray(part, lengths, count)
    return tuple(lengths)


def _clip(part: Any, height: float) -> Box | None:
    """Return the box outside of which nothing is seen; a paper clips to no other figure."""
    clip = pdfium.FPDFPageObj_GetClipPath(part)
    boxes = []
    for number in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, number)
        corners = [
            _point(pdfium.FPDFClipPath_GetPathSegment(clip, number, at), (1, 0, 0, 1, 0, 0), height)
            for at in range(count)
        ]
        xs, ys = zip(*corners, strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return max(left), max(top), min(right), min(bottom)


def _image(part: Any, height: float) -> Image:
    a, b, c, d, e, f = _matrix(part.raw)
    file = io.BytesIO()
    part.extract(file, fb_format="png")
    data = file.getvalue()
    kind = "png" if data.startswith(b"\x89PNG") else "jpg"
    return Image(data, kind, (c + e, height - d - f), (a, -b, -c, d))


def _matrix(part: Any) -> tuple[float, float, float, float, float, float]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(part, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _colour(part: Any, ask: Any) -> Colour:
    red, green, blue, opaque = c_uint(), c_uint(), c_uint(), c_uint()
    ask(part, byref(red), byref(green), byref(blue), byref(opaque))
    return red.value, green.value, blue.value
