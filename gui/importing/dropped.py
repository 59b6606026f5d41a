"""What is dragged onto a window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from reports.ledgers.books.workbook import BOOKS, CSV


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def dropped_workbook(data: QMimeData) -> Path | None:
    """Return the workbook that is being dragged, or None."""
    files = dropped_files(data)
    books = [file for file in files if file.suffix.lower() in (CSV, *BOOKS)]
    return books[0] if len(books) == 1 else None
