"""The blocks of a letter in Word: lines at a side, what is attached, the signature."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from reports.paper.document import Align, Attached, Line, SheetTitle, Signature
from reports.writers.docx.styles import STYLES
from reports.writers.packing import plain
from reports.writers.setting.pitch import SEAL_LINES

_STYLE = "Normal"
_SIZE = STYLES[_STYLE].size
_RIGHT = 4 * _SIZE  # right of the date (GB/T 9704 7.3.5.1)
_LINE_OF_TEXT = 26  # characters: a paragraph with more has a second line
_SIDES: dict[Align, WD_ALIGN_PARAGRAPH] = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def fill_letter(
    word: WordDocument,
    block: Line | SheetTitle | Attached | Signature,
    width: float,
    pitch: float,
) -> None:
    """Write one block of a letter; `width` is that of the page's text, lines stand at `pitch`."""
    match block:
        case Line(text, align):
            _line(word, text).alignment = _SIDES[align]
        case SheetTitle(text):
            made = word.add_paragraph(style="Title")
            made.paragraph_format.page_break_before = True
            made.add_run(plain(text))
        case Attached(names):
            _attach(word, names)
        case Signature():
            _sign(word, block, width, SEAL_LINES * pitch)


def _line(word: WordDocument, text: str) -> WordParagraph:
    return word.add_paragraph(plain(text), _STYLE)


def _attach(word: WordDocument, names: tuple[str, ...]) -> None:
    _keep_with_next(word)
    _line(word, "").paragraph_format.keep_with_next = True
    for number, name in enumerate(names, 1):
        order = f"{number}." if len(names) > 1 else ""
        lead = ("附件：" if number == 1 else "") + order
        made = _line(word, lead + name)
        look = made.paragraph_format
        hang = _wide(f"附件：{order}")
        look.left_indent = Pt(2 * _SIZE + hang)
        look.first_line_indent = Pt(-_wide(lead))
        look.keep_with_next = True


def _sign(word: WordDocument, signature: Signature, width: float, seal: float) -> None:
    _keep_with_next(word)
    name, day = _wide(signature.organ), _wide(signature.dated)
    # A name too long to stand over the date moves both to the left.
    middle = min(width - _RIGHT - day / 2, width - name / 2)
    for text, wide, above in ((signature.organ, name, seal), (signature.dated, day, 0.0)):
        made = _line(word, text)
        look = made.paragraph_format
        look.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        look.right_indent = Pt(max(width - middle - wide / 2, 0))
        look.keep_with_next = above > 0
        if above:
            look.space_before = Pt(above)


def _keep_with_next(word: WordDocument) -> None:
    """Let the end of the text so far, two lines at least, stay on the page of what follows."""
    for at, paragraph in enumerate(reversed(word.paragraphs)):
        look = paragraph.paragraph_format
        look.keep_with_next = look.widow_control = True
        if at or len(paragraph.text) > _LINE_OF_TEXT:
            return


def _wide(text: str) -> float:
    return sum(_SIZE / 2 if character.isascii() else _SIZE for character in text)
