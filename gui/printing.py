"""A PDF goes to the printer: as it is through CUPS, elsewhere as sharp pictures of its pages."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gui import printers
from gui.pdf_pages import PdfPages
from gui.print_dialog import PrintDialog
from models.refusal import Refusal

_NO_PRINTER = "没有找到打印机。请先在系统里装好打印机，或另存为 PDF 后到别的电脑打印。"


def print_pdf(data: bytes, title: str, parent: QWidget, *, paper: str = "A4") -> bool:
    """Print a PDF on `paper`; tell whether it was sent. Refuses where there is no printer."""
    if not sys.platform.startswith("linux"):
        return _as_pictures(data, title, parent, paper)
    names = printers.printers()
    if not names:
        return _through_cups(data, title)
    asked = PrintDialog(title, names, paper, parent)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return False
    chosen = ("-d", asked.printer, "-n", str(asked.copies), "-o", f"media={paper}")
    return _through_cups(data, title, chosen)


def _through_cups(data: bytes, title: str, options: Sequence[str] = ()) -> bool:
    command = shutil.which("lp")
    if command is None:
        raise Refusal(None, _NO_PRINTER)
    with tempfile.TemporaryDirectory(prefix="gongkaibu-") as folder:
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
        painter.drawImage(QRectF(painter.viewport()), image)
    painter.end()
    return True
