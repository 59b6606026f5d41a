"""The paths that are drawn on a page of a PDF, and the straight edges that they have."""

from collections.abc import Callable, Iterator
from ctypes import byref, c_float
from typing import Any

import pypdfium2.raw as pdfium

_THIN = 3.0  # points; what is wider is no line
_OF_A_LINE, _OF_A_BOX = 2, (4, 5)  # segments
_DEEP = 7  # forms in forms
_NEAR = 1.0  # points; a stroke is drawn on both sides of its edge

Edge = tuple[float, float, float, float]  # left, bottom, right, top
Point = tuple[float, float]


def edges_on(page: Any) -> Iterator[Edge]:
    """Yield the strokes and the edges of boxes on a page, in points from the lower left."""
    for path in _paths(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _DEEP):
        yield from _edges(path)


def _paths(
    holder: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any], deep: int
) -> Iterator[Any]:
    for number in range(count(holder)):
        part = get(holder, number)
        kind = pdfium.FPDFPageObj_GetType(part)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield part
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and deep:
            of_form = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
            yield from _paths(part, *of_form, deep - 1)


def _edges(path: Any) -> Iterator[Edge]:
    sides = c_float(), c_float(), c_float(), c_float()
    count = pdfium.FPDFPath_CountSegments(path)
    pdfium.FPDFPageObj_GetBounds(path, *map(byref, sides))
    left, bottom, right, top = (each.value for each in sides)
    width, height = right - left, top - bottom
    if count <= _OF_A_BOX[1] and min(width, height) <= _THIN:
        yield left, bottom, right, top
    elif count in _OF_A_BOX and _is_upright(path, width, height):
        yield left, bottom, right, bottom
        yield left, top, right, top
        yield left, bottom, left, top
        yield right, bottom, right, top
    elif count > _OF_A_LINE:
        yield from _along(path, count)


class _Points:
    """The points of a path on the page."""

    def __init__(self, path: Any) -> None:
        self._path = path
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(path, byref(matrix))
        self._matrix = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
        self._x, self._y = c_float(), c_float()

    def at(self, number: int) -> tuple[Any, Point]:
        """Return a segment and the point where it ends."""
        segment = pdfium.FPDFPath_GetPathSegment(self._path, number)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(self._x), byref(self._y))
        a, b, c, d, e, f = self._matrix
        x, y = self._x.value, self._y.value
        return segment, (a * x + c * y + e, b * x + d * y + f)


def _is_upright(path: Any, width: float, height: float) -> bool:
    """Tell a box that lies along the page from any other figure of four corners."""
    points = _Points(path)
    (_, one), (_, next_to), (third, across) = points.at(0), points.at(1), points.at(2)
    if pdfium.FPDFPathSegment_GetType(third) != pdfium.FPDF_SEGMENT_LINETO:
        return False
    along = min(abs(one[0] - next_to[0]), abs(one[1] - next_to[1])) < _NEAR
    wide = abs(abs(one[0] - across[0]) - width) < 2 * _NEAR
    return along and wide and abs(abs(one[1] - across[1]) - height) < 2 * _NEAR


def _along(path: Any, count: int) -> Iterator[Edge]:
    """Yield the straight segments of a path, one after the other."""
    points = _Points(path)
    begin = last = (0.0, 0.0)
    for number in range(count):
        segment, point = points.at(number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _between(last, point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield _between(point, begin)


def _between(one: Point, other: Point) -> Edge:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )
