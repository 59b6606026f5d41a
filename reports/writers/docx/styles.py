"""The styles of a Word paper after GB/T 9704-2012: typeface, size and pitch of each kind of text.

Every style names its typeface for Chinese and Latin alike; lines stand at an exact distance with
nothing before or after a paragraph, as the 版心 of 22 lines wants it.
"""

from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reports.writers.setting.pitch import PITCH

FANGSONG, TITLE, HEI, KAI, SONG = "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体"
# Names under which the same typefaces come with Windows.
_ALSO = {FANGSONG: "仿宋", KAI: "楷体", TITLE: "华文中宋"}


@dataclass(frozen=True)
class Style:
    """A paragraph style; sizes, leading and `spread` (between characters) in points."""

    typeface: str
    size: float
    leading: float
    align: str = "left"
    indent: int = 0  # characters of the first line
    spread: float = 0.0
    keep_with_next: bool = False
    outline: int | None = None  # 0 is the highest heading


STYLES = {
    "Normal": Style(FANGSONG, 16, PITCH),
    "Title": Style(TITLE, 22, 33, "center"),
    "Subtitle": Style(KAI, 16, PITCH, "center"),
    "Heading 1": Style(HEI, 16, PITCH, indent=2, keep_with_next=True, outline=0),
    "Heading 2": Style(KAI, 16, PITCH, indent=2, keep_with_next=True, outline=1),
    "Heading 3": Style(FANGSONG, 16, PITCH, indent=2, keep_with_next=True, outline=2),
    # 28 characters of 16 points want 448 points, the line has 442: a little closer.
    "Body Text": Style(FANGSONG, 16, PITCH, "both", indent=2, spread=-0.25),
    "题下": Style(FANGSONG, 14, 22),
    "附记": Style(FANGSONG, 10.5, 16),
    "表格文字": Style(SONG, 10.5, 13, "center"),
    "窄表文字": Style(SONG, 9.5, 11, "center"),
    "大表文字": Style(SONG, 12, 15.5, "center"),
    "长表文字": Style(SONG, 9, 11.5, "center"),
    "页码": Style(SONG, 14, 14),
}
_OF_TEXT = ("Normal", "Body Text")


def lay_styles(document: WordDocument, pitch: float = PITCH) -> None:
    """Give `document` the styles above and no others of its own; its text stands at `pitch`."""
    known = {style.name for style in document.styles}
    for name, look in STYLES.items():
        if name not in known:
            made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = None
        leading = pitch if name in _OF_TEXT else look.leading
        _dress(document.styles[name].element, replace(look, leading=leading))
    _speak_chinese(document)


def _dress(element: Any, look: Style) -> None:
    for tag in ("w:pPr", "w:rPr"):
        for old in element.findall(qn(tag)):
            element.remove(old)
    element.append(_paragraph_look(look))
    element.append(_character_look(look))


def _paragraph_look(look: Style) -> Any:
    made = OxmlElement("w:pPr")
    if look.keep_with_next:
        made.append(node("keepNext"))
    made.append(node("widowControl", val="0"))
    made.append(node("snapToGrid", val="0"))
    line = str(round(look.leading * 20))
    made.append(node("spacing", before="0", after="0", line=line, lineRule="exact"))
    if look.indent:
        first = str(round(look.indent * look.size * 20))
        made.append(node("ind", firstLineChars=str(look.indent * 100), firstLine=first))
    made.append(node("jc", val=look.align))
    if look.outline is not None:
        made.append(node("outlineLvl", val=str(look.outline)))
    return made


def _character_look(look: Style) -> Any:
    made = OxmlElement("w:rPr")
    face = look.typeface
    made.append(node("rFonts", ascii=face, hAnsi=face, eastAsia=face, cs=face))
    made.append(node("b", val="0"))
    made.append(node("color", val="000000"))
    if look.spread:
        made.append(node("spacing", val=str(round(look.spread * 20))))
    for tag in ("sz", "szCs"):
        made.append(node(tag, val=str(round(look.size * 2))))
    return made


def _speak_chinese(document: WordDocument) -> None:
    for tag in ("w:lang", "w:themeFontLang"):
        for root in (document.styles.element, document.settings.element):
            for found in root.iter(qn(tag)):
                found.set(qn("w:val"), "en-US")
                found.set(qn("w:eastAsia"), "zh-CN")


def node(tag: str, **values: str) -> Any:
    """Return an element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def font_table() -> bytes:
    """Return the part that says under which other names the typefaces are known."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    fonts = "".join(
        f'<w:font w:name="{face}">'
        + (f'<w:altName w:val="{_ALSO[face]}"/>' if face in _ALSO else "")
        + '<w:charset w:val="86"/></w:font>'
        for face in (FANGSONG, TITLE, HEI, KAI, SONG)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:fonts {space}>{fonts}</w:fonts>".encode()
