"""A font as it goes into a file: of a whole typeface only the signs that the paper uses."""

import io
from collections.abc import Collection

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from reports.writers.setting.fonts import faces_called


def embedded(name: str, characters: Collection[str]) -> tuple[str, bytes]:
    """Return the family of the font that a pdf calls `name`, and a font of these characters.

    Two faces may share a name, the PC's own and the shipped one: the one that has all is taken.
    """
    wanted = {ord(each) for each in characters}
    *others, last = faces_called(name)
    for face in others:
        with _opened(face) as font:
            if wanted <= font.getBestCmap().keys():
                return _cut(font, wanted)
    with _opened(last) as font:
        return _cut(font, wanted)


def _opened(face: tuple[bytes, int]) -> TTFont:
    data, index = face
    return TTFont(io.BytesIO(data), fontNumber=index, lazy=True, recalcTimestamp=False)


def _cut(font: TTFont, wanted: set[int]) -> tuple[str, bytes]:
    options = Options()
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.layout_features = []  # each sign stands where the paper has put it
    options.name_IDs = [1, 2, 4, 6]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)
    return font["name"].getBestFamilyName() or "", file.getvalue()
