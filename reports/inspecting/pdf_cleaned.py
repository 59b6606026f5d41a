"""A PDF cleaned: its pages in a new file, without properties, attachments, scripts and notes."""

import io
from typing import Any

from reports.inspecting.pdf_traces import opened


def cleaned(data: bytes, name: str) -> bytes:
    """Return the pages of the PDF without notes, and nothing else of it; links are kept."""
    import pypdfium2  # noqa: PLC0415 (only in the process of the reader)

    book = opened(data, name)
    for at in range(len(book)):
        page = book[at]
        _without_notes(page)
        page.close()
    new, made = pypdfium2.PdfDocument.new(), io.BytesIO()
    new.import_pages(book)
    new.save(made)
    return made.getvalue()


def _without_notes(page: Any) -> None:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    for at in reversed(range(pdfium.FPDFPage_GetAnnotCount(page.raw))):
        note = pdfium.FPDFPage_GetAnnot(page.raw, at)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind not in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_WIDGET):
            pdfium.FPDFPage_RemoveAnnot(page.raw, at)
