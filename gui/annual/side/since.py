"""What the register would fill otherwise since 定稿: cells, both values, and the records."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.annual.report import Report
from gui.annual.side.amber import AmberBlock
from gui.controls.controls import IconLabel, button, label
from gui.theme.theme import px
from models.store.words import listed
from reports.annual.finality import Difference

_SHOWN, _NUMBERS = 4, 3


class SinceBlock(AmberBlock):
    """Hidden while the register agrees with the final report. `wanted(cell)` by 去看."""

    def show_report(self, report: Report) -> None:
        """Show what differs from a final report."""
        self.clear()
        differences = report.differences
        self.sentences = [sentence(each) for each in differences]
        if differences:
            head = label(f"定稿以后台账变过，{len(differences)} 格会不同", "strong")
            self.rows.addWidget(head)
        for each in differences[:_SHOWN]:
            self.rows.addWidget(self._row(each))
        if len(differences) > _SHOWN:
            self.rows.addWidget(label(f"还有 {len(differences) - _SHOWN} 格。", "hint"))
        self.setVisible(bool(differences))

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
    clauses = [f"{each.label}：定稿 {each.frozen}，现在 {each.now}"]
    for word, records in (("少了", each.gone), ("多了", each.new)):
        if records:
            numbers = [record.number or record.words[:12] for record in records]
            clauses.append(f"{word} {listed(numbers, _NUMBERS)}")
    return "；".join(clauses)
