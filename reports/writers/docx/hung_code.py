"""The QR code of a paper in Word: a picture that hangs at the page, on every page of it."""

import io
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from reports.writers.setting.qr_code import BOTTOM, LEFT, SIDE, code_png

_WORD = "归档用二维码"


def hang_code(word: WordDocument, text: str) -> None:
    """Let every page of a Word file carry a code, where the pdf has it."""
    section, picture = word.sections[0], code_png(text)
    height = section.page_height
    assert height is not None
    top = height - Pt(BOTTOM + SIDE)
    for at, foot in enumerate((section.footer, section.even_page_footer), start=1):
        run = foot.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(picture), Pt(SIDE))
        drawing = run._r.find(qn("w:drawing"))  # noqa: SLF001 (the library hangs no pictures)
        drawing.replace(drawing[0], _hung(drawing[0], Pt(LEFT), top, at))


def _hung(inline: Any, left: int, top: int, at: int) -> Any:
    """Return a picture of the text as one that stands at a place of the page, behind the text."""
    made = parse_xml(
        f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        "</wp:anchor>"
    )
    extent, properties, frame, graphic = list(inline)
    for each in (extent, parse_xml(f"<wp:wrapNone {nsdecls('wp')}/>"), properties, frame, graphic):
        made.append(each)
    properties.set("id", str(at))
    properties.set("name", _WORD)
    properties.set("descr", _WORD)
    return made
