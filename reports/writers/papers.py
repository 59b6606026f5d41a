"""A neutral document as a file of the kind its name asks for: pdf, ofd, docx or html."""

from collections.abc import Sequence
from pathlib import Path

from models.store.refusal import Refusal
from models.store.words import listed
from reports.paper.document import Document
from reports.writers.saving import save_bytes

KINDS = ("pdf", "ofd", "docx", "html")
OF_PAGES = ("pdf", "ofd")  # with fixed pages, the same in both


def write_paper(document: Document, path: Path) -> list[str]:
    """Write `document` as `path`; returns the characters that no font has (pdf and ofd).

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
    elif kind == "ofd":
        from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415

        pdf, missing = pdf_bytes(document)
        save_pages(pdf, path)
        return list(missing)
    else:
        raise Refusal("kind", f"不能写成“{path.suffix}”文件，可选：{'、'.join(KINDS)}。")
    return []


def save_pages(pdf: bytes, path: Path) -> None:
    """Write the pages of a paper's pdf as the file `path`: as they are, or as OFD by its name.

    Refuses another suffix, and a place that cannot be written.
    """
    if path.suffix.lower() != ".ofd":
        save_bytes(path, pdf, "pdf")
        return
    from reports.writers.ofd.writer import ofd_bytes  # noqa: PLC0415

    save_bytes(path, ofd_bytes(pdf), "ofd")


def undrawn(characters: Sequence[str]) -> str:
    """Return what is said of characters that no font could draw in a PDF or OFD."""
    return f"没有字体能显示“{listed(characters, 8)}”，印成了“〓”"
