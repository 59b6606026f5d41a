"""The traces in a PDF: properties, attachments, notes, scripts, fonts, hidden text, numbers."""

import ctypes
import io
import re
from collections.abc import Iterator
from typing import Any

from models.store.refusal import Refusal
from models.store.words import listed
from reports.apart import pdf_book
from reports.inspecting.enclosed import LARGE, picture
from reports.inspecting.pdf_covered import covered
from reports.inspecting.persons import Persons
from reports.inspecting.properties import is_said, property_of, stands_in
from reports.inspecting.trace import Kind, Trace, quoted

_MOST_PAGES = 600
_CREATOR = re.compile(rb"<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>([^<]{1,200})</rdf:li>")
_ACTION = re.compile(rb"/S\s*/(?:JavaScript|Launch)\b")
_ABOUT = {"Title": "标题", "Subject": "主题", "Keywords": "关键词"}
_DEEP = 8  # drawings inside drawings
_SHOWN = 6


def opened(data: bytes, name: str) -> Any:
    """Open a PDF. Refuses one with a password or far too many pages."""
    book = pdf_book.opened(data, name, "体检")
    if len(book) > _MOST_PAGES:
        sentence = f"“{name}”有 {len(book)} 页，太多，没有读；请拆成几份再体检。"
        raise Refusal("file", sentence)
    return book


def traces(data: bytes, name: str) -> Iterator[Trace]:
    """Yield everything that the PDF would give away."""
    book = opened(data, name)
    yield from _of_file(data, book)
    persons, fonts, said_on = Persons(), dict[str, list[int]](), list[str]()
    for at in range(len(book)):
        page = book[at]
        place = f"第 {at + 1} 页"
        yield from _notes(page, place)
        yield from _things(page, place, at + 1, fonts)
        layer = page.get_textpage()
        if under := covered(page, layer):
            said = f"有 {len(under)} 个字被色块盖住，选中复制就拿得到；请在原稿里删去再导出。"
            yield Trace(Kind.HIDDEN_TEXT, place, said)
        text = layer.get_text_bounded().replace("\r\n", "\n")
        persons.lines(text, place)
        said_on.append(text)
        layer.close()
        page.close()
    for font, pages in fonts.items():
        place = f"第 {listed([str(page) for page in dict.fromkeys(pages)], _SHOWN)} 页"
        said = f"字体{quoted(font)}没有嵌入，换一台电脑字会走样；请在导出时选“嵌入字体”。"
        yield Trace(Kind.FONT, place, said)
    yield from _about(book, name + "".join(said_on))
    yield from persons.traces()


def _about(book: Any, text: str) -> Iterator[Trace]:
    """Yield what the properties tell of the text, and the text does not."""
    about = book.get_metadata_dict(skip_empty=True)
    for name, place in _ABOUT.items():
        said = about.get(name, "")
        if is_said(said) and not stands_in(said, text):
            yield property_of(place, said)


def _of_file(data: bytes, book: Any) -> Iterator[Trace]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    about = book.get_metadata_dict(skip_empty=True)
    if is_said(about.get("Author", "")):
        yield property_of("作者", about["Author"])
    for creator in dict.fromkeys(_CREATOR.findall(data)):
        if (name := creator.decode("utf-8", "replace").strip()) != about.get("Author") and is_said(
            name
        ):
            yield property_of("作者（XMP）", name)
    for at in range(book.count_attachments()):
        said = f"附有文件{quoted(book.get_attachment(at).get_name())}，会一起公开；请删去。"
        yield Trace(Kind.ATTACHMENT, "整个文件", said)
    if _ACTION.search(_unfolded(book)):
        said = "有会自己运行的脚本或者要打开别的程序；公开的文件不应有，请重新导出一份 PDF。"
        yield Trace(Kind.SCRIPT, "整个文件", said)
    if pdfium.FPDF_GetSignatureCount(book.raw) > 0:
        said = "有电子签名，签名人的姓名和证书会一起公开；请确认可以公开。"
        yield Trace(Kind.METADATA, "电子签名", said)


def _unfolded(book: Any) -> bytes:
    """Return the PDF written anew, with every object by itself, so that all can be seen."""
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _notes(page: Any, place: str) -> Iterator[Trace]:
    """Yield what was noted on a page, and the fields of forms on it."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    fields = 0
    for at in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, at)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            fields += 1
        elif kind not in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP):
            who, what = _string(note, b"T"), _string(note, b"Contents")
            said = (
                f"{who or '无名'}的注释{quoted(what) if what.strip() else '（没有文字）'}没有删去。"
            )
            is_file = kind == pdfium.FPDF_ANNOT_FILEATTACHMENT
            yield Trace(Kind.ATTACHMENT if is_file else Kind.ANNOTATION, place, said)
        pdfium.FPDFPage_CloseAnnot(note)
    if fields:
        said = f"有 {fields} 个可以填的格子，填过的内容会一起公开；请看一遍，或者打印成新的 PDF。"
        yield Trace(Kind.FORM, place, said)


def _string(note: Any, key: bytes) -> str:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    space = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(
        note, key, ctypes.cast(space, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
    )
    return space.raw.decode("utf-16-le", "replace").rstrip("\0")


def _things(page: Any, place: str, number: int, fonts: dict[str, list[int]]) -> Iterator[Trace]:
    """Yield the large pictures of a page and its text without ink; gather the fonts it lacks."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    pictures = invisible = 0
    for thing in page.get_objects(max_depth=_DEEP):
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += min(thing.get_px_size()) >= LARGE
        elif thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(thing.raw)
            invisible += mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
            font = pdfium.FPDFTextObj_GetFont(thing.raw)
            if font and pdfium.FPDFFont_GetIsEmbedded(font) == 0:
                fonts.setdefault(_font_name(font), []).append(number)
    if pictures:
        yield picture(f"{place}的 {pictures} 张图片")
    if invisible:
        said = "有看不见的文字（多是扫描件识别出来的），搜索和复制都拿得到；请看一遍。"
        yield Trace(Kind.HIDDEN_TEXT, place, said)


def _font_name(font: Any) -> str:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    space = ctypes.create_string_buffer(size)
    pdfium.FPDFFont_GetBaseFontName(font, space, size)
    return space.value.decode("utf-8", "replace")
