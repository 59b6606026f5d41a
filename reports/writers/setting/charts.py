"""A chart as it is drawn on paper, and as a picture for files that take none."""

import io

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor

from reports.paper.chart import Chart, ChartBar
from reports.paper.pdfium import pdfium
from reports.writers.setting.fonts import Fonts, Role

# Dark and pale, thick and thin: told apart in black and white too.
_NOW, _THEN, _INK = HexColor("#0A6168"), HexColor("#5B9A9E"), HexColor("#111111")
_TITLE, _SIZE, _SMALL = 12, 10.5, 9
_HEAD, _ROW, _THICK, _THIN, _APART, _AIR = 38, 22, 9, 4, 1, 8
_NUMBERS = 66  # for both numbers at the right
_WORDS = 0.32  # of the width, at most, for the words
_DOTS = 3  # a point, of a picture


def drawing(chart: Chart, fonts: Fonts, width: float) -> Drawing:
    """Return a chart as wide as the text."""
    high = _HEAD + _ROW * len(chart.bars) + _AIR
    made = Drawing(width, high)
    _put(made, fonts, chart.title, (0, high - 14), _TITLE, Role.HEI)
    said = f"粗条 {chart.now}，细条 {chart.then}"
    _put(made, fonts, said, (0, high - 30), _SMALL, Role.SONG)
    heads = f"{chart.now}／{chart.then}"
    right = width - fonts.width(heads, Role.SONG, _SMALL)
    _put(made, fonts, heads, (right, high - 30), _SMALL, Role.SONG)
    most = max((max(bar.now, bar.then) for bar in chart.bars), default=0) or 1
    widest = max((fonts.width(bar.words, Role.SONG, _SIZE) for bar in chart.bars), default=0.0)
    left = min(widest, width * _WORDS) + _AIR
    for at, bar in enumerate(chart.bars):
        bottom = high - _HEAD - (at + 1) * _ROW
        _put_row(made, fonts, bar, (left, bottom, width), most)
    made.add(Line(left, _AIR, left, high - _HEAD, strokeColor=_INK, strokeWidth=0.5))
    return made


def _put_row(
    made: Drawing, fonts: Fonts, bar: ChartBar, place: tuple[float, float, float], most: int
) -> None:
    left, bottom, width = place
    middle = bottom + _ROW / 2
    words = _cut(fonts, bar.words, left - _AIR)
    _put(made, fonts, words, (0, middle - _SIZE * 0.36), _SIZE, Role.SONG)
    room = width - left - _NUMBERS
    thin_at = middle - (_THICK + _THIN + _APART) / 2
    for number, at, thick, colour in (
        (bar.now, thin_at + _THIN + _APART, _THICK, _NOW),
        (bar.then, thin_at, _THIN, _THEN),
    ):
        if not number:
            continue
        long = max(room * number / most, 1.0)
        box = Rect(left, at, long, thick)
        box.fillColor, box.strokeWidth = colour, 0
        box.strokeColor = colour
        made.add(box)
    said = f"{bar.now:,}／{bar.then:,}"
    right = width - fonts.width(said, Role.SONG, _SIZE)
    _put(made, fonts, said, (right, middle - _SIZE * 0.36), _SIZE, Role.SONG)


def _cut(fonts: Fonts, words: str, room: float) -> str:
    if fonts.width(words, Role.SONG, _SIZE) <= room:
        return words
    while words and fonts.width(f"{words}…", Role.SONG, _SIZE) > room:
        words = words[:-1]
    return f"{words}…"


def _put(
    made: Drawing, fonts: Fonts, text: str, place: tuple[float, float], size: float, role: Role
) -> None:
    x, y = place
    for run in fonts.runs(text, role):
        ink: Color = _INK
        made.add(String(x, y, run.text, fontName=run.font, fontSize=size, fillColor=ink))
        x += fonts.width(run.text, role, size)


def chart_png(chart: Chart, width: float) -> bytes:
    """Return a chart as a picture that prints sharp at this width."""
    page = renderPDF.drawToString(drawing(chart, Fonts(), width))
    with pdfium() as library:
        document = library.PdfDocument(page)
        image = document[0].render(scale=_DOTS).to_pil()
        document.close()
    held = io.BytesIO()
    image.save(held, "PNG")
    return held.getvalue()
