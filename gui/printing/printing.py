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

from gui.printing import printers
from gui.printing.dialog import PrintDialog
from gui.printing.pdf_pages import PdfPages
from models.disk import passing
from models.store.refusal import Refusal

_LONGER_THAN_A4 = 900  # points
_NO_PRINTER = "没有找到打印机。请先在系统里装好打印机，或者另存、导出成 PDF，到别的电脑打印。"


def print_pdf(data: bytes, title: str, parent: QWidget) -> bool:
    """Print a PDF on the paper of its pages; tell whether it was sent. Refuses without a printer.

    Of pages of both papers the printer chooses the tray.
    """
    papers = papers_of(data)
    if not sys.platform.startswith("linux"):
        return _as_pictures(data, title, parent, papers[0])
    names = printers.printers()
    if not names:
        return print_through_cups(data, title)
    asked = PrintDialog(title, names, papers, parent)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return False
    media = ("-o", f"media={papers[0]}") if len(papers) == 1 else ()
    chosen = ("-d", asked.printer, "-n", str(asked.copies), *media)
    return print_through_cups(data, title, chosen)


def papers_of(data: bytes) -> list[str]:
    """Return the papers (A4, A3) that the pages of a PDF are made for, each once."""
    pages = PdfPages(data)
    sizes = (pages.size(number) for number in range(pages.count))
    return sorted(
        {"A3" if max(size.width(), size.height()) > _LONGER_THAN_A4 else "A4" for size in sizes}
    )


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
    size = QPageSize.PageSizeId.A3 if paper == "A3" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    pages = PdfPages(data)
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


def fitted(sheet: QRectF, image: QImage) -> tuple[QRectF, QImage]:
    """Return where on a sheet a page goes, turned where it lies and the sheet stands; whole."""
    if (sheet.width() > sheet.height()) != (image.width() > image.height()):
        image = image.transformed(QTransform().rotate(-90))
    size = QSizeF(image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place, image
