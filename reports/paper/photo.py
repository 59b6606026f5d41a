"""A photograph as a paper takes it: upright, of a size that prints well, without what it hides."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from reports.paper.document import Picture

_MOST = 1600  # dots of the longer side, 250 an inch on the width of A4
_QUALITY = 85


def picture(data: bytes, words: str) -> Picture | None:
    """Return a photograph as a picture, None where its kind cannot be read (HEIC of a telephone).

    Where and with what it was taken is left out.
    """
    try:
        with Image.open(BytesIO(data)) as opened:
            made = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    made.thumbnail((_MOST, _MOST))
    buffer = BytesIO()
    made.save(buffer, "JPEG", quality=_QUALITY)
    return Picture(buffer.getvalue(), made.size, words)
