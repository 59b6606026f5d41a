"""The desk under the long sheet: scrolled, zoomed to its width, and led to a place on it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.checking.paper.sheet import WIDTH, ReportSheet
from gui.statutory.zoomed import Ground, ZoomedArea
from gui.theme.theme import px, theme
from reports.checks.finding import Finding
from reports.foreign.shown.checked import Checked

_AIR, _ABOVE = 10, 60
_LEAST, _MOST = 0.7, 1.5  # fitted to the width
_SMALLEST, _LARGEST, _NOTCH = 0.6, 2.4, 0.1  # by hand


class ReportDesk(ZoomedArea):
    """`section_seen(number)` as another section comes to the top."""

    section_seen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.sheet = ReportSheet()
        self._by_hand: float | None = None
        self._scale = 1.0
        ground = Ground()
        box = QVBoxLayout(ground)
        box.setContentsMargins(px(_AIR), px(_AIR), px(_AIR), px(_AIR))
        box.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        corner = QFrame()
        corner.setProperty("role", "desk")
        self.setCornerWidget(corner)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("读到的报告")
        self.verticalScrollBar().valueChanged.connect(self._tell_section)
        theme().theme_changed.connect(self._fit)

    def show_report(self, checked: Checked) -> None:
        """Show another report from its beginning."""
        self.sheet.show_report(checked)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def zoom(self, notches: int) -> None:
        wanted = self._scale + notches * _NOTCH
        self._by_hand = min(max(wanted, _SMALLEST), _LARGEST) if notches else None
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * px(_AIR) - self.verticalScrollBar().sizeHint().width()
        self._scale = self._by_hand or min(max(room / WIDTH, _LEAST), _MOST)
        self.sheet.set_scale(self._scale)

    def go_to_section(self, section: int) -> None:
        """Scroll so that a section begins at the top."""
        self.verticalScrollBar().setValue(self.sheet.top_of(section) if section else 0)

    def go_to_words(self, finding: Finding) -> bool:
        """Bring the words that a finding is about; False where they are not on the sheet."""
        box = self.sheet.choose_words(finding)
        if box is not None:
            self._bring(box)
        return box is not None

    def go_to_cell(self, figure: str) -> None:
        """Choose a cell, bring it, and let the keyboard be on it."""
        for view in self.sheet.views:
            if view.choose(figure):
                box = view.figure_box(figure)
                self._bring(QRect(view.mapToParent(box.topLeft()), box.size()))
                view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bring(self, box: QRect) -> None:
        """Scroll only where a place is not seen, with a little of what is around it."""
        at = self.sheet.mapToParent(box.center())
        self.ensureVisible(at.x(), at.y(), box.width() // 2, px(_ABOVE) + box.height())

    def _tell_section(self) -> None:
        seen = self.verticalScrollBar().value() + px(_ABOVE)
        self.section_seen.emit(self.sheet.section_at(seen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
