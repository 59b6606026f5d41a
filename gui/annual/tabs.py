"""The tabs over the paper: one for each table, with how many findings it has."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from gui.annual import colours
from gui.annual.report import Mark, Report
from gui.chips import Chip, ChipKind, chip_size, paint_chip
from gui.controls import label
from gui.theme.theme import colour, font, px

WORDS = ("二、主动公开", "三、收到和处理申请", "四、复议诉讼")
_HEIGHT, _AIR, _GAP = 46, 13, 8
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


class ChipTabs(QTabBar):
    """Tabs whose word is followed by a chip; the selected one has a line below."""

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[Chip] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for word in WORDS:
            self.addTab(word)

    def set_chips(self, chips: list[Chip]) -> None:
        """Show these chips behind the words."""
        self.chips = chips
        for at, chip in enumerate(chips):
            self.setAccessibleTabName(at, f"{WORDS[at]} {chip.text}")
        self.setTabText(0, WORDS[0])  # has the tabs measured again
        self.updateGeometry()

    def tabSizeHint(self, index: int) -> QSize:
        word = QFontMetrics(font(medium=True)).horizontalAdvance(WORDS[index])
        chip = chip_size(self.chips[index]).width() + px(_GAP) if self.chips else 0
        return QSize(word + chip + 2 * px(_AIR), px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, word in enumerate(WORDS):
            self._paint_tab(painter, self.tabRect(at), at, word)
        painter.end()

    def _paint_tab(self, painter: QPainter, box: QRect, at: int, word: str) -> None:
        selected = at == self.currentIndex()
        if selected:
            if self.hasFocus():
                painter.fillRect(box, colour("soft2"))
            painter.fillRect(box.left(), box.bottom() - 2, box.width(), 3, colour("accent"))
        painter.setFont(font(medium=selected))
        painter.setPen(colour("accent" if selected else "text"))
        room = box.adjusted(px(_AIR), 0, 0, -3)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
        if self.chips:
            size = chip_size(self.chips[at])
            left = box.right() + 1 - px(_AIR) - size.width()
            paint_chip(
                painter, QRect(left, room.top(), size.width(), room.height()), self.chips[at]
            )


class TableTabs(QFrame):
    """`chosen(index)` when another table is wanted."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar = ChipTabs()
        self.bar.currentChanged.connect(self.chosen)
        self.setFocusProxy(self.bar)
        self._legend = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(20), 0)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = sum(self.bar.tabSizeHint(at).width() for at in range(self.bar.count()))
        legend = self._legend.sizeHint().width()
        self._legend.setVisible(wanted + legend + px(52) < self.width())

    def show_report(self, report: Report) -> None:
        """Count the findings of every table."""
        self.bar.set_chips([_chip(report, table.id) for table in report.tables])
        self._fit()


def _chip(report: Report, table: str) -> Chip:
    found = report.findings_in(table)
    errors = sum(finding.severity == "error" for finding in found)
    if errors:
        return Chip(ChipKind.ERROR, f"{errors} 错", "")
    if found:
        return Chip(ChipKind.SOON, f"{len(found)} 提示", "")
    return Chip(ChipKind.FINE, "平", "")
