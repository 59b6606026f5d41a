"""A PDF goes to the printer: as it is through CUPS, elsewhere as sharp pictures of its pages."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gui.printing.dialog import ENVELOPE, PrintDialog
from gui.printing.pdf_pages import PdfPages
from models.disk import passing
from models.pc import cups
from models.store.refusal import Refusal
from reports.paper.envelope import Envelope, sizes

_A4 = 842  # points, its longer side
_MM = 72 / 25.4
_SLIGHT = 3  # of rounding
_NO_PRINTER = "没有找到打印机。请先在系统里装好打印机，或者另存、导出成 PDF，到别的电脑打印。"


def print_pdf(data: bytes, title: str, parent: QWidget) -> bool:
    """Print a PDF on the paper of its pages; tell whether it was sent. Refuses without a printer.

    Of pages of both papers the printer chooses the tray.
    """
    papers = papers_of(data)
    if not sys.platform.startswith("linux"):
        return _as_pictures(data, title, parent, papers[0])
    names = cups.names()
    if not names:
        return print_through_cups(data, title)
    asked = PrintDialog(title, names, papers, parent)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return False
    media = ("-o", f"media={media_of(papers[0])}") if len(papers) == 1 else ()
    chosen = ("-d", asked.printer, "-n", str(asked.copies), *media)
    return print_through_cups(data, title, chosen)


def papers_of(data: bytes) -> list[str]:
    """Return the papers (A4, A3, DL 信封) that the pages of a PDF are made for, each once."""
    pages = PdfPages(data)
    return sorted({_paper(pages.size(number)) for number in range(pages.count)})


def _paper(page: QSizeF) -> str:
    """Return the envelope of exactly this size, else the smaller of A4 and A3 that holds it."""
    across, along = sorted((page.width(), page.height()))
    for each in sizes():
        beside = (across - each.height * _MM, along - each.width * _MM)
        if max(map(abs, beside)) < _SLIGHT:
            return f"{each.key}{ENVELOPE}"
    return "A3" if along > _A4 + _SLIGHT else "A4"


def _envelope(paper: str) -> Envelope | None:
    return next((each for each in sizes() if paper == f"{each.key}{ENVELOPE}"), None)


def media_of(paper: str) -> str:
    """Return the name that CUPS has for a paper."""
    known = _envelope(paper)
    return known.media if known else paper


def print_through_cups(data: bytes, title: str, options: Sequence[str] = ()) -> bool:
    """Hand the PDF to CUPS. Refuses when there is no `lp` or it does not take the paper."""
    command = shutil.which("lp")
    if command is None:
        raise Refusal(None, _NO_PRINTER)
    with tempfile.TemporaryDirectory(dir=passing.place()) as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(data)
        run = subprocess.run(
            [command, *options, "-t", title, str(file)],
            check=False,
            capture_output=True,
            timeout=30,
        )
    if run.returncode:
        raise Refusal(None, _NO_PRINTER)
    return True


def _as_pictures(data: bytes, title: str, parent: QWidget, paper: str) -> bool:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    pages = PdfPages(data)
    printer.setPageSize(_page_size(paper))
    lying = pages.size(0).width() > pages.size(0).height()
    turn = QPageLayout.Orientation
    printer.setPageOrientation(turn.Landscape if lying else turn.Portrait)
    printer.setFullPage(True)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    painter = QPainter()
    if not painter.begin(printer):
        raise Refusal(None, _NO_PRINTER)
    for number in range(pages.count):
        if number:
            printer.newPage()
        image = pages.image(number, printer.resolution() / 72)
        sheet = QRectF(painter.viewport())
        painter.drawImage(*fitted(sheet, image))
    painter.end()
    return True


def _page_size(paper: str) -> QPageSize:
    known = _envelope(paper)
    if known is None:
        size = QPageSize.PageSizeId.A3 if paper == "A3" else QPageSize.PageSizeId.A4
        return QPageSize(size)
    upright = QSizeF(known.height, known.width)
    return QPageSize(upright, QPageSize.Unit.Millimeter, paper)


def fitted(sheet: QRectF, image: QImage) -> tuple[QRectF, QImage]:
    """Return where on a sheet a page goes, turned where it lies and the sheet stands; whole."""
    if (sheet.width() > sheet.height()) != (image.width() > image.height()):
        image = image.transformed(QTransform().rotate(-90))
    size = QSizeF(image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place, image
