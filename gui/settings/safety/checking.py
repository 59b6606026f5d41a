"""核对: everything that is checked of the register and its backups, each with what was found."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.acting.background import Job, Progress, run
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import hair_line, label
from gui.dialogs.messages import Band, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px
from models.backups import backup, verify
from models.backups.verify import Check
from models.store.database import DB, own_connection
from models.store.refusal import Refusal
from models.store.sought import index

_WIDTH = 620
_OF_REGISTER = 9
_INDEX = "search_index"


class CheckingDialog(SheetDialog):
    """Checks off the window's thread, and lists what was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("核对登记簿和备份", "", parent, width=_WIDTH)
        self.band = Band()
        self.said = label("正在核对…")
        self.said.setWordWrap(True)
        self.line = ProgressLine()
        for part in (self.band, self.said, self.line):
            self.body.addWidget(part)
        self.found: Sequence[Check] = ()
        self._job: Job | None = run(_check, self, done=self._show, ended=self._end, line=self.line)

    def _end(self) -> None:
        self._job = None

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it could not be checked."""
        self.said.hide()
        self.band.say("late", refusal.sentence)
        self.fit()

    def _show(self, found: Sequence[Check]) -> None:
        self.found = found
        wrong = [each for each in found if not each.ok]
        self.said.setText(
            f"{len(wrong)} 处有问题。坏了的内容，请用完好的备份恢复；坏了的备份，不要用。"
            if wrong
            else "登记簿和备份都完好。"
        )
        box = self.add_reading()
        for at, each in enumerate([*wrong, *(each for each in found if each.ok)]):
            if at:
                box.addWidget(hair_line())
            box.addLayout(_row(each))
        box.addStretch(1)
        if any(each.name == _INDEX for each in wrong):
            self.mending = self.add_button("重做搜索索引", self.mend, kind="primary")
        self.close_reading()
        self.fit()

    def mend(self) -> None:
        """Make the search index anew, which is made of the rest."""
        self.mending.setEnabled(False)
        self._job = run(_rebuild, self, done=self._mended, ended=self._end, line=self.line)

    def _mended(self, _nothing: object) -> None:
        self.mending.hide()
        self.said.setText("搜索索引已重做。其余各项见下面，要再核对请关闭后再按〔核对〕。")
        self.fit()

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()


def _row(each: Check) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, px(4), 0, px(4))
    row.setSpacing(px(10))
    chip = Chip(ChipKind.FINE, "完好") if each.ok else Chip(ChipKind.ERROR, "不符")
    row.addWidget(ChipLabel(chip))
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.addWidget(label(each.word))
    if not each.ok:
        said = label(each.message, "hint")
        said.setWordWrap(True)
        words.addWidget(said)
    row.addLayout(words, 1)
    return row


def _check(progress: Progress) -> Any:
    found: list[Check] = []
    with own_connection():
        whole = _OF_REGISTER + len(backup.own())
        for part in (verify.of_register(), verify.of_backups()):
            for each in part:
                found.append(each)
                progress(min(len(found) / whole, 1.0), "正在核对")
    return found


def _rebuild(progress: Progress) -> None:
    progress(0, "正在重做搜索索引")
    with own_connection():
        index.rebuild(DB)
