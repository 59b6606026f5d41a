"""What leaves 网站对账: the comparison, printed or as a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.messages import Band, ProgressLine
from gui.pages.paper_export import PaperExport
from gui.pages.papers import show_paper
from gui.website.list_desk import ListDesk
from models.store.plain_text import safe_file_name
from reports.website.paper import TITLE, result, write


class ResultOut(QObject):
    """Prints and exports what `desk` compared."""

    def __init__(
        self,
        view: QWidget,
        desk: ListDesk,
        line: ProgressLine,
        band: Band,
        today: Callable[[], date],
    ) -> None:
        super().__init__(view)
        self._view, self._desk, self._line, self._band = view, desk, line, band
        self._today = today

    def preview(self) -> None:
        """Show the result as it is printed (Ctrl+P)."""
        found, today = self._desk.result, self._today()
        if found is not None:
            show_paper(self._view, self._line, lambda: result(found, today), edited=True)

    def export(self, kind: str) -> None:
        """Write the result as a file."""
        found, today = self._desk.result, self._today()
        if found is None:
            return

        def written(path: Path) -> list[str]:
            return write(found, today, path)

        name = safe_file_name("　".join(filter(None, (TITLE, found.site.column))))
        export = PaperExport(self._view, written, self._line, self._band)
        export.export(f"导出{TITLE}", f"{name}.{kind}", kind)
