"""What leaves the page: the report as files, or the paper beside it that is shown."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from gui.annual.content import Content
from gui.annual.exporting import FILES, PAPER_FILES, Exporter, FileKind
from gui.annual.report import Report
from gui.controls.menus import menu
from gui.dialogs.messages import Band
from gui.printing.preview import PreviewDialog
from reports.annual.materials.paper import material_document
from reports.annual.paper import report_document
from reports.annual.sections import SectionText
from reports.paper.document import Document


class Outgoing(QObject):
    """Prints and exports what `shown` gives; says in the band `over` what could not be printed."""

    def __init__(
        self,
        content: Content,
        over: Band,
        shown: Callable[[], Report | None],
        today: Callable[[], date],
    ) -> None:
        super().__init__(content)
        self._content, self._shown, self._today = content, shown, today
        self.exporter = Exporter(content, content.progress, over)
        self._menu = menu(content)
        self._menu.aboutToShow.connect(self._fill)

    def menu(self) -> QMenu:
        """Return the kinds of files, as what is shown has them."""
        return self._menu

    def _fill(self) -> None:
        self._menu.clear()
        report = self._written()
        if report is not None and report.is_beside:
            for kind, word in PAPER_FILES.items():
                made = self._menu.addAction(word)
                made.triggered.connect(partial(self._export_paper, kind))
            return
        for each in FILES:
            self._menu.addAction(each.word).triggered.connect(partial(self._export, each))
        self._menu.addSeparator()
        self._menu.addAction("四种文件一起…").triggered.connect(self.export_all)

    def _written(self) -> Report | None:
        """Return what is shown, after what was written in it is kept."""
        if self._shown() is not None:
            self._content.writing.save()
        return self._shown()

    def _export(self, kind: FileKind, _checked: bool = False) -> None:
        self.export(kind)

    def export(self, kind: FileKind) -> None:
        """Write the report as a file of `kind`."""
        report = self._written()
        if report is not None:
            self.exporter.export(report, kind)

    def export_all(self) -> None:
        """Write the report as every kind of file into a folder."""
        report = self._written()
        if report is not None:
            self.exporter.export_all(report, self._today())

    def _export_paper(self, kind: str, _checked: bool = False) -> None:
        paper = self._paper()
        if paper is not None:
            self.exporter.export_paper(paper, kind)

    def _paper(self) -> Document | None:
        """Return the paper beside the report that is shown."""
        report, section = self._written(), self._content.part
        if report is None or not isinstance(section, SectionText):
            return None
        return material_document(report.whole, section, self._today())

    def preview(self) -> None:
        """Show it as it will be printed."""
        report = self._written()
        if report is None:
            return
        beside = self._paper() if report.is_beside else None
        paper = beside or report_document(report.whole)
        PreviewDialog(paper, self._content, edited=beside is not None).exec()
