"""What the register would fill otherwise since 定稿: cells, both values, and the records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.annual.report import Report
from gui.controls import IconLabel, button, label
from gui.theme.theme import px
from reports.finality import Difference

_SHOWN, _NUMBERS = 4, 3


class SinceBlock(QFrame):
    """Hidden while the register agrees with the final report. `wanted(cell)` by 去看."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("band", "soon")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(px(18), px(9), px(12), px(10))
        self._rows.setSpacing(px(4))
        self.sentences: list[str] = []
        self.hide()

    def show_report(self, report: Report) -> None:
        """Show what differs from a final report."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = report.differences
        self.sentences = [sentence(each) for each in found]
        if found:
            head = label(f"定稿以后台账变过，{len(found)} 格会不同", "strong")
            self._rows.addWidget(head)
        for each in found[:_SHOWN]:
            self._rows.addWidget(self._row(each))
        if len(found) > _SHOWN:
            self._rows.addWidget(label(f"还有 {len(found) - _SHOWN} 格。", "hint"))
        self.setVisible(bool(found))

    def _row(self, each: Difference) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        said = label(sentence(each), "hint")
        said.setWordWrap(True)
        go = button("去看", "link", size="card", press=lambda: self.wanted.emit(each.cell))
        go.setAccessibleName(f"去看 {each.label}")
        row.addWidget(IconLabel("history", 16, "soon"))
        row.addWidget(said, 1)
        row.addWidget(go)
        return holder


def sentence(each: Difference) -> str:
    """Return a difference in words, with the records that make it."""
    told = [f"{each.label}：定稿 {each.frozen}，现在 {each.now}"]
    for word, records in (("少了", each.gone), ("多了", each.new)):
        if records:
            numbers = "、".join(record.number or record.words[:12] for record in records[:_NUMBERS])
            more = " 等" if len(records) > _NUMBERS else ""
            told.append(f"{word} {numbers}{more}")
    return "；".join(told)
