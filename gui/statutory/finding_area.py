"""核查结果 beside a report: a head, and below it the findings in an area that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import hair_line, label
from gui.controls.tall_sheet import scrolled
from gui.theme.theme import px


class FindingArea(QFrame):
    """Holds the rows of a list in `list`; `holder` scrolls them with what else is put there.

    `head` has the title, how many there are, and at its end the key to the next one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.count = label(kind="label")
        holder = QFrame()
        holder.setProperty("role", "pane")
        self.holder, self.list = QVBoxLayout(holder), QVBoxLayout()
        self.area = scrolled(holder)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        for each in (self.list, self.holder, box):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self.holder.addLayout(self.list)
        self.holder.addStretch(1)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(px(18), px(10), px(18), px(8))
        self.head.setSpacing(px(8))
        self.head.addWidget(label("核查结果", "section"))
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.head.addWidget(label("F8 下一项", "hint"))
        box.addLayout(self.head)
        box.addWidget(hair_line())
        box.addWidget(self.area, 1)

    def clear(self) -> None:
        """Take all rows out of the list."""
        while (item := self.list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def say_count(self, count: int, without: str) -> None:
        """Say how many findings the list has, or in words that it is `without` any."""
        self.count.setText(f"{count} 项" if count else "")
        if not count:
            said = label(without, "label")
            said.setContentsMargins(px(18), px(12), px(18), px(12))
            said.setWordWrap(True)
            self.list.addWidget(said)

    def bring(self, row: QWidget) -> None:
        """Scroll so that a row is seen."""
        self.area.ensureWidgetVisible(row, 0, px(8))
