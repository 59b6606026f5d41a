"""The typefaces of a paper: the PC's own where it has them, else the shipped ones.

Reportlab prints nothing, without an error, for a character its font lacks; so every text is cut
into runs by the first font of the chain that has the character.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar
from zlib import crc32

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFError, TTFont

import resources
from reports.writers.setting.installed_fonts import FontFile, installed

_T = TypeVar("_T")
MISSING = "〓"  # printed for a character that no font has
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Cn", "Mn"})  # no ink of their own: controls, selectors


_unicode_map = ttfonts.makeToUnicodeCMap


def _unicode_map_with_rare(fontname: str, subset: Any) -> str:
    """Correct reportlab's map from glyph to character, by which a reader copies and searches.

    It writes characters over U+FFFF with five digits, where PDF asks for UTF-16.
    """

    def as_utf16(entry: re.Match[str]) -> str:
        return f"> <{chr(int(entry[1], 16)).encode('utf-16-be').hex().upper()}>"

    text: str = _unicode_map(fontname, subset)
    return re.sub(r"> <([0-9A-F]{5,6})>", as_utf16, text)


ttfonts.makeToUnicodeCMap = _unicode_map_with_rare


class Role(StrEnum):
    """The typefaces GB/T 9704 asks for."""

    FANGSONG = "fangsong"
    TITLE = "title"
    KAI = "kai"
    HEI = "hei"
    SONG = "song"


@dataclass(frozen=True)
class Face:
    """A font as it was read: its file then, its index there, the glyph of each character."""

    data: bytes
    index: int
    glyphs: Mapping[int, int]


_FACES: dict[str, list[Face]] = {}  # by the name that a font has in a pdf


@dataclass(frozen=True)
class Run:
    """A piece of text that one font can draw."""

    font: str
    text: str


class _Known(dict[str, _T]):
    """What is known of each character, found out when one is met first."""

    def __init__(self, find: Callable[[str], _T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, character: str) -> _T:
        found = self[character] = self._find(character)
        return found


@dataclass
class Fonts:
    """The fonts of one paper; remembers what no font could draw.

    `use_system_fonts` False takes the shipped fonts only: for what is measured here and drawn by
    another program, maybe on another PC.
    """

    use_system_fonts: bool = True
    missing: dict[str, None] = field(default_factory=dict)
    roles: set[Role] = field(default_factory=set)
    _advances: dict[Role, _Known[float]] = field(init=False, repr=False)
    _drawn: dict[Role, _Known[tuple[str, str]]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._advances = {role: _Known(partial(self._advance, role)) for role in Role}
        self._drawn = {role: _Known(partial(self._drawing, role)) for role in Role}

    def runs(self, text: str, role: Role) -> list[Run]:
        """Return `text` cut by font. A character in no font becomes 〓 and is remembered."""
        self.roles.add(role)
        inked = filter(itemgetter(1), map(self._drawn[role].__getitem__, text))
        return [
            Run(font, "".join([drawn for _font, drawn in pairs]))
            for font, pairs in groupby(inked, itemgetter(0))
        ]

    def substituted(self) -> tuple[str, ...]:
        """Return the typefaces asked for (仿宋 …) that were drawn in a shipped font."""
        lacking = (
            role
            for role in Role
            if role in self.roles and not (self.use_system_fonts and _system_font(role))
        )
        return tuple(_label(role) for role in lacking)

    def width(self, text: str, role: Role, size: float) -> float:
        """Return the width of `text` in points at `size` points."""
        return size * sum(map(self._advances[role].__getitem__, text))

    def _advance(self, role: Role, character: str) -> float:
        """Return the width of one character as a part of its size."""
        return sum(
            float(pdfmetrics.stringWidth(run.text, run.font, 1000)) / 1000
            for run in self.runs(character, role)
        )

    def _drawing(self, role: Role, character: str) -> tuple[str, str]:
        """Return the font of a character and what it draws, "" where that is nothing."""
        if unicodedata.category(character) in _DROPPED:
            return "", ""
        return self._font_for(character, role)

    def _font_for(self, character: str, role: Role) -> tuple[str, str]:
        name = _covering(character, role, self.use_system_fonts)
        if name is not None:
            return name, character
        self.missing[character] = None
        return _covering(MISSING, role, self.use_system_fonts) or "Helvetica", MISSING


def faces_called(name: str) -> list[Face]:
    """Return the fonts papers were drawn with that a pdf calls so, the first used first."""
    return _FACES[name]


@dataclass(frozen=True)
class Typeface:
    """A typeface of papers: its word, the family this PC has of it, and what stands in for it."""

    role: Role
    label: str
    found: str
    stand_in: str


def typefaces() -> list[Typeface]:
    """Return the typefaces of papers in their order; `found` is "" where this PC has none."""
    known = resources.toml("fonts/families.toml")
    return [
        Typeface(role, known[role]["label"], _family(role), known[role]["stand_in"])
        for role in Role
    ]


def _family(role: str) -> str:
    found = installed()
    families = resources.toml("fonts/families.toml")[role]["families"]
    usable = (each for each in families if each.casefold() in found)
    return next((each for each in usable if _registered(found[each.casefold()])), "")


def _label(role: Role) -> str:
    label: str = resources.toml("fonts/families.toml")[role]["label"]
    return label


@cache
def _covering(character: str, role: Role, use_system_fonts: bool) -> str | None:
    for entry in (role, "rare", "last"):
        sources = [_system_font] if use_system_fonts else []
        for source in (*sources, _bundled_font):
            name = source(entry)
            if name is not None and ord(character) in _coverage(name):
                return name
    return None


@cache
def _coverage(name: str) -> dict[int, int]:
    font: Any = pdfmetrics.getFont(name)
    coverage: dict[int, int] = font.face.charToGlyph
    return coverage


@cache
def _bundled_font(role: str) -> str | None:
    file = resources.toml("fonts/families.toml")[role]["bundle"]
    return _registered(FontFile(resources.path(f"fonts/{file}")))


@cache
def _system_font(role: str) -> str | None:
    family = _family(role)
    return _registered(installed()[family.casefold()]) if family else None


@cache
def _registered(face: FontFile) -> str | None:
    name = f"{face.path.stem}-{face.index}-{crc32(str(face.path).encode()):08x}"
    try:
        font = TTFont(name, str(face.path), subfontIndex=face.index)
        pdfmetrics.registerFont(font)
    except (TTFError, OSError, ValueError, KeyError, IndexError):
        return None  # not embeddable or damaged: the next font of the chain is tried
    read = Face(vars(font.face)["_ttf_data"], face.index, font.face.charToGlyph)
    _FACES.setdefault(font.face.name.decode(), []).append(read)
    return name
