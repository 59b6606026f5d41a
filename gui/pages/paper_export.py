"""A paper as a file: its kinds offered, one asked for, and written off the window's thread."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from gui.acting import background
from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.background import Job, Progress
from gui.acting.files import ask_where, show_folder
from gui.dialogs.messages import Band, ProgressLine
from models.store.database import own_connection
from reports.writers.papers import undrawn

WORDS = {
    "xlsx": "Excel 工作簿",
    "pdf": "PDF 文件",
    "ofd": "OFD 版式文件",
    "docx": "Word 文档",
    "html": "网页文件",
}
_OFFERED = {
    "xlsx": "Excel",
    "pdf": "PDF",
    "ofd": "OFD（版式文件）",
    "docx": "Word（WPS）",
    "html": "网页",
}
PRINTED = ("pdf", "ofd", "docx")  # the kinds of a paper as it is printed


def offer_files(
    into: QMenu, what: str, export: Callable[[str], object], kinds: Iterable[str]
) -> None:
    """Offer in a menu `what` as a file of each of the kinds, each of which is given to `export`."""
    for kind in kinds:
        made = into.addAction(f"{what}，{_OFFERED[kind]}")
        made.triggered.connect(partial(_press, export, kind))


def _press(export: Callable[[str], object], kind: str, _checked: bool = False) -> None:
    export(kind)


class PaperExport(QObject):
    """Writes the files of one tab. `write(path)` returns the characters that no font has."""

    def __init__(
        self, tab: QObject, write: Callable[[Path], list[str]], line: ProgressLine, band: Band
    ) -> None:
        super().__init__(tab)
        self._tab, self._write, self._line, self._band = tab, write, line, band
        self.job: Job | None = None

    def export(self, title: str, name: str, kind: str) -> None:
        """Ask where the file `name` goes, then write it."""
        path = ask_where(title, name, kind, WORDS[kind], self._tab)  # type: ignore[arg-type]
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the file `path` in the background."""

        def work(progress: Progress) -> list[str]:
            progress(0.1, f"正在导出 {path.name}")
            with own_connection():
                return self._write(path)

        def done(missing: list[str]) -> None:
            say(f"已保存：{path}", way_on=WayOn("打开文件夹", lambda: show_folder(path)))
            if missing:
                self._band.say("soon", f"{undrawn(missing)}。")

        self.job = background.run(work, self._tab, done=done, line=self._line)
