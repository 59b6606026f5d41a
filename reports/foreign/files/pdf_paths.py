"""The paths that are drawn on a page of a PDF: strokes, and boxes that lie along the page."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from reports.foreign.files import pdf_calls

_THIN = 3.0  # points; what is wider is no line
_OF_A_LINE, _OF_A_BOX = 2, (4, 5)  # segments
_DEEP = 7  # forms in forms
_NEAR = 1.0  # points; a stroke is drawn on both sides of its edge

# A stroke or a box: left, bottom, right, top in points from the lower left of the page.
Drawn = tuple[float, float, float, float]
Point = tuple[float, float]


def drawn_on(page: Any) -> Iterator[Drawn]:
    """Yield the strokes and the boxes that lie along a page."""
    pen = _Pen()
    of_page = pdf_calls.objects_of_page, pdf_calls.object_of_page
    for path in _paths(pdf_calls.address(page.raw), *of_page, _DEEP):
        yield from pen.drawn(path)


def _paths(
    holder: int, count: Callable[[int], int], get: Callable[[int, int], int], deep: int
) -> Iterator[int]:
    for number in range(count(holder)):
        part = get(holder, number)
        kind = pdf_calls.type_of(part)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield part
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and deep:
            of_form = pdf_calls.objects_of_form, pdf_calls.object_of_form
            yield from _paths(part, *of_form, deep - 1)


class _Pen:
    """Follows one path after the other; what the library fills in is kept for all of them."""

    def __init__(self) -> None:
        self._sides, self._matrix, self._point = map(pdf_calls.Floats, (4, 6, 2))

    def drawn(self, path: int) -> Iterable[Drawn]:
        count = pdf_calls.segments_of(path)
        pdf_calls.bounds_of(path, *self._sides.at)
        left, bottom, right, top = self._sides.held[:]
        width, height = right - left, top - bottom
        is_thin = width <= _THIN or height <= _THIN
        is_box = count in _OF_A_BOX and (is_thin or self._is_upright(path, width, height))
        if is_box or (is_thin and count < _OF_A_BOX[0]):
            return ((left, bottom, right, top),)
        return self._along(path, count) if count > _OF_A_LINE else ()

    def _point_of(self, segment: int) -> Point:
        """Return where a segment of the path ends, of which the matrix was read."""
        pdf_calls.point_of(segment, *self._point.at)
        x, y = self._point.held[:]
        a, b, c, d, e, f = self._matrix.held[:]
        return a * x + c * y + e, b * x + d * y + f

    def _is_upright(self, path: int, width: float, height: float) -> bool:
        """Tell a box that lies along the page, by two of its corners, from other figures."""
        third = pdf_calls.segment_of(path, 2)
        if pdf_calls.kind_of(third) != pdfium.FPDF_SEGMENT_LINETO:
            return False
        pdf_calls.matrix_of(path, self._matrix.at[0])
        left, bottom = self._point_of(pdf_calls.segment_of(path, 0))
        right, top = self._point_of(third)
        return (
            abs(abs(right - left) - width) < 2 * _NEAR
            and abs(abs(top - bottom) - height) < 2 * _NEAR
        )

    def _along(self, path: int, count: int) -> Iterator[Drawn]:
        """Yield the straight segments of a path that lie along the page, one after the other."""
        begin = last = (0.0, 0.0)
        pdf_calls.matrix_of(path, self._matrix.at[0])
        for number in range(count):
            segment = pdf_calls.segment_of(path, number)
            point = self._point_of(segment)
            kind = pdf_calls.kind_of(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                begin = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                yield from _stroke(last, point)
            last = point
            if pdf_calls.closes(segment):
                yield from _stroke(point, begin)


def _stroke(one: Point, other: Point) -> Iterable[Drawn]:
    left, right = sorted((one[0], other[0]))
    bottom, top = sorted((one[1], other[1]))
    is_along = right - left <= _THIN or top - bottom <= _THIN
    return ((left, bottom, right, top),) if is_along else ()
