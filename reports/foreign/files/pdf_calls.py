"""The calls of the library of PDF that a page needs by the hundred, each with bare addresses.

The library's own calls make an object of every part that they return and every place they fill in,
which takes twice the time.
"""

from ctypes import CFUNCTYPE, addressof, c_float, c_int, c_void_p, cast, sizeof
from typing import Any

import pypdfium2.raw as pdfium


def _bare(call: Any, answer: Any, *takes: Any) -> Any:
    return CFUNCTYPE(answer, *takes)(address(call))


def address(part: Any) -> int:
    """Return where a part lies that the library has an object for, or a call of it."""
    return cast(part, c_void_p).value or 0


class Floats:
    """Numbers that a call fills in: `at` is the address of each, `held[:]` are they."""

    def __init__(self, count: int) -> None:
        self.held = (c_float * count)()
        first = addressof(self.held)
        self.at = tuple(first + sizeof(c_float) * each for each in range(count))


_P = c_void_p
objects_of_page = _bare(pdfium.FPDFPage_CountObjects, c_int, _P)
object_of_page = _bare(pdfium.FPDFPage_GetObject, _P, _P, c_int)
objects_of_form = _bare(pdfium.FPDFFormObj_CountObjects, c_int, _P)
object_of_form = _bare(pdfium.FPDFFormObj_GetObject, _P, _P, c_int)
type_of = _bare(pdfium.FPDFPageObj_GetType, c_int, _P)
bounds_of = _bare(pdfium.FPDFPageObj_GetBounds, c_int, _P, _P, _P, _P, _P)
matrix_of = _bare(pdfium.FPDFPageObj_GetMatrix, c_int, _P, _P)
segments_of = _bare(pdfium.FPDFPath_CountSegments, c_int, _P)
segment_of = _bare(pdfium.FPDFPath_GetPathSegment, _P, _P, c_int)
point_of = _bare(pdfium.FPDFPathSegment_GetPoint, c_int, _P, _P, _P)
kind_of = _bare(pdfium.FPDFPathSegment_GetType, c_int, _P)
closes = _bare(pdfium.FPDFPathSegment_GetClose, c_int, _P)
# Of a character: left, top, right, bottom.
sides_of_sign = _bare(pdfium.FPDFText_GetLooseCharBox, c_int, _P, c_int, _P)
