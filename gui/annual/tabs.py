"""The tabs over the paper: one for each table, with how many findings it has."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from gui.annual import colours
from gui.annual.report import Mark, Report
from gui.chips import Chip, ChipKind, ChipLabel
from gui.controls import label
from gui.theme.theme import px

WORDS = ("二、主动公开", "三、收到和处理申请", "四、复议诉讼")
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
        painter.setPen(QColor(colours.LINE))
        painter.setBrush(colours.ground_of(self._mark) or QColor(Qt.GlobalColor.white))
        painter.drawRect(box)
        painter.end()


class TableTabs(QFrame):
    """`chosen(index)` when another table is wanted."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.chips: list[ChipLabel] = []
        for word in WORDS:
            at = self.bar.addTab(word)
            chip = ChipLabel(parent=self.bar)
            self.bar.setTabButton(at, QTabBar.ButtonPosition.RightSide, chip)
            self.chips.append(chip)
        self.bar.currentChanged.connect(self.chosen)
        self.setFocusProxy(self.bar)
        self._legend = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(20), 0)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self._legend)
        words = QHBoxLayout(self._legend)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(6))
        for mark, word in _LEGEND:
            words.addSpacing(px(8))
            words.addWidget(Swatch(mark))
            words.addWidget(label(f"{mark.value} {word}", "small"))
        words.addSpacing(px(8))
        words.addWidget(label("录 人工填报", "small"))

    def show_report(self, report: Report) -> None:
        """Count the findings of every table."""
        for at, table in enumerate(report.tables):
            self.chips[at].set_chip(_chip(report, table.id))
            chip = self.chips[at].chip
            self.chips[at].resize(self.chips[at].sizeHint())
            self.bar.setAccessibleTabName(at, f"{WORDS[at]} {chip.text if chip else ''}")
        self.bar.setTabText(0, WORDS[0])  # has the bar measure its tabs again


def _chip(report: Report, table: str) -> Chip:
    found = report.findings_in(table)
    errors = sum(finding.severity == "error" for finding in found)
    if errors:
        return Chip(ChipKind.ERROR, f"{errors} 错", "")
    if found:
        return Chip(ChipKind.SOON, f"{len(found)} 提示", "")
    return Chip(ChipKind.FINE, "平", "")
