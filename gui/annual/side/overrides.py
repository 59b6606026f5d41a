"""The amber block: figures typed over, from what to what, why, when and by whom."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.annual.report import Report
from gui.annual.side.amber import AmberBlock
from gui.annual.side.findings import place_word
from gui.controls.controls import IconLabel, button, label
from gui.theme.theme import px
from reports.forms.table import number_text

_SHOWN = 3


class OverridesBlock(AmberBlock):
    """Hidden when nothing was typed over. `wanted(figure)` by a press on 去看."""

    def show_report(self, report: Report) -> None:
        """Show what was typed over in a report."""
        self.clear()
        figures = report.overridden
        self.sentences = [_sentence(report, figure) for figure in figures]
        for number, figure in enumerate(figures[:_SHOWN]):
            head = f"改过 {len(figures)} 格：" if number == 0 else ""
            self.rows.addWidget(self._row(report, figure, head))
            self.rows.addWidget(_wrapped(_reason(report, figure)))
        if len(figures) > _SHOWN:
            self.rows.addWidget(_wrapped(f"还有 {len(figures) - _SHOWN} 格，表上标“改”的都是。"))
        self.setVisible(bool(figures))

    def _row(self, report: Report, figure: str, head: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        said = label(head + _sentence(report, figure), "strong")
        said.setWordWrap(True)
        go = button("去看", "link", size="card", press=self._going(figure))
        go.setAccessibleName(f"去看 {report.form.cell(figure).label}")
        row.addWidget(IconLabel("pencil-line", 16, "soon"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        row.addWidget(go)
        return holder

    def _going(self, figure: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(figure)


def _sentence(report: Report, figure: str) -> str:
    typed, cell = report.figures[figure], report.form.cell(figure)
    counted, value = number_text(typed.counted or 0), number_text(typed.value)
    return f"{place_word(report, figure)} · {cell.column_label}　{counted}→{value}"


def _reason(report: Report, figure: str) -> str:
    entry = report.entries[figure]
    return f"理由：{entry.reason}　{entry.at:%m-%d} {entry.who}".rstrip()


def _wrapped(text: str) -> QWidget:
    made = label(text, "hint")
    made.setWordWrap(True)
    return made
