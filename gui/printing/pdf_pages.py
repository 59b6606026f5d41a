"""The pages of a PDF as pictures, for the preview and for printers without CUPS."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from reports.paper.pdfium import pdfium

_Printed = tuple[int, str, QRectF]
_ENOUGH = 10  # characters tell a passage from another


class PdfPages:
    """The pages of one PDF; sizes are points."""

    def __init__(self, data: bytes) -> None:
        with pdfium() as library:
            self._pdf: Any = library.PdfDocument(data)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pdf)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points."""
        with pdfium():
            width, height = self._pdf[number].get_size()
        return QSizeF(width, height)

    def places(self, texts: Sequence[str]) -> list[list[tuple[int, QRectF]]]:
        """Return where each text, one behind the other, stands: page, and box in points.

        A text goes over the whole width of what is printed; one that is not found has no place.
        """
        printed = [each for number in range(self.count) for each in self._printed(number)]
        found, at = [], 0
        for text in texts:
            wanted = [each for each in text if not each.isspace()]
            passage = _closest(printed, wanted, at)
            at = passage[-1] + 1 if passage else at
            found.append(_boxes(printed, [printed[each] for each in passage]))
        return found

    def _printed(self, number: int) -> Iterator[_Printed]:
        """Yield the characters of a page with their boxes, from the top left; no blanks."""
        with pdfium() as library:
            yield from self._characters(number, library.raw)

    def _characters(self, number: int, raw: Any) -> Iterator[_Printed]:
        page = self._pdf[number]
        text, high = page.get_textpage(), page.get_height()
        for at in range(text.count_chars()):
            said = chr(raw.FPDFText_GetUnicode(text, at))
            if said.isspace() or not said.isprintable():
                continue
            left, bottom, right, top = text.get_charbox(at, loose=True)
            yield number, said, QRectF(left, high - top, right - left, top - bottom)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture of `scale` pixels a point."""
        with pdfium():
            bitmap = self._pdf[number].render(scale=scale, rev_byteorder=True)
        kinds = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
        image = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            kinds[bitmap.n_channels],
        )
        return image.copy()  # the buffer goes with the bitmap


def _closest(printed: Sequence[_Printed], wanted: Sequence[str], at: int) -> Sequence[int]:
    """Return where the characters of a text stand from `at` on, [] for nowhere.

    Its first words may stand elsewhere too, where a request is quoted: it is where it stands whole
    with the least between.
    """
    starts = _starts(printed, "".join(wanted[:_ENOUGH]), at)
    known = [_passage(printed, wanted, start) for start in starts]
    return min(known, key=lambda each: (-len(each), each[-1] - each[0]), default=())


def _starts(printed: Sequence[_Printed], first: str, at: int) -> Iterator[int]:
    said = "".join(each[1] for each in printed)
    at = said.find(first, at) if first else -1
    while at >= 0:
        yield at
        at = said.find(first, at + 1)


def _passage(printed: Sequence[_Printed], wanted: Sequence[str], start: int) -> list[int]:
    """Return the characters of a text from `start`; a number of a page between them is not one."""
    found, left = [], iter(wanted)
    next_one = next(left, "")
    for at in range(start, len(printed)):
        if printed[at][1] == next_one:
            found.append(at)
            next_one = next(left, "")
        if not next_one:
            break
    return found


def _boxes(printed: Sequence[_Printed], passage: Sequence[_Printed]) -> list[tuple[int, QRectF]]:
    found = []
    for number in dict.fromkeys(page for page, _, _ in passage):
        wide = [box for page, _, box in printed if page == number]
        own = [box for page, _, box in passage if page == number]
        left, right = min(box.left() for box in wide), max(box.right() for box in wide)
        top, bottom = min(box.top() for box in own), max(box.bottom() for box in own)
        found.append((number, QRectF(left, top, right - left, bottom - top)))
    return found
