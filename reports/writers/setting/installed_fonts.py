"""Which fonts the PC has, by the family names inside the files.

Only fonts that reportlab can embed are listed: outlines in a glyf table, not CFF, not variable.
"""

import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

_FAMILY_NAMES = frozenset({1, 4, 6, 16})  # family, full name, PostScript name, typographic family
_MAC_ROMAN = 1


@dataclass(frozen=True)
class FontFile:
    """A face: the file and its index in a collection (0 in a single font)."""

    path: Path
    index: int = 0


def folders() -> list[Path]:
    """Return the folders in which fonts are installed on this system."""
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", "")) / "Microsoft" / "Windows" / "Fonts"
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", local]
    home = Path.home()
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    return [*shared, home / ".local/share/fonts", home / ".fonts"]


@cache
def installed() -> dict[str, FontFile]:
    """Return the PC's embeddable faces by family name, casefolded, in all languages."""
    return scan(folders())


def scan(places: list[Path]) -> dict[str, FontFile]:
    """Return the embeddable faces below `places` by family name. Broken files are passed over."""
    found: dict[str, FontFile] = {}
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else []:
            if path.suffix.lower() not in {".ttf", ".ttc"}:
                continue
            try:
                for index, names in enumerate(_faces(path)):
                    for name in names:
                        found.setdefault(name.casefold(), FontFile(path, index))
            except (OSError, struct.error, UnicodeError, ValueError):
                continue
    return found


def _faces(path: Path) -> Iterator[set[str]]:
    with path.open("rb") as file:
        offsets = [0]
        if file.read(4) == b"ttcf":
            _version, count = struct.unpack(">II", file.read(8))
            offsets = list(struct.unpack(f">{count}I", file.read(4 * count)))
        for offset in offsets:
            yield _names(file, offset)


def _names(file: BinaryIO, offset: int) -> set[str]:
    file.seek(offset)
    _kind, count = struct.unpack(">4sH6x", file.read(12))
    directory = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
    tables = {tag: (start, length) for tag, start, length in directory}
    if b"glyf" not in tables or b"fvar" in tables or b"name" not in tables:
        return set()
    start, length = tables[b"name"]
    file.seek(start)
    data = file.read(length)
    _format, number, storage = struct.unpack(">HHH", data[:6])
    names = set()
    for place in range(6, 6 + 12 * number, 12):
        platform, _enc, _lang, kind, size, at = struct.unpack(">6H", data[place : place + 12])
        if kind in _FAMILY_NAMES:
            text = data[storage + at : storage + at + size]
            coding = "mac-roman" if platform == _MAC_ROMAN else "utf-16-be"
            names.add(text.decode(coding, errors="ignore"))
    return names
