"""How 工作台 is laid out: the list and the strip, the cards beside or below them by the room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.dialogs.messages import EmptyState
from gui.home.first_line import FirstLine
from gui.home.side import MonthCard, NotesCard, ScheduleCard, SideCard
from gui.home.strip import StripCard
from gui.home.task_list import TaskList
from gui.home.tasks_out import TasksOut
from gui.theme.theme import em, px

_SIDE = 316
_BESIDE_EM = 72  # below this the side goes under the list
_ROW_OF_CARDS_EM = 48
_LOW = 760


class HomeSheet(QScrollArea):
    """Holds the parts of the page, scrolled where it is low."""

    def __init__(self) -> None:
        super().__init__()
        self.first = FirstLine()
        self.tasks = TaskList()
        self.out = TasksOut(self.tasks)
        self.empty = EmptyState()
        self.strip = StripCard()
        self.month, self.schedule, self.notes = MonthCard(), ScheduleCard(), NotesCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side_box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.side_column, self.sheet = QWidget(), QWidget()
        self._lay_out()
        self.tasks.moved.connect(self._bring)

    @property
    def cards(self) -> tuple[SideCard, ...]:
        """The cards beside the list."""
        return (self.month, self.schedule, self.notes)

    def _lay_out(self) -> None:
        work = QFrame()
        work.setProperty("role", "card")
        inside = QVBoxLayout(work)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.tasks)
        inside.addWidget(self.empty)
        self.empty.setMinimumHeight(px(220))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(work)
        left.addWidget(self.strip)
        left.addStretch(1)
        self.side_column.setLayout(self._side_box)
        self._side_box.setContentsMargins(0, 0, 0, 0)
        self._side_box.setSpacing(px(12))
        for card in self.cards:
            self._side_box.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._side_box.addStretch(1)
        self._columns.setSpacing(px(12))
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self.sheet)
        whole.setContentsMargins(px(24), px(14), px(20), px(14))
        whole.setSpacing(px(12))
        whole.addWidget(self.first)
        whole.addLayout(self._columns, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.sheet)

    def _bring(self, row: QRect) -> None:
        """Scroll to the row that the cursor has come to."""
        at = self.tasks.viewport().mapTo(self.sheet, row.center())
        self.ensureVisible(at.x(), at.y(), 0, row.height() + px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(_BESIDE_EM)
        row = not wide and self.width() >= em(_ROW_OF_CARDS_EM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._side_box.setDirection(directions.LeftToRight if row else directions.TopToBottom)
        for at in range(3):
            self._side_box.setStretch(at, int(row))
        self._side_box.setStretch(3, int(not row))
        self.side_column.setMinimumWidth(px(_SIDE) if wide else 0)
        self.side_column.setMaximumWidth(px(_SIDE) if wide else 16777215)
        self.strip.setVisible(self.window().height() >= px(_LOW))
