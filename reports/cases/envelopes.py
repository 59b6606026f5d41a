"""信封 of the post's own sizes, one page each: the boxes of the postcode, receiver and sender.

What has to stay blank, for the machines that read and for the bar code, stays blank
(``post/envelopes.toml``).
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from models.cases.mail import MailPiece
from models.office.profile import Office, office
from reports.paper.envelope import Envelope, facts
from reports.paper.made_paper import MadePaper
from reports.writers.pdf.flowables import draw_text
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.typesetting import Type, fitted

_ADDRESS, _RECEIVER, _SENDER = (Type(Role.SONG, s, 1.45 * s) for s in (15, 20, 10.5))
_CODE = Type(Role.SONG, 15, 15)
_LEFT, _RIGHT = 0.17, 0.08  # of the width, beside the receiver
_FROM, _TO = 0.32, 0.70  # of the height, over and under the receiver
_GAP = 1.5  # millimetres over the bar code


def envelopes(pieces: Sequence[MailPiece], size: Envelope, *, printed: bool) -> MadePaper:
    """Return an envelope for each letter.

    On `printed` ones stand boxes and sender already: only receiver and digits are put there.
    """
    here = office()
    return MadePaper(f"信封 {len(pieces)} 个", partial(_drawn, list(pieces), size, here, printed))


def _drawn(
    pieces: Sequence[MailPiece], size: Envelope, here: Office, printed: bool
) -> tuple[bytes, tuple[str, ...]]:
    fonts, buffer = Fonts(), io.BytesIO()
    (first,) = fonts.runs("0", Role.SONG)  # else reportlab begins every page in Helvetica
    begin: Any = first.font  # mistyped in the library's stubs
    page = (size.width * mm, size.height * mm)
    canvas = Canvas(buffer, page, invariant=1, lang="zh-CN", initialFontName=begin)
    canvas.setTitle("信封")
    for told in (canvas.setAuthor, canvas.setCreator, canvas.setProducer, canvas.setSubject):
        told("")  # no name of a person or a program
    for each in pieces:
        _Sheet(canvas, fonts, size).draw(each, None if printed else here)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), tuple(fonts.missing)


@dataclass(frozen=True)
class _Sheet:
    """One envelope on the canvas; places are millimetres from the left and the upper edge."""

    canvas: Canvas
    fonts: Fonts
    size: Envelope

    def draw(self, piece: MailPiece, sender: Office | None) -> None:
        self._postcode(piece.postcode, boxes=sender is not None)
        self._receiver(piece)
        if sender is not None:
            self._sender(sender)

    def _postcode(self, code: str, *, boxes: bool) -> None:
        at, top = facts()["boxes"], self.size.height
        if boxes:
            self.canvas.setStrokeColor(HexColor(at["red"]))
            self.canvas.setLineWidth(at["line"] * mm)
        for place in range(6):
            x = at["left"] + place * (at["width"] + at["gap"])
            y = top - at["top"] - at["height"]
            if boxes:
                self.canvas.rect(x * mm, y * mm, at["width"] * mm, at["height"] * mm)
            digit = code[place : place + 1]
            wide = self.fonts.width(digit, _CODE.role, _CODE.size)
            middle = (x + at["width"] / 2) * mm - wide / 2
            low = (y + at["height"] / 2) * mm - 0.36 * _CODE.size
            draw_text(self.canvas, self.fonts, digit, _CODE, (middle, low))

    def _receiver(self, piece: MailPiece) -> None:
        wide, high = self.size.width, self.size.height
        left, room = _LEFT * wide, (1 - _LEFT - _RIGHT) * wide * mm
        middle = (_FROM + _TO) / 2 * high
        space = (middle - _FROM * high) * mm
        kind, lines = fitted(piece.address, (), _ADDRESS, self.fonts, (room, space))
        self._lines(lines, kind, left, middle - len(lines) * kind.leading / mm)
        kind, lines = fitted(f"{piece.receiver}　收", (), _RECEIVER, self.fonts, (room, space))
        self._lines(lines, kind, left + 0.12 * wide, middle + _GAP)

    def _sender(self, here: Office) -> None:
        """Put the sender at the right above the bar code's area, his postcode right below it."""
        blank = facts()["barcode"]
        unit = str(here.work_unit)
        who = unit if here.name in unit else f"{here.name}　{unit}".rstrip()
        words = [who, str(here.address)]
        wide = (self.size.width - blank["from_right"]) * mm
        shown = [fitted(each, (), _SENDER, self.fonts, (wide, 30 * mm)) for each in words if each]
        widest = max(
            (self.fonts.width(line, kind.role, kind.size) for kind, ls in shown for line in ls),
            default=0,
        )
        left = self.size.width - 10 - widest / mm
        high = sum(len(lines) * kind.leading for kind, lines in shown)
        top = self.size.height - blank["from_below"] - _GAP - high / mm
        for kind, lines in shown:
            self._lines(lines, kind, left, top)
            top += len(lines) * kind.leading / mm
        code = f"邮政编码 {here.postcode}" if here.postcode else "邮政编码"
        inside = self.size.width - blank["from_right"] + 2
        self._lines([code], _SENDER, inside, self.size.height - blank["from_below"] / 2)

    def _lines(self, lines: Sequence[str], kind: Type, left: float, top: float) -> None:
        y = (self.size.height - top) * mm - kind.size
        for line in lines:
            draw_text(self.canvas, self.fonts, line, kind, (left * mm, y))
            y -= kind.leading
