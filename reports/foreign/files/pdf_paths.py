"""The paths that are drawn on a page of a PDF, and the straight edges that they have."""

from collections.abc import Callable, Iterable, Iterator
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
    pen = _Pen()
    for path in _paths(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _DEEP):
        yield from pen.edges(path)


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


class _Pen:
    """Follows one path after the other; what the library fills in is kept for all of them."""

    def __init__(self) -> None:
        self._sides = tuple(c_float() for _ in range(4))
        self._into_sides = tuple(map(byref, self._sides))
        self._matrix, self._x, self._y = pdfium.FS_MATRIX(), c_float(), c_float()
        self._into_matrix = byref(self._matrix)
        self._into_point = byref(self._x), byref(self._y)

    def edges(self, path: Any) -> Iterable[Edge]:
        count = pdfium.FPDFPath_CountSegments(path)
        pdfium.FPDFPageObj_GetBounds(path, *self._into_sides)
        left, bottom, right, top = [each.value for each in self._sides]
        width, height = right - left, top - bottom
        if count <= _OF_A_BOX[1] and (width <= _THIN or height <= _THIN):
            return ((left, bottom, right, top),)
        if count in _OF_A_BOX and self._is_upright(path, width, height):
            return (
                (left, bottom, right, bottom),
                (left, top, right, top),
                (left, bottom, left, top),
                (right, bottom, right, top),
            )
        return self._along(path, count) if count > _OF_A_LINE else ()

    def _points(self, path: Any, numbers: Iterable[int]) -> Iterator[tuple[Any, Point]]:
        """Yield segments of a path, each with the point on the page where it ends."""
        pdfium.FPDFPageObj_GetMatrix(path, self._into_matrix)
        given = self._matrix
        a, b, c, d, e, f = given.a, given.b, given.c, given.d, given.e, given.f
        for number in numbers:
            segment = pdfium.FPDFPath_GetPathSegment(path, number)
            pdfium.FPDFPathSegment_GetPoint(segment, *self._into_point)
            x, y = self._x.value, self._y.value
            yield segment, (a * x + c * y + e, b * x + d * y + f)

    def _is_upright(self, path: Any, width: float, height: float) -> bool:
        """Tell a box that lies along the page, by two of its corners, from other figures."""
        (_, one), (third, across) = self._points(path, (0, 2))
        return (
            abs(abs(one[0] - across[0]) - width) < 2 * _NEAR
            and abs(abs(one[1] - across[1]) - height) < 2 * _NEAR
            and pdfium.FPDFPathSegment_GetType(third) == pdfium.FPDF_SEGMENT_LINETO
        )

    def _along(self, path: Any, count: int) -> Iterator[Edge]:
        """Yield the straight segments of a path, one after the other."""
        begin = last = (0.0, 0.0)
        for segment, point in self._points(path, range(count)):
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
