"""What a period brought beside the figures: disputes and 信息处理费, as its papers say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.controls import button, label
from gui.theme.theme import px
from reports.ways import Book, Narrow, Way

TITLE = "行政复议、行政诉讼和信息处理费"


class AlsoCard(QFrame):
    """Says it of the period and of the one compared; `way_wanted` leads to the disputes."""

    way_wanted = Signal(Way)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._year = 0
        self.now, self.then = label(), label(kind="hint")
        self.link = button("看复议诉讼", "link", size="card", icon_name="scale", press=self._lead)
        head = QHBoxLayout()
        head.addWidget(label(TITLE, "section"), 1)
        head.addWidget(self.link)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(8), px(16), px(14))
        box.setSpacing(px(6))
        box.addLayout(head)
        for words in (self.now, self.then):
            words.setWordWrap(True)
            box.addWidget(words)

    def _lead(self) -> None:
        self.way_wanted.emit(Narrow(Book.DISPUTE, {"year": self._year}))

    def tell(self, year: int, now: str, then: str) -> None:
        """Say both; `year` is that of the disputes it leads to."""
        self._year = year
        self.now.setText(now)
        self.then.setText(then)
