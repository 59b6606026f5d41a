"""A PDF goes to the printer: as it is through CUPS, elsewhere as sharp pictures of its pages."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from gui.pdf_pages import PdfPages
from models.refusal import Refusal

_NO_PRINTER = "没有找到打印机。请先在系统里装好打印机，或另存为 PDF 后到别的电脑打印。"


def print_pdf(data: bytes, title: str, parent: QWidget) -> bool:
    """Print a PDF; tell whether it was sent. Refuses where there is no printer."""
    if sys.platform.startswith("linux"):
        return _through_cups(data, title)
    return _as_pictures(data, title, parent)


def _through_cups(data: bytes, title: str) -> bool:
    command = shutil.which("lp")
    if command is None:
        raise Refusal(None, _NO_PRINTER)
    with tempfile.TemporaryDirectory(prefix="gongkaibu-") as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(data)
        run = subprocess.run(
            [command, "-t", title, str(file)], check=False, capture_output=True, timeout=30
        )
    if run.returncode:
        raise Refusal(None, _NO_PRINTER)
    return True


def _as_pictures(data: bytes, title: str, parent: QWidget) -> bool:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
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
