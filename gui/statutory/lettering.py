"""Letters on paper: 宋体 for labels, the font of the program for figures, lines broken to fit."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout, QTextOption

import resources
from gui.theme.theme import theme

LABEL, SMALL_LABEL, LEAST = 13, 12, 8
FIGURE, MARK, HEADING = 14, 11, 16
_PITCH, _LAST = 1.38, 1.15  # from line to line, and of the last line, × the size


@cache
def _song() -> str:
    file = resources.path("fonts/NotoSerifSC-Regular.ttf")
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return families[0] if families else ""


def label_font(size: float) -> QFont:
    """Return 宋体 of `size` pixels."""
    made = QFont(_song())
    made.setPixelSize(max(round(size), LEAST))
    return made


def figure_font(size: float, *, medium: bool) -> QFont:
    """Return the font of figures, marks and headings of `size` pixels."""
    made = QFont(theme().family)
    made.setPixelSize(max(round(size), LEAST))
    made.setWeight(QFont.Weight.Medium if medium else QFont.Weight.Normal)
    return made


def pitch(font: QFont) -> float:
    """Return the distance from one line to the next in pixels, leading included."""
    return font.pixelSize() * _PITCH


def set_lines(
    text: str, wished: tuple[str, ...], box: tuple[float, float], scale: float
) -> tuple[QFont, list[str]]:
    """Return the largest font from 13 px down in which `text` fits `box`, and its lines.

    `wished` is how the form breaks it best; it is kept while every line fits.
    """
    for size in (LABEL, SMALL_LABEL, SMALL_LABEL - 1, SMALL_LABEL - 2):
        font = label_font(size * scale)
        lines = _broken(text, wished, font, box[0])
        if size == LABEL and len(lines) > 1 and not wished:
            continue  # a long label is set smaller
        if (len(lines) - 1) * pitch(font) + font.pixelSize() * _LAST <= box[1]:
            break
    return font, lines


def broken(text: str, font: QFont, width: float) -> list[str]:
    """Return the lines of a text in a width."""
    return _broken(text, (), font, width)


def _broken(text: str, wished: tuple[str, ...], font: QFont, width: float) -> list[str]:
    metrics = QFontMetricsF(font)
    if wished and max(metrics.horizontalAdvance(line) for line in wished) <= width:
        return list(wished)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


_FANGSONG = ("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312", "STFangsong")
_KAI = ("楷体", "KaiTi", "楷体_GB2312", "KaiTi_GB2312")


@cache
def _installed(wanted: tuple[str, ...]) -> str:
    known = set(QFontDatabase.families())
    return next((name for name in wanted if name in known), "")


@cache
def _shipped_kai() -> str:
    file = resources.path("fonts/GongkaibuKai-Regular.ttf")
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return families[0] if families else _song()


def text_font(size: float, level: int = 0) -> QFont:
    """Return 仿宋 of `size` pixels for the text of a report, 楷体 for a heading （一）.

    One of the first level, 一、, stands in 黑体. A PC without 仿宋 shows 宋体.
    """
    if level == 1:
        return figure_font(size, medium=True)
    family = _installed(_KAI) or _shipped_kai() if level else _installed(_FANGSONG) or _song()
    made = QFont(family)
    made.setPixelSize(max(round(size), LEAST))
    return made
