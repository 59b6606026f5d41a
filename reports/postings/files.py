"""A posting as a file: pdf or ofd for the board, html and text for the website, the same words."""

from collections.abc import Sequence
from pathlib import Path

from models.store.refusal import Refusal
from reports.postings.sheet import PostingSheet
from reports.postings.text import as_html, as_text
from reports.writers.papers import OF_PAGES, save_pages
from reports.writers.saving import save_bytes

KINDS = (*OF_PAGES, "html", "txt")


def write_posting(sheet: PostingSheet, path: Path) -> Sequence[str]:
    """Write a posting as the file `path` by its suffix; returns characters that no font has.

    Refuses another suffix, and a place that cannot be written.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise Refusal("out", f"张贴只能输出 {'、'.join(KINDS)}，请改文件名，如 公示.pdf。")
    if kind in OF_PAGES:
        from reports.postings.layout.pdf import posting_pdf  # noqa: PLC0415 (heavy)

        laid = posting_pdf(sheet)
        save_pages(laid.data, path)
        return laid.missing_characters
    text = as_html(sheet) if kind == "html" else as_text(sheet)
    save_bytes(path, text.encode(), kind)
    return ()
