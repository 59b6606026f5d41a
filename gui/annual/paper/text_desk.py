"""The desk for a section of text: its heading and text on the same white sheet as the tables."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.annual.paper.text_edit import BoundEdit
from gui.controls.controls import label
from gui.statutory import white_sheet
from gui.statutory.zoomed import Ground, ZoomedArea
from gui.theme.theme import px, theme

_WIDTH, _SIDE, _TOP, _BOTTOM = 848, 142, 64, 40
_LEAST_HEIGHT = 520
_AIR = 10
_LEAST, _MOST, _NOTCH = 0.6, 1.6, 0.1


class TextSheet(QWidget):
    """White paper with a heading; the editor lies on it."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = BoundEdit()
        self.edit.setParent(self)
        self._heading = ""
        self._scale = 1.0

    def set_heading(self, heading: str) -> None:
        """Show another heading."""
        self._heading = heading
        self.setAccessibleName(heading)
        self.edit.setAccessibleName(f"{heading} 正文")
        self.update()

    def set_scale(self, scale: float) -> None:
        """Draw sheet and text `scale` times as large; the sheet is as high as its text."""
        self._scale = scale
        self.edit.set_scale(scale)
        width = round((_WIDTH - 2 * _SIDE) * scale)
        text = round(self.edit.text_height(width)) + round(24 * scale)
        height = max(text + round((_TOP + _BOTTOM) * scale), round(_LEAST_HEIGHT * scale))
        self.setFixedSize(round(_WIDTH * scale), height)
        top = round(_TOP * scale)
        self.edit.setGeometry(round(_SIDE * scale), top, width, height - top - 8)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        white_sheet.draw(self, self._heading, self.edit, 20 * self._scale, 20 * self._scale)


class TextDesk(ZoomedArea):
    """Scrolls and zooms the sheet of a section; the number of characters stands under it."""

    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet = TextSheet()
        self.count = label(kind="hint")
        self._by_hand: float | None = None
        self.ground = Ground()
        box = QVBoxLayout(self.ground)
        box.setContentsMargins(px(_AIR), px(_AIR), px(_AIR), px(_AIR))
        box.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.count, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.setWidget(self.ground)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.edit)
        self.edit.written.connect(self.fit)
        self.edit.cursorPositionChanged.connect(self._follow)
        theme().theme_changed.connect(self.fit)

    @property
    def edit(self) -> BoundEdit:
        """The editor on the sheet; it is read-only for a final report."""
        return self.sheet.edit

    def fit(self) -> None:
        """Fit the sheet to the width, unless it was zoomed by hand."""
        # With room for the bar: one that came only after the sheet was fitted would cover it.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * px(_AIR)
        fitted = min(max(room / _WIDTH, _LEAST), _MOST)
        self.sheet.set_scale(self._by_hand or fitted)

    def zoom(self, notches: int) -> None:
        wanted = self.sheet.width() / _WIDTH + notches * _NOTCH
        self._by_hand = min(max(wanted, _LEAST), 2.4) if notches else None
        self.fit()

    def _follow(self) -> None:
        """Keep the line that is written in sight."""
        box = self.edit.cursorRect()
        at = self.edit.mapTo(self.ground, box.center())
        self.ensureVisible(at.x(), at.y(), 0, 3 * box.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
