"""What leaves the page: the rollup as a file or on paper, and the units that have to be chased."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from gui.controls.menus import menu
from gui.dialogs.messages import ProgressLine
from gui.pages.page import Page
from gui.pages.paper_export import PRINTED, PaperExport, offer_files
from gui.pages.papers import show_paper
from gui.rollup.summed import Summed
from models.store.plain_text import safe_file_name
from reports.rollup.chasing import chasing_paper
from reports.rollup.files import write_rollup
from reports.rollup.paper import rollup_paper


class PapersOut(QObject):
    """The actions in the head of the page, and what they write of what is `shown`."""

    def __init__(
        self,
        page: Page,
        shown: Callable[[], Summed | None],
        line: ProgressLine,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._page, self._shown, self._line, self._today = page, shown, line, today
        self.menu = menu(page)
        offer_files(self.menu, "汇总表和各单位每一格的数", self._export, ("xlsx",))
        offer_files(self.menu, "汇总表", self._export, PRINTED)

    def preview(self) -> None:
        """Show the rollup as it is printed (Ctrl+P)."""
        summed, today = self._shown(), self._today()
        if summed is not None:
            paper = partial(rollup_paper, summed.rollup, summed.group, today)
            show_paper(self._page, self._line, paper)

    def chase(self) -> None:
        """Show the list of units that did not report, or have to report again."""
        summed, today = self._shown(), self._today()
        if summed is not None:
            show_paper(
                self._page,
                self._line,
                lambda: chasing_paper(summed.rollup, summed.group, today),
                edited=True,
            )

    def _export(self, kind: str) -> None:
        summed, today = self._shown(), self._today()
        if summed is None:
            return

        def written(path: Path) -> list[str]:
            return write_rollup(summed.rollup, path, summed.group, today)

        name = safe_file_name(f"政府信息公开工作年度报告汇总（{summed.year_words}）")
        export = PaperExport(self._page, written, self._line, self._page.band)
        export.export("导出汇总表", f"{name}.{kind}", kind)
