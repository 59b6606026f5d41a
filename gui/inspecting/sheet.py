"""公开前体检 as a sheet: files are looked over beside the window and told one by one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.acting import background
from gui.acting.files import ask_files, ask_where, show_folder
from gui.controls.controls import set_state
from gui.controls.tall_sheet import TallSheet, scrolled
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.forms.dropping import FileDrop
from gui.inspecting.file_card import file_card
from gui.pages.papers import show_paper
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.inspecting.looked_over import KINDS
from reports.inspecting.told.looked_at import LookedAt, clean_copy, look_at
from reports.inspecting.told.paper import result

_WIDTH, _HEIGHT = 860, 460
_BESIDE = 70  # what the bands over the files take
_SAID = "文件只在本机读，原件不改动。"
_START = (
    "选择要公开的文件，或者拖到这里",
    "可以一次几份：Word（.docx）、Excel（.xlsx）、PDF。查隐藏的内容、批注、修订、属性里的姓名、"
    "身份证号、电话、账号和没有嵌入的字体。",
)
_READING = "查完以后按文件列在这里；按〔取消〕停下，查过的留着。"
_FILES = f"要公开的文件 ({' '.join(f'*{kind}' for kind in KINDS)})"
_WORDS = {".docx": "Word 文档", ".xlsx": "Excel 工作簿", ".pdf": "PDF 文件"}


class InspectionSheet(SheetDialog):
    """Looks files over and tells what they give away. `today` is the day on the paper."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__("公开前体检", _SAID, parent, _WIDTH)
        self._today = today
        self.looked: list[LookedAt] = []
        self.job: background.Job | None = None
        self._is_over = False
        self.band, self.line, self.start = Band(), ProgressLine(), EmptyState()
        self.area, self.stack = scrolled(), QStackedWidget()
        self.area.setAccessibleName("公开前体检")
        self._lay_out()
        FileDrop(self, self.take)
        self.finished.connect(self._end)

    def _lay_out(self) -> None:
        self.start.tell("shield-check", *_START)
        for part in (self.start, self.area):
            self.stack.addWidget(part)
        self.stack.setFixedHeight(self.within(_HEIGHT, _BESIDE))
        for each in (self.band, self.line, self.stack):
            self.body.addWidget(each)
        self.add_button("关闭", self.reject, key="Esc")
        self._print = self.add_button("打印", self.print, key="Ctrl+P")
        more = self.add_button("选择文件", self.choose, key="Ctrl+O", kind="primary")
        self._print.setEnabled(False)
        more.setFocus()

    def choose(self) -> None:
        """Ask for files and look them over."""
        if files := ask_files("选择要公开的文件", _FILES, self):
            self.take(files)

    def take(self, files: Sequence[Path]) -> None:
        """Look files over, one after the other, beside the window; 取消 keeps those looked at."""
        if self.job is not None:
            return
        found: list[LookedAt] = []

        def work(progress: background.Progress) -> None:
            for at, path in enumerate(files):
                tick = partial(progress, at / len(files), f"正在体检 {path.name}")
                tick()
                found.append(look_at(path, tick))

        def rest() -> None:
            self._rest()
            if not self._is_over:
                self._tell_looked(found, len(files))

        self.start.tell("shield-check", f"正在体检 {len(files):,} 份文件", _READING)
        self._run(work, rest)

    def _tell_looked(self, found: Sequence[LookedAt], whole: int) -> None:
        """Show what was looked at of so many files, what was found first; say what was not."""
        self.start.tell("shield-check", *_START)
        if found:
            self.show_found(sorted(found, key=lambda each: (not each.traces, not each.refused)))
        if left := whole - len(found):
            said = f"已停止，体检了 {len(found):,} 份，还有 {left:,} 份没有体检。"
            self.band.say("soon", said)
        QTimer.singleShot(0, self, self.fit)  # once the progress is hidden

    def _run(
        self,
        work: Callable[[background.Progress], object],
        ended: Callable[[], object],
        done: Callable[..., object] | None = None,
    ) -> None:
        if self.job is not None:
            return
        self.band.silence()
        self.job = background.run(work, self, done=done, ended=ended, line=self.line)

    def _rest(self) -> None:
        self.job = None

    def show_found(self, found: Sequence[LookedAt]) -> None:
        """Show files that were looked at, before those that are shown."""
        again = {each.path for each in found}
        self._show([*found, *(each for each in self.looked if each.path not in again)])

    def _show(self, looked: list[LookedAt]) -> None:
        """Show the files, the newest first; keys scroll them."""
        self.looked = looked
        sheet = TallSheet()
        set_state(sheet, "role", "sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, px(10), 0)
        box.setSpacing(px(10))
        for each in looked:
            box.addWidget(file_card(each, partial(self.clean, each)))
        box.addStretch(1)
        self.area.setWidget(sheet)
        self.stack.setCurrentWidget(self.area)
        self._print.setEnabled(True)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def clean(self, told: LookedAt) -> None:
        """Ask where a cleaned copy goes, write it, and look that over again."""
        kind = told.path.suffix.lower()
        name = f"{told.path.stem}（清理后）{kind}"
        out = ask_where("另存清理过的一份", name, kind.removeprefix("."), _WORDS[kind], self)
        if out is None:
            return

        def work(progress: background.Progress) -> LookedAt:
            return clean_copy(told.path, out, partial(progress, 0.4, f"正在清理 {told.path.name}"))

        self._run(work, self._rest, partial(self._put_behind, told))

    def _put_behind(self, told: LookedAt, copy: LookedAt) -> None:
        kept = [each for each in self.looked if each.path != copy.path]
        at = kept.index(told) + 1 if told in kept else 0
        self._show([*kept[:at], copy, *kept[at:]])
        said = f"已另存：{copy.path}。原件没有改动。"
        self.band.say("ok", said, "打开文件夹", lambda: show_folder(copy.path))

    def print(self) -> None:
        """Show what was found as it is printed (Ctrl+P)."""
        files, today = list(self.looked), self._today()
        if files:
            show_paper(self, self.line, lambda: result(files, today), edited=True)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what cannot be done."""
        self.band.say("late", refusal.sentence)

    def _end(self) -> None:
        self._is_over = True
        if self.job is not None:
            self.job.cancel()
