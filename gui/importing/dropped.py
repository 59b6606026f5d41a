"""A ledger that is dragged onto a window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from gui.forms.dropping import dropped_files
from reports.ledgers.books.separated import CSV
from reports.ledgers.books.workbook import BOOKS


def dropped_workbook(data: QMimeData) -> Path | None:
    """Return the workbook that is being dragged, or None."""
    files = dropped_files(data)
    books = [file for file in files if file.suffix.lower() in (CSV, *BOOKS)]
    return books[0] if len(books) == 1 else None
