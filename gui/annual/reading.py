"""Dialogs that are read: what the program would write now, and the hints waved through."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.annual.report import Report
from gui.controls.controls import button, hair_line, label
from gui.dialogs.sheet import SheetDialog
from reports.annual.narrative import bound
from reports.annual.narrative.fact import words_of
from reports.annual.sections import SectionText
from reports.checks.finding import Finding

_WIDTH = 640
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class DraftDialog(SheetDialog):
    """The section as the register would have it written now, to copy sentences from."""

    def __init__(self, report: Report, section: SectionText, parent: QWidget) -> None:
        said = "这是按现在的台账起草的文字，可以选中复制。您改写的文字没有动。"
        super().__init__(section.heading, said, parent, _WIDTH)
        text = bound.plain(section.draft, words_of(report.facts))
        box = self.add_reading()
        for line in text.split("\n"):
            paragraph = label(line)
            paragraph.setWordWrap(True)
            paragraph.setTextInteractionFlags(_SELECTABLE)
            box.addWidget(paragraph)
        box.addStretch(1)
        self.close_reading()


class DismissedDialog(SheetDialog):
    """The hints that were waved through with their reasons; each can be shown again."""

    def __init__(
        self, report: Report, take_up: Callable[[Finding], object], parent: QWidget
    ) -> None:
        super().__init__("不再提示的", "恢复以后重新出现在核查结果里。", parent, _WIDTH)
        self._take_up = take_up
        box = self.add_reading()
        for at, (finding, row) in enumerate(report.whole.dismissed):
            if at:
                box.addWidget(hair_line())
            line = QHBoxLayout()
            said = label(finding.message, "strong")
            said.setWordWrap(True)
            line.addWidget(said, 1)
            press = self._pressed(finding)
            line.addWidget(button("恢复提示", "link", size="card", press=press))
            box.addLayout(line)
            reason = label(f"理由：{row.reason}　{row.recorded_at:%Y-%m-%d}", "label")
            reason.setWordWrap(True)
            box.addWidget(reason)
        box.addStretch(1)
        self.close_reading()

    def _pressed(self, finding: Finding) -> Callable[[], None]:
        def press() -> None:
            self.accept()
            self._take_up(finding)

        return press
