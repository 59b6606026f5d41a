"""What leaves a checked report: the list of its problems, printed or as a file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from gui.checking.report_view import ReportView
from gui.dialogs.messages import ProgressLine
from gui.pages.page import Page
from gui.pages.paper_export import PaperExport
from gui.pages.papers import show_paper
from reports.foreign.shown.problem_paper import problem_list, write_problem_list


class ProblemOutlet(QObject):
    """Prints and exports the problems of the report that `view` shows."""

    def __init__(
        self, page: Page, line: ProgressLine, view: ReportView, today: Callable[[], date]
    ) -> None:
        super().__init__(page)
        self._page, self._line, self._view, self._today = page, line, view, today
        self.export = PaperExport(page, self._write, line, view.content.band)
        view.print_wanted.connect(self.preview)
        view.file_wanted.connect(self.save)

    def preview(self) -> None:
        """Show the list of problems as it will be printed."""
        checked = self._view.checked
        if checked is not None:
            paper = partial(problem_list, checked, self._today())
            show_paper(self._page, self._line, paper, edited=True)

    def save(self, kind: str) -> None:
        """Ask where, then write the list of problems as a file."""
        checked = self._view.checked
        if checked is not None:
            name = f"{checked.path.stem} 核查问题单.{kind}"
            self.export.export("导出问题单", name, kind)

    def _write(self, path: Path) -> list[str]:
        checked = self._view.checked
        assert checked is not None, "nothing is exported while no report is shown"
        return write_problem_list(checked, self._today(), path)
