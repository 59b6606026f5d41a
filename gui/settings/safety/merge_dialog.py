"""合并: a package from another PC is laid beside this register, seen, and taken in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting import background
from gui.acting.act import take_back, tell_of
from gui.acting.files import ask_file
from gui.acting.telling import telling
from gui.comparing.tiles import Count
from gui.comparing.view import CONFLICTS, DIFFERENT, NEW, SAME, ComparisonView
from gui.controls.controls import button
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.sheet import SheetDialog
from models.backups import backup
from models.backups.manifest import Reason
from models.merging import package, words
from models.merging.bringing import Merged
from models.merging.comparison import Comparison, State
from models.merging.kinds import BY_NAME
from models.merging.package import Looked
from models.store import acts
from models.store.refusal import Refusal

_WIDTH = 1240
_SIDES = ("本登记簿", "数据包")
_NAMES = {name: words.kind_named(name) for name in BY_NAME}
_KEPT = "机关信息、设置、人员、文书模板和已定稿的年度报告不合并"


class MergeDialog(SheetDialog):
    """Chooses a package, shows what it brings, and merges it as one act with its way back."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__("合并另一台电脑的登记簿", parent=parent, width=_WIDTH)
        self._today = today
        self._file: Path | None = None
        self._job: background.Job | None = None
        self._done: Merged | None = None
        self.looked: Looked | None = None
        self.band, self.progress = Band(), ProgressLine()
        self.view = ComparisonView(_SIDES, "条", _NAMES)
        self.view.chose.connect(self._say_how_many)
        self.alone = EmptyState()
        self.stack = QStackedWidget()
        for page in (self.alone, self.view):
            self.stack.addWidget(page)
        for part in (self.band, self.progress):
            self.body.addWidget(part)
        self.body.addWidget(self.stack, 1)
        self.say_in_foot(f"合并后可整批撤销；{_KEPT}")
        self.cancel_button = self.add_button("取消", self.reject, key="Esc")
        self.undo_button = self.add_button("撤销这次合并", self.undo)
        self.go_button = self.add_button("合并", self.merge, key="Ctrl+Enter", kind="primary")
        self.close_button = self.add_button("完成", self.accept, kind="primary")
        self.setFixedHeight(self.whole_height())
        self._show_start()

    def _show_buttons(self, *shown: QWidget) -> None:
        for each in (self.cancel_button, self.undo_button, self.go_button, self.close_button):
            each.setVisible(each in shown)

    def _show_start(self) -> None:
        first = button("选择数据包", "primary", icon_name="folder", press=self.choose)
        self.alone.tell(
            "database",
            "选择另一台电脑导出的数据包（zip）",
            "在那台电脑上：设置 · 数据安全 · 导出数据包，用 U 盘带过来。先比较，再由您决定",
            first,
        )
        self.stack.setCurrentWidget(self.alone)
        self._show_buttons(self.cancel_button)
        first.setFocus()

    def choose(self) -> None:
        """Ask for the package."""
        file = ask_file("选择数据包", "数据包 (*.zip)", self)
        if file is not None:
            self.look(file)

    def look(self, file: Path) -> background.Job:
        """Compare a package with the register; nothing is written."""
        self._file, self.looked = file, None
        self.band.silence()
        self.alone.tell("hourglass", f"正在比较 {file.name}", "还没有写入任何内容。")
        self.stack.setCurrentWidget(self.alone)

        def work(progress: background.Progress) -> Looked:
            return package.look(
                file, self._today(), lambda part: progress(part, f"正在比较 {file.name}")
            )

        self._job = job = background.run(work, self, done=self._take, line=self.progress)
        job.cancelled.connect(self._show_start)
        return job

    def _take(self, looked: Looked) -> None:
        self.looked = looked
        found = looked.comparison
        self.view.show_of(
            found,
            (
                Count(NEW, found.count(State.NEW), "条", "新增", "本登记簿没有，合并时登记"),
                Count(DIFFERENT, found.count(State.DIFFERENT), "条", "有不同", "同一条，内容不同"),
                Count(SAME, found.count(State.SAME), "条", "相同", "不动，不会登记两遍"),
                Count(
                    CONFLICTS,
                    len(found.conflicts),
                    "条",
                    "要决定",
                    "不决定就保留本登记簿的",
                    is_grave=True,
                ),
            ),
        )
        said = looked.said
        if looked.missing:
            said += f"数据包里缺 {looked.missing:,} 个附件的内容，这些附件不会带过来。"
        if said:
            self.band.say("soon", said)
        self.stack.setCurrentWidget(self.view)
        self._show_buttons(self.cancel_button, self.go_button)
        self._say_how_many()
        self.view.table.setFocus()

    def _say_how_many(self) -> None:
        """Say on the button how much comes in as it is chosen now."""
        if self.looked is None:
            return
        found = self.looked.comparison
        new = _new_in(found)
        taken = sum(1 for _ in found.taken(self.view.choices))
        parts = [f"新增 {new:,} 条"] * bool(new) + [f"改 {taken:,} 处"] * bool(taken)
        told = "、".join(parts)
        self.set_word(self.go_button, f"合并：{told}" if told else "没有要合并的")
        self.go_button.setEnabled(bool(told))

    def merge(self) -> background.Job | None:
        """Take the package in, all of it or nothing."""
        file = self._file
        if file is None or self.looked is None or not self.go_button.isEnabled():
            return None
        choices = self.view.choices
        self.go_button.setEnabled(False)

        def work(progress: background.Progress) -> tuple[Looked, Merged]:
            return package.merge(
                file,
                self._today(),
                choices,
                tell=lambda part: progress(part, f"正在合并 {file.name}"),
                before=lambda: backup.make_if_wanted(Reason.MERGE),
            )

        self._job = background.run(
            work, self, done=self._finish, ended=self._say_how_many, line=self.progress
        )
        return self._job

    def _finish(self, found: tuple[Looked, Merged]) -> None:
        self._done, self.looked = found[1], None
        said = f"已合并：新增 {_new_in(found[0].comparison):,} 条，改了 {self._done.taken:,} 处"
        self.band.silence()
        left = "、".join(self._done.left)
        kept = f"“{left}”各取一部分会对不上，保留本登记簿的。" if left else ""
        self.alone.tell(
            "circle-check", said, kept or "没有选的保留本登记簿的；再合并一次也不会重复。"
        )
        self.stack.setCurrentWidget(self.alone)
        self._show_buttons(self.undo_button, self.close_button)
        self.close_button.setFocus()
        if self._done.act is not None:
            tell_of(acts.find(self._done.act), said)

    def undo(self) -> None:
        """Take the whole merge back, and close."""
        if self._done is not None and self._done.act is not None:
            with telling(self) as told:
                take_back(self._done.act)
            if not told:
                self.accept()

    def reject(self) -> None:
        """Close; a comparison under way is given up."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be taken; another package may be chosen, or other sides."""
        self.band.say("late", refusal.sentence)
        if self.looked is None:
            self._show_start()


def _new_in(found: Comparison) -> int:
    """Count what comes in as the tiles do; only where that is nothing, what else there is."""
    return found.count(State.NEW) or len(found.of(State.NEW))
