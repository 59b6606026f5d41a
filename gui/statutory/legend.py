"""Tabs over statutory tables, with the marks on them explained where there is room."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.controls.tab_bar import TabStrip
from gui.statutory import colours
from gui.statutory.mark import Mark
from gui.theme.theme import px
from reports.checks.finding import Finding


class _Swatch(QWidget):
    """A square in the colour of a mark."""

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


class LegendTabs(TabStrip):
    """`chosen(index)` when another tab is wanted, by Ctrl+PgDown and Ctrl+PgUp too.

    `marks` are explained with a swatch, `others` in words alone; `explained` is the row that they
    stand in.
    """

    def __init__(self, marks: Sequence[tuple[Mark, str]], others: Sequence[str] = ()) -> None:
        super().__init__(())
        self._legend = QWidget()
        self._marked = True
        self.row.addWidget(self._legend)
        self.explained = words = QHBoxLayout(self._legend)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(6))
        for mark, word in marks:
            words.addSpacing(px(8))
            words.addWidget(_Swatch(mark))
            words.addWidget(label(f"{mark.value} {word}", "small"))
        for word in others:
            words.addSpacing(px(8))
            words.addWidget(label(word, "small"))
        for keys, way in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._turn, way))

    def _turn(self, way: int) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + way) % self.bar.count())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_legend()

    def fit_legend(self) -> None:
        """Leave the legend out where the tabs need its room."""
        legend = self._legend.sizeHint().width()
        room = self.bar.whole_width + legend + px(52) < self.width()
        self._legend.setVisible(room and self._marked)

    def show_legend(self, shown: bool) -> None:
        """Explain the marks, where there can be any."""
        self._marked = shown
        self.fit_legend()


def findings_chip(findings: Collection[Finding], *, adds_up: bool) -> Chip | None:
    """Return the chip of a part of a report; one without findings that `adds_up` is 平."""
    errors = sum(finding.severity == "error" for finding in findings)
    if errors:
        return Chip(ChipKind.ERROR, f"{errors} 错", "")
    if findings:
        return Chip(ChipKind.SOON, f"{len(findings)} 提示", "")
    return Chip(ChipKind.FINE, "平", "") if adds_up else None
