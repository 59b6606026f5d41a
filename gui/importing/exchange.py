"""A ledger in and out of a page: the buttons 导入 and 导出, and a workbook dropped on the page."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from gui import background
from gui.importing.dropped import dropped_workbook
from gui.messages import ProgressLine
from gui.page import Page
from models.database import own_connection
from reports.ledgers.columns import ledger


class Exchange(QObject):
    """Lets the ledger of `kind` go in and out of `page`; the progress stands at its foot."""

    def __init__(self, page: Page, kind: str, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._kind, self._today = page, kind, today
        self._title = ledger(kind).title
        self.progress = ProgressLine()
        page.head.add_action("导入", self.open_import, icon_name="upload")
        page.head.add_action("导出", self.export, icon_name="download")
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def open_import(self, path: Path | None = None) -> None:
        """Open the import of a ledger, with a file or to choose one."""
        from gui.importing.dialog import ImportDialog  # noqa: PLC0415 (only when wanted)

        dialog = ImportDialog(self._kind, self._today, self._page)
        dialog.said.connect(self._page.said)
        dialog.open()
        if path is not None:
            dialog.check(path)

    def export(self) -> None:
        """Ask for a file and write the ledger into it."""
        proposed = f"{self._title}{self._today():%Y%m%d}.xlsx"
        name, _ = QFileDialog.getSaveFileName(
            self._page, f"导出{self._title}", proposed, "Excel 工作簿 (*.xlsx)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> background.Job:
        """Write the ledger in the background."""

        def work(progress: background.Progress) -> int:
            from reports.ledgers.exporting import export_ledger  # noqa: PLC0415 (heavy)

            progress(0.05, f"正在导出 {path.name}")
            with own_connection():
                return export_ledger(self._kind, path)

        def done(count: int) -> None:
            self._page.said.emit(f"已导出 {count:,} 行：{path}", None)

        return background.run(work, self._page, done=done, line=self.progress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent):
            path = dropped_workbook(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.open_import(path)
            return True
        return super().eventFilter(watched, event)
