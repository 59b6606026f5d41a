"""A small file that says it holds a picture of more dots than memory takes."""

import struct
import zlib


def png_of(wide: int, high: int) -> bytes:
    """Return a grey png of that many dots, of which only the first row is there."""
    row = zlib.compress(b"\0" + bytes(wide), 9)
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", row), (b"IEND", b""))
    made = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + made
