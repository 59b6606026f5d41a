"""The pages of a PDF as pictures, for the preview and for printers without CUPS."""

from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """The pages of one PDF; sizes are points."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2  # noqa: PLC0415 (heavy, only when a paper is shown)

        self._pdf: Any = pypdfium2.PdfDocument(data)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pdf)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points."""
        width, height = self._pdf[number].get_size()
        return QSizeF(width, height)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture of `scale` pixels a point."""
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
