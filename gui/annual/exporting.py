"""The report as files: asked for once, written off the window's thread, said where they lie."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.background import Job, Progress
from gui.acting.files import ask_folder, ask_where, show_folder
from gui.annual.report import Report
from gui.dialogs.messages import Band, ProgressLine
from models.store.database import own_connection
from models.store.words import listed
from models.year.year import Year
from reports.annual.files import KINDS, Written, file_name, write, write_file, write_working_copy
from reports.paper.document import Document
from reports.writers.papers import write_paper


@dataclass(frozen=True)
class FileKind:
    """A kind of file in the menu; `suffix` is its ending."""

    key: str
    word: str
    suffix: str
    words: str


# In the order of the menu.
FILES = (
    FileKind("pdf", "PDF", "pdf", "PDF 文件"),
    FileKind("cover", "PDF，加封面", "pdf", "PDF 文件"),
    FileKind("ofd", "OFD（版式文件）", "ofd", "OFD 版式文件"),
    FileKind("docx", "Word（WPS）", "docx", "Word 文档"),
    FileKind("xlsx", "Excel", "xlsx", "Excel 工作簿"),
    FileKind("html", "网页（贴到网站后台）", "html", "网页"),
    FileKind("working", "工作稿 PDF（带改数标记，不得公开）", "pdf", "PDF 文件"),
)
# Of a paper beside the report.
PAPER_FILES = {"docx": "Word 文档", "pdf": "PDF 文件", "ofd": "OFD 版式文件"}


class Exporter(QObject):
    """Writes the files of a report, one after the other.

    Says in the band `over` what could not be printed; `line` shows the progress.
    """

    def __init__(self, owner: QWidget, line: ProgressLine, over: Band) -> None:
        super().__init__(owner)
        self._owner, self._line, self._over = owner, line, over
        self.job: Job | None = None

    def export(self, report: Report, kind: FileKind) -> None:
        """Ask where, then write the report as one file."""
        name = file_name(report.whole, kind.suffix)
        if kind.key == "working":
            name = name.replace(".pdf", "（工作稿）.pdf")
        title = f"导出 {report.year} 年度报告"
        path = ask_where(title, name, kind.suffix, kind.words, self._owner)
        if path is None:
            return

        def write_one() -> Written:
            if kind.key == "working":
                return write_working_copy(report.whole, path)
            return write_file(report.whole, path, cover=kind.key == "cover")

        self._run(write_one, kind.word)

    def export_all(self, report: Report, today: date) -> None:
        """Ask for a folder, then write the report as every kind of file."""
        title = f"{report.year} 年度报告的四种文件存到"
        chosen = ask_folder(title, self._owner)
        if chosen is None:
            return

        def write_all() -> Written:
            return write(report.form, Year.of(report.year), chosen, KINDS, today)

        self._run(write_all, "四种文件")

    def export_paper(self, paper: Document, kind: str) -> None:
        """Ask where, then write a paper beside the report as one file, `kind` its ending."""
        word = PAPER_FILES[kind]
        path = ask_where(f"导出{paper.title}", f"{paper.file_name}.{kind}", kind, word, self._owner)
        if path is not None:
            self._run(lambda: Written([path], missing_characters=write_paper(paper, path)), word)

    def _run(self, written: Callable[[], Written], word: str) -> None:
        def work(progress: Progress) -> Written:
            progress(0.1, f"正在导出 {word}")
            with own_connection():
                files = written()
            progress(1.0, f"正在导出 {word}")
            return files

        self.job = background.run(work, self._owner, done=self._done, line=self._line)

    def _done(self, written: Written) -> None:
        path = written.paths[0]
        several = len(written.paths) > 1
        said = (
            f"已保存 {len(written.paths)} 个文件：{path.parent}" if several else f"已保存：{path}"
        )
        say(said, way_on=WayOn("打开文件夹", lambda: show_folder(path)))
        if written.missing_characters:
            self._over.say("soon", _missing(written.missing_characters))


def _missing(characters: list[str]) -> str:
    shown = listed(characters, 8)
    return (
        f"文件里有 {len(characters)} 个字没有字体能显示，印成了“〓”：{shown}。"
        "请在这台电脑上装好有这些字的字体（如 SimSun-ExtB），再导出一次。"
    )
