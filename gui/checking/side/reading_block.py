"""读取情况: what of a file was read, and the report of the year before it is held against."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.controls import button, label
from gui.theme.theme import px
from reports.foreign.shown.checked import Checked

_NOT_AGAINST = "没有对照上年报告"


class ReadingBlock(QFrame):
    """`previous_wanted` to hold the report against another one of the year before."""

    previous_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.words, self.against = label(kind="hint"), label(kind="hint")
        press = self.previous_wanted.emit
        self.choose = button("换上年报告", "link", size="card", press=press)
        for part in (self.words, self.against):
            part.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(label("读取情况", "strong"))
        first.addStretch(1)
        first.addWidget(self.choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(10), px(12), px(12))
        box.setSpacing(px(3))
        box.addLayout(first)
        box.addWidget(self.words)
        box.addWidget(self.against)

    def show_reading(self, checked: Checked) -> None:
        """Show how a report was read."""
        self.words.setText(checked.read_words())
        said = f"对照{checked.against}" if checked.against else _NOT_AGAINST
        self.against.setText(f"{said}。")
        self.choose.setText("换上年报告" if checked.against else "对照上年报告")
        self.choose.setAccessibleName(self.choose.text())
