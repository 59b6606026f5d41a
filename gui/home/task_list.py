"""The list of 工作台: arrows go over the rows of all groups, Enter opens, Tab goes to the step."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy

from gui.controls.tips import show_tip
from gui.home.task_painter import Places, TaskPainter, facts_of, is_cut, places
from gui.home.task_rows import Index, TaskRows
from gui.theme.theme import theme
from reports.ways import Way
from reports.workbench.task import Group, Task

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TaskList(QListView):
    """As high as its rows. `wanted(way)` is the record or the step that was pressed.

    `moved(rect)` is where the current row stands, for who scrolls the list.
    """

    wanted = Signal(Way)
    moved = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self.rows = TaskRows()
        self._painter = TaskPainter(self, self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("要办的事")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        theme().theme_changed.connect(self._fit)

    def take(self, groups: Sequence[Group]) -> None:
        """Show these groups; the cursor stays on its record where that is still there."""
        before = self.task
        self.rows.take(groups)
        self._painter.measure()
        self._fit()
        at = self.rows.row_of(before)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))

    @property
    def task(self) -> Task | None:
        """The task that the cursor is on."""
        return self.rows.task(self.currentIndex())

    @property
    def on_step(self) -> bool:
        """Whether the cursor is on the step of the task rather than on its record."""
        return self._painter.on_link

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(max(1, self.sizeHint().height()))

    def sizeHint(self) -> QSize:
        heights = (self.sizeHintForRow(at) for at in range(self.rows.rowCount()))
        return QSize(200, sum(heights))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        task = self.rows.task(current)
        if task is not None and not task.step:
            self._painter.on_link = False
        if self.hasFocus():
            self.moved.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._painter.keyboard = True
        key = event.key()
        if key in _ENTER:
            self._press(self.task, on_step=self.on_step)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_to_step(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go from the record to its step, and Shift+Tab back."""
        if self.hasFocus() and forward != self.on_step and self._go_to_step(forward):
            return True
        return super().focusNextPrevChild(forward)

    def _go_to_step(self, there: bool) -> bool:
        task = self.task
        if task is None or (there and not task.step):
            return False
        self._painter.on_link, self._painter.keyboard = there, True
        self.viewport().update()
        return True

    def _press(self, task: Task | None, *, on_step: bool) -> None:
        if task is not None:
            self.wanted.emit(task.do if on_step and task.do else task.open)

    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = Qt.FocusReason
        by_key = event.reason() not in (reasons.MouseFocusReason, reasons.ActiveWindowFocusReason)
        if by_key:
            self._painter.keyboard = True
            self._painter.on_link = event.reason() == reasons.BacktabFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._painter.keyboard = False
        self._painter.on_link = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        task = self.rows.task(index)
        if task is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press(task, on_step=self._step_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(QPoint(-1, -1))

    def _point(self, at: QPoint) -> None:
        self._painter.under = at
        over = self.rows.task(self.indexAt(at)) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _step_at(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        task = self.rows.task(index)
        return task is not None and self.places_of(index, task).link.contains(at)

    def places_of(self, index: Index, task: Task) -> Places:
        """Return where the parts of a task stand in its row."""
        return places(self.visualRect(index), task, self._painter.widest)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell_cut(event)
            return True
        return super().viewportEvent(event)

    def _tell_cut(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        task = self.rows.task(index)
        if task is None or task.is_rest:
            return
        at = self.places_of(index, task)
        folded = not at.date.width()
        if is_cut(at.words, task, folded=folded):
            words = f"{task.title}\n{facts_of(task, folded=folded)}"
            show_tip(event.globalPos(), words, self)
