"""The tabs over the paper: the foreword and every section, with how many findings each has."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.annual.paper import colours
from gui.annual.report import Mark, Report
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.controls.tab_bar import TabStrip
from gui.theme.theme import px
from reports.annual.sections import SectionText
from reports.paper.document import Table

_LEGEND = ((Mark.OVERRIDDEN, "改过"), (Mark.WRONG, "不平"), (Mark.DOUBTFUL, "有疑"))


class Swatch(QWidget):
    """A square in the colour of a mark, for the legend."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(14), px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.setPen(QColor(colours.SHEET_LINE))
        painter.setBrush(colours.ground_of(self._mark) or QColor(Qt.GlobalColor.white))
        painter.drawRect(box)
        painter.end()


class SectionTabs(TabStrip):
    """`chosen(index)` when another section is wanted."""

    def __init__(self) -> None:
        super().__init__(())
        self._legend = QWidget()
        self._marked = True
        self._lay_out()

    def _lay_out(self) -> None:
        self.row.addWidget(self._legend)
        words = QHBoxLayout(self._legend)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(6))
        for mark, word in _LEGEND:
            words.addSpacing(px(8))
            words.addWidget(Swatch(mark))
            words.addWidget(label(f"{mark.value} {word}", "small"))
        words.addSpacing(px(8))
        words.addWidget(label("录 人工填报", "small"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        legend = self._legend.sizeHint().width()
        room = self.bar.whole_width + legend + px(52) < self.width()
        self._legend.setVisible(room and self._marked)

    def show_legend(self, shown: bool) -> None:
        """Explain the marks, where there can be any."""
        self._marked = shown
        self._fit()

    def show_report(self, report: Report) -> None:
        """Name the sections of the report and count the findings of each."""
        self.bar.set_words(tab_words(report))
        self.bar.set_chips([_chip(report, part) for part in report.parts])
        self._fit()


def tab_words(report: Report) -> list[str]:
    """Return what the tabs of a report are called."""
    return [report.tab_word(part) for part in report.parts]


def _chip(report: Report, part: Table | SectionText) -> Chip | None:
    if report.is_final:
        return None
    findings = report.findings_in(part)
    errors = sum(finding.severity == "error" for finding in findings)
    if errors:
        return Chip(ChipKind.ERROR, f"{errors} 错", "")
    if findings:
        return Chip(ChipKind.SOON, f"{len(findings)} 提示", "")
    return Chip(ChipKind.FINE, "平", "") if isinstance(part, Table) else None
