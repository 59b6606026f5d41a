"""核查: what is not in order among the items, each sentence leading to its records."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.chips import Chip, ChipKind, ChipLabel
from gui.controls import button, hair_line, label
from gui.dialogs import SheetDialog
from gui.theme.theme import px
from reports.checks.items import ItemFinding

_WIDTH = 620


class FindingsDialog(SheetDialog):
    """Shows the findings, errors first; 查看 closes the sheet and shows the records."""

    def __init__(
        self,
        findings: Sequence[ItemFinding],
        show: Callable[[str, object], object],
        parent: QWidget,
    ) -> None:
        super().__init__("核查", "", parent, width=_WIDTH)
        self._show = show
        box = self.add_reading()
        if not findings:
            box.addWidget(label("没有发现问题：期限、审查、类别、属性、解读和文件效力都齐全。"))
        for at, each in enumerate(findings):
            if at:
                box.addWidget(hair_line())
            box.addWidget(self._row(each))
        box.addStretch(1)
        self.close_reading()

    def _row(self, each: ItemFinding) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(10))
        error = each.finding.severity == "error"
        chip = Chip(ChipKind.ERROR, "错误") if error else Chip(ChipKind.SOON, "提示", "info")
        row.addWidget(ChipLabel(chip))
        words = label(f"{each.finding.message}\n{each.finding.suggestion}")
        words.setWordWrap(True)
        row.addWidget(words, 1)
        row.addWidget(label(each.finding.code, "hint"))
        link = button("查看", "link", size="card", press=partial(self._leave, each))
        link.setAccessibleName(f"查看：{each.finding.message}")
        link.setAutoDefault(False)
        row.addWidget(link)
        return holder

    def _leave(self, each: ItemFinding) -> None:
        self.accept()
        self._show(each.page, each.record)
