"""核查: what is not in order on a page, each sentence leading to its records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, hair_line, label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px
from reports.checks.finding import Finding

_WIDTH = 620
_MOST = 120  # rows; a sheet with more is not read


@dataclass(frozen=True)
class FindingLine:
    """A finding, whose it is (a 登记号, or ""), and what 查看 does; None where it leads nowhere."""

    finding: Finding
    owner: str = ""
    show: Callable[[], object] | None = None
    word: str = "查看"


class FindingsDialog(SheetDialog):
    """Shows the findings, errors first; 查看 closes the sheet and shows the records.

    `in_order` is said where there is none.
    """

    def __init__(self, findings: Sequence[FindingLine], in_order: str, parent: QWidget) -> None:
        super().__init__("核查", "", parent, width=_WIDTH)
        box = self.add_reading()
        if not findings:
            box.addWidget(label(in_order))
        for at, each in enumerate(findings[:_MOST]):
            if at:
                box.addWidget(hair_line())
            box.addWidget(finding_row(each, partial(self._leave, each)))
        if len(findings) > _MOST:
            said = f"另有 {len(findings) - _MOST:,} 条没有列出；先处理上面这些，再核查一次。"
            box.addWidget(label(said, "hint"))
        box.addStretch(1)
        self.close_reading()

    def _leave(self, each: FindingLine) -> None:
        self.accept()
        if each.show is not None:
            each.show()


def finding_row(each: FindingLine, press: Callable[[], object]) -> QWidget:
    """Return one finding as a row: how grave, what is wrong and what to do, link."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(4), 0, px(4))
    row.setSpacing(px(10))
    error = each.finding.severity == "error"
    chip = Chip(ChipKind.ERROR, "错误") if error else Chip(ChipKind.SOON, "提示", "info")
    row.addWidget(ChipLabel(chip), 0, Qt.AlignmentFlag.AlignTop)
    owner = f"{each.owner}　" if each.owner else ""
    words = label(f"{owner}{each.finding.message}\n{each.finding.suggestion}")
    words.setWordWrap(True)
    row.addWidget(words, 1)
    if each.show is not None:
        link = button(each.word, "link", size="card", press=press)
        link.setAccessibleName(f"{each.word}：{each.finding.message}")
        link.setAutoDefault(False)
        row.addWidget(link)
    return holder
