"""The desk: the sheet with heading and table in the middle, zoomed to its width."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.statutory import lettering, white_sheet
from gui.statutory.mark import Marked
from gui.statutory.view import PaperView
from gui.statutory.zoomed import Ground, ZoomedArea
from gui.theme.theme import px, theme
from reports.paper.document import Table

_MARGIN, _TOP, _BOTTOM = 32, 45, 20
_TABLE = 784  # the widest table at scale 1
LEAST, MOST = 0.87, 1.6  # fitted to the width: at 1280 px a pane still stands beside the paper
_SMALLEST, _LARGEST, _NOTCH = 0.6, 2.4, 0.1  # by hand
_AIR, _BESIDE = 10, 22  # around the sheet; of its desk and the scroll bar


def room_of_sheet() -> int:
    """Return how wide a desk is that shows the widest sheet at scale 1, its scroll bar too."""
    return _TABLE + 2 * _MARGIN + px(_BESIDE)


def least_room_of_sheet() -> int:
    """Return how wide a desk is that shows the widest sheet as small as it may be fitted."""
    return round((_TABLE + 2 * _MARGIN) * LEAST) + px(_BESIDE + _AIR)


class Sheet(QWidget):
    """White paper with the official heading; the table lies on it."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PaperView(self)
        self._heading = ""
        self._scale = 1.0

    def show_table(self, of: Marked, table: Table) -> None:
        """Show a table under its heading."""
        self._heading = table.heading
        self.setAccessibleName(table.heading)
        self.view.show_table(of, table)

    def natural_width(self) -> int:
        """Return the width of table and margins at scale 1, 0 without a table."""
        table = self.view.paper.table
        return sum(table.widths) + 2 * _MARGIN if table else 0

    def height_at(self, scale: float) -> int:
        """Return the height of the sheet at a scale."""
        table = self.view.paper.table
        inside = sum(table.heights) if table else 0
        return round(inside * scale) + 1 + round(_TOP * scale) + round(_BOTTOM * scale)

    def set_scale(self, scale: float) -> None:
        """Draw heading, margins and table `scale` times as large."""
        self._scale = scale
        self.view.set_scale(scale)
        self.view.move(round(_MARGIN * scale), round(_TOP * scale))
        self.setFixedSize(round(self.natural_width() * scale), self.height_at(scale))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        white_sheet.draw(
            self, self._heading, self.view, lettering.HEADING * self._scale, 10 * self._scale
        )


class Desk(ZoomedArea):
    """Scrolls and zooms the sheet. The inline editor lies on `top`, beside the sheet."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self.top = Ground()
        self._by_hand: float | None = None
        box = QVBoxLayout(self.top)
        box.setContentsMargins(px(_AIR), px(_AIR), px(_AIR), px(_AIR))
        box.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.setWidget(self.top)
        self.setWidgetResizable(True)
        corner = QFrame()
        corner.setProperty("role", "desk")
        self.setCornerWidget(corner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.view)
        self.view.figure_chosen.connect(self.bring)
        theme().theme_changed.connect(self._fit)

    @property
    def view(self) -> PaperView:
        """The table on the sheet, in which a figure is chosen."""
        return self.sheet.view

    def box_of(self, figure: str) -> QRect:
        """Return where a figure lies on `top`, for the inline editor."""
        box = self.view.figure_box(figure)
        return QRect(self.view.mapTo(self.top, box.topLeft()), box.size())

    def show_table(self, of: Marked, table: Table) -> None:
        """Show a table, fitted to the width unless it was zoomed by hand."""
        self.sheet.show_table(of, table)
        self._fit()

    @property
    def scale(self) -> float:
        """How large the paper is drawn; 1 is the size of the form's own pixels."""
        return self.view.cells_painter.scale

    def zoom(self, notches: int) -> None:
        wanted = self.scale + notches * _NOTCH
        self._by_hand = min(max(wanted, _SMALLEST), _LARGEST) if notches else None
        self._fit()

    def _fit(self) -> None:
        natural = self.sheet.natural_width()
        if not natural:
            return
        self.sheet.set_scale(self._by_hand or self._fitted(natural))
        self.resized.emit()

    def _fitted(self, natural: int) -> float:
        """Return the scale for the width, and room for the scroll bar only where it is needed."""
        room = self.width() - 2 * px(_AIR)
        fitted = min(max(room / natural, LEAST), MOST)
        if self.sheet.height_at(fitted) + 2 * px(_AIR) > self.height():
            room -= self.verticalScrollBar().sizeHint().width()
            fitted = min(max(room / natural, LEAST), MOST)
        return fitted

    def bring(self, figure: str) -> None:
        """Scroll so that a figure is seen, with a little of what is around it."""
        box = self.view.figure_box(figure)
        at = self.view.mapTo(self.top, box.center())
        self.ensureVisible(at.x(), at.y(), box.width(), 3 * box.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done
