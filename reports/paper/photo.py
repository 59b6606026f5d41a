"""A photograph as a paper takes it: upright, of a size that prints well, without what it hides."""

import struct
import warnings
from io import BytesIO
from itertools import islice

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from reports.paper.document import Picture

_MOST = 1600  # dots of the longer side, 250 an inch on the width of A4
_QUALITY = 85
# What telephones and scanners make. Pillow gives other kinds to other programs: PostScript is run.
_KINDS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP")
_REDUCED = {"L", "LA", "RGB", "RGBA", "CMYK"}  # how dots are kept that can be put together
_HEIC = ("heic", "heix", "hevc", "mif1", "msf1")  # what the file says it is, after "ftyp"
# What Pillow raises for a file that is damaged, by kind of picture.
_BROKEN = (
    *(UnidentifiedImageError, Image.DecompressionBombError, OSError, EOFError, SyntaxError),
    *(ValueError, TypeError, LookupError, ArithmeticError, struct.error),
)
TOO_LARGE = "图片的点数太多，印不出来，请在看图软件里缩小后另存，再加入"
HEIC = "手机的 HEIC 照片，印不出来，请另存为 JPG 再加入"


def picture(data: bytes, words: str) -> Picture | None:
    """Return a photograph as a picture, None where its kind cannot be read (HEIC of a telephone).

    Where and with what it was taken is left out.
    """
    return next(iter(pictures(data, words)), None)


def pictures(data: bytes, words: str, dots: int = _MOST, most: int = 1) -> tuple[Picture, ...]:
    """Return the first pages of a scan as pictures, their longer sides `dots` at most."""
    try:
        with warnings.catch_warnings(action="ignore"), _opened(data) as opened:
            return tuple(
                as_picture(ImageOps.exif_transpose(_reduced(each, dots)), words, dots)
                for each in islice(ImageSequence.Iterator(opened), most)
            )
    except _BROKEN:
        return ()


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data), formats=_KINDS)


def _reduced(image: Image.Image, dots: int) -> Image.Image:
    """Return a very large image with fewer dots: a small file may hold more than memory takes."""
    factor = max(image.size) // (2 * dots)
    # The way up of a tiff is known to that alone.
    if factor < 2 or image.mode not in _REDUCED or image.format == "TIFF":
        return image
    return image.reduce(factor)


def as_picture(image: Image.Image, words: str, dots: int) -> Picture:
    """Return an image as a picture, its longer side `dots` at most."""
    if "A" in image.mode or "transparency" in image.info:  # paper is white
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    made = image.convert("RGB")
    made.thumbnail((dots, dots))
    buffer = BytesIO()
    made.save(buffer, "JPEG", quality=_QUALITY)
    return Picture(buffer.getvalue(), made.size, words)


def why_unread(data: bytes, otherwise: str) -> str:
    """Say why a picture cannot be read whose kind or size is the reason, else `otherwise`."""
    if is_heic(data):
        return HEIC
    try:
        with warnings.catch_warnings(action="ignore"), _opened(data):
            return otherwise
    except Image.DecompressionBombError:
        return TOO_LARGE
    except _BROKEN:
        return otherwise


def is_heic(data: bytes) -> bool:
    """Tell whether a file is a HEIC photograph, whatever it is called."""
    return data[4:8] == b"ftyp" and data[8:12].decode("latin-1") in _HEIC
