"""Text of a PDF under a black or white box: it is not seen, and can be copied all the same."""

import ctypes
from dataclasses import dataclass
from typing import Any

_MOST_CORNERS = 6  # of a box, as programs draw it
_DARK, _PALE, _FULL = 60, 250, 255
_MOST_BOXES = 400  # on a page; more are a drawing


@dataclass(frozen=True)
class _Box:
    order: int
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def covered(page: Any, layer: Any) -> str:
    """Return the text of a page that a box lies over which was drawn after it."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    orders, boxes = {}, []
    for number, thing in enumerate(page.get_objects(max_depth=1)):
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            orders[_address(thing.raw)] = number
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH and _covers(thing.raw):
            boxes.append(_Box(number, *thing.get_bounds()))
    if not boxes or len(boxes) > _MOST_BOXES:
        return ""
    signs, place = [], pdfium.FS_RECTF()
    for at in range(layer.count_chars()):
        order = orders.get(_address(pdfium.FPDFText_GetTextObject(layer.raw, at)))
        if order is None or order > boxes[-1].order:
            continue  # inside a drawing, or over all boxes
        pdfium.FPDFText_GetLooseCharBox(layer.raw, at, place)
        x, y = (place.left + place.right) / 2, (place.bottom + place.top) / 2
        if any(box.order > order and box.holds(x, y) for box in boxes):
            signs.append(chr(pdfium.FPDFText_GetUnicode(layer.raw, at)))
    return "".join(signs).strip()


def _covers(path: Any) -> bool:
    """Tell whether a path is a box filled with black or white."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    pdfium.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, parts))
    *colours, opaque = (part.value for part in parts)
    is_plain = max(colours) <= _DARK or min(colours) >= _PALE
    is_box = pdfium.FPDFPath_CountSegments(path) <= _MOST_CORNERS
    return fill.value != pdfium.FPDF_FILLMODE_NONE and opaque == _FULL and is_plain and is_box


def _address(pointer: Any) -> int | None:
    return ctypes.cast(pointer, ctypes.c_void_p).value
