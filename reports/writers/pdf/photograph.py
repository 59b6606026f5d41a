"""A photograph on a page, with its words under it."""

import io

from reportlab.platypus import Flowable, Image, KeepTogether, Spacer

from reports.paper.document import Picture
from reports.writers.pdf.flowables import Lines
from reports.writers.setting.fonts import Fonts
from reports.writers.setting.pitch import NOTE

_UNDER = 10  # points


def photograph(picture: Picture, fonts: Fonts, width: float) -> Flowable:
    """Return a photograph as wide as the text or as high as it may be, never cut."""
    wide, high = picture.within(width)
    shown = Image(io.BytesIO(picture.data), wide, high)
    words = Lines(picture.words, NOTE, fonts, "center")
    return KeepTogether([shown, words, Spacer(0, _UNDER)])
