"""A neutral document as a file of the kind its name asks for: pdf, docx or html."""

from collections.abc import Sequence
from pathlib import Path

from models.store.refusal import Refusal
from models.store.words import listed
from reports.paper.document import Document

KINDS = ("pdf", "docx", "html")


def write_paper(document: Document, path: Path) -> list[str]:
    """Write `document` as `path`; returns the characters that no font has (pdf only).

    Refuses another suffix, and a place that cannot be written.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind == "docx":
        from reports.writers.docx.writer import write_docx  # noqa: PLC0415 (each library only if wanted)

        write_docx(document, path)
    elif kind == "html":
        from reports.writers.html import write_html  # noqa: PLC0415

        write_html(document, path)
    elif kind == "pdf":
        from reports.writers.pdf.writer import write_pdf  # noqa: PLC0415

        return list(write_pdf(document, path).missing_characters)
    else:
        raise Refusal("kind", f"不能写成“{path.suffix}”文件，可选：{'、'.join(KINDS)}。")
    return []


def undrawn(characters: Sequence[str]) -> str:
    """Return what is said of characters that no font could draw in a PDF."""
    return f"没有字体能显示“{listed(characters, 8)}”，印成了“〓”"
