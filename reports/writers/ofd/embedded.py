"""A font as it goes into a file: of a whole typeface only the signs that the paper uses."""

import io
from collections.abc import Collection, Mapping
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from reports.writers.setting.fonts import faces_called

# Each sign stands where the paper has put it: how signs join and stand above each other is not
# asked for, and reading it of a typeface of 30,000 signs is what takes time.
_UNREAD = ("GSUB", "GPOS", "GDEF", "BASE", "kern", "vhea", "vmtx", "VORG", "hdmx", "LTSH", "VDMX")
_UNICODE_OF_WINDOWS = 3, 10
_WIDE_MAP = 12


def embedded(name: str, characters: Collection[str]) -> tuple[str, bytes]:
    """Return the family of the font that a pdf calls `name`, and a font of these characters.

    Two faces may share a name, the PC's own and the shipped one: the one that has all is taken.
    """
    wanted = {ord(each) for each in characters}
    *others, last = faces_called(name)
    face = next((each for each in others if wanted <= each.glyphs.keys()), last)
    file = io.BytesIO(face.data)
    with TTFont(file, fontNumber=face.index, lazy=True, recalcTimestamp=False) as font:
        used = {code: face.glyphs[code] for code in wanted if code in face.glyphs}
        _name_signs(font, used)
        return _cut(font, used)


def _name_signs(font: TTFont, used: Mapping[int, int]) -> None:
    """Let the font know the signs that are used alone, by numbers known since it was read."""
    font.setGlyphOrder([f"g{at}" for at in range(font["maxp"].numGlyphs)])
    signs = CmapSubtable.newSubtable(_WIDE_MAP)
    signs.platformID, signs.platEncID = _UNICODE_OF_WINDOWS
    signs.language = 0
    signs.cmap = {code: f"g{glyph}" for code, glyph in sorted(used.items())}
    table: Any = newTable("cmap")
    table.tableVersion, table.tables = 0, [signs]
    font["cmap"] = table


def _cut(font: TTFont, wanted: Collection[int]) -> tuple[str, bytes]:
    options = Options()
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.layout_features = []
    options.drop_tables = [*options.drop_tables, *_UNREAD]
    options.name_IDs = [1, 2, 4, 6]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)
    return font["name"].getBestFamilyName() or "", file.getvalue()
