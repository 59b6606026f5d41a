"""The report as a file: asked for once, written off the window's thread, said where it lies."""

from pathlib import Path

from PySide6.QtCore import QObject

from gui import background
from gui.annual.report import Report
from gui.background import Job, Progress
from gui.files import ask_where, show_folder
from gui.messages import ProgressLine
from gui.page import Page
from gui.status_line import WayOn
from models.database import own_connection
from reports.annual_report import Written, file_name, write_file

_KINDS = {"pdf": "PDF 文件", "xlsx": "Excel 工作簿"}


class Exporter(QObject):
    """Writes the files of one page, one after the other."""

    def __init__(self, page: Page, line: ProgressLine) -> None:
        super().__init__(page)
        self._page = page
        self._line = line
        self.job: Job | None = None

    def export(self, report: Report, kind: str) -> None:
        """Ask where, then write the report as `kind`: pdf or xlsx."""
        path = self._ask(report, kind)
        if path is None:
            return

        def work(progress: Progress) -> Written:
            progress(0.1, f"正在导出 {kind}")
            with own_connection():
                written = write_file(report.form, report.year, path)
            progress(1.0, f"正在导出 {kind}")
            return written

        self.job = background.run(work, self._page, done=self._done, line=self._line)

    def _ask(self, report: Report, kind: str) -> Path | None:
        name = file_name(report.form, report.year, kind)
        title = f"导出 {report.year} 年度报告"
        return ask_where(title, name, kind, _KINDS[kind], self._page)

    def _done(self, written: Written) -> None:
        path = written.paths[0]
        self._page.said.emit(f"已保存：{path}", WayOn("打开文件夹", lambda: show_folder(path)))
        if written.missing_characters:
            self._page.band.say("soon", _missing(written.missing_characters))


def _missing(characters: list[str]) -> str:
    shown = "、".join(characters[:8]) + (" 等" if len(characters) > 8 else "")
    return (
        f"PDF 里有 {len(characters)} 个字没有字体能显示，印成了“〓”：{shown}。"
        "请在这台电脑上装好有这些字的字体（如 SimSun-ExtB），再导出一次。"
    )
