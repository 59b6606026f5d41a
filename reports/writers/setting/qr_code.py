"""The QR code in the margin of a paper: its dark squares, and where they stand.

Lengths are points. It stands in the lower corner at the binding, under the 版心 and the page number
(GB/T 9704 7.5), where no text ever is; the margin around it is its quiet zone.
"""

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

SIDE = 15 * 72 / 25.4  # 15 mm: read from 150 dpi, on a page that lies askew
LEFT = 28 * 72 / 25.4  # under the left edge of the 版心
BOTTOM = 6 * 72 / 25.4  # of the paper; printers leave 4 to 5 mm white
_DOTS = 8  # of a picture, for each square


@lru_cache(maxsize=64)  # a page is drawn anew while one types, and a file has many
def runs(text: str) -> tuple[tuple[tuple[int, int, int], ...], int]:
    """Return the dark squares of a code as (row, column, length), and how many make its side.

    A seventh of it may be spoilt by a hole, a stamp or a fold (level M).
    """
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415 (only when wanted)

    made = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    made.addData(text)
    made.make()
    count = made.getModuleCount()
    return tuple(run for row in range(count) for run in _dark(made, row, count)), count


def _dark(made: Any, row: int, count: int) -> Iterator[tuple[int, int, int]]:
    begun: int | None = None
    for column in range(count + 1):
        dark = column < count and made.isDark(row, column)
        if dark and begun is None:
            begun = column
        elif not dark and begun is not None:
            yield row, begun, column - begun
            begun = None


def code_png(text: str) -> bytes:
    """Return a code as a picture, for files that hold no drawn squares."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (only when wanted)

    squares, count = runs(text)
    picture = Image.new("1", (count * _DOTS, count * _DOTS), 1)
    pen = ImageDraw.Draw(picture)
    for row, column, length in squares:
        corner = (column * _DOTS, row * _DOTS)
        pen.rectangle((corner, ((column + length) * _DOTS - 1, (row + 1) * _DOTS - 1)), fill=0)
    out = io.BytesIO()
    picture.save(out, "png", optimize=True)
    return out.getvalue()
